import { useLoaderData } from '@remix-run/react'
import { movePhase } from '#app/commands/rounds.server.ts'
import { PhaseForm as PhaseSchema } from '#app/forms/round.ts'
import { assigning } from '#app/locales/assigning.ts'
import { chain } from '#app/locales/chain.ts'
import { sessions } from '#app/locales/council-sessions.ts'
import { deadlines } from '#app/locales/deadlines.ts'
import { forms } from '#app/locales/forms.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity } from '#app/locales/publicity.ts'
import { progress } from '#app/locales/review-progress.ts'
import { blindnessWords, rounds as m } from '#app/locales/rounds.ts'
import { rubrics } from '#app/locales/rubrics.ts'
import { uploads } from '#app/locales/uploads.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { CalendarLine } from '#app/ui/rounds/CalendarLine.tsx'
import { PhaseForm } from '#app/ui/rounds/PhaseForm.tsx'
import { AwardTable, PhaseTable, PlaceTable, StageTable } from '#app/ui/rounds/RoundTables.tsx'
import { RubricTable } from '#app/ui/rounds/RubricTable.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator, asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asStaff(async ({ viewer, params }) => ({
	round: await roundPage(viewer, params['roundId'] ?? ''),
}))

export const action = asAdministrator(async ({ viewer, params, visit, form }) => {
	const roundId = params['roundId'] ?? ''
	await movePhase(viewer, roundId, await form(PhaseSchema))
	return redirectTo(visit, paths.adminRound(roundId), 'calendar-changed')
})

const isBlindness = (text: string): text is keyof typeof blindnessWords => Object.hasOwn(blindnessWords, text)

export default function Round() {
	const t = useText()
	const language = useLanguage()
	const { round } = useLoaderData<typeof loader>()
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(m.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: round.name },
				]}
			/>
			<header className="page-head">
				<h1>{round.name}</h1>
				<p className="lead">{round.movement}</p>
			</header>
			<h2>{t(m.calendar)}</h2>
			<CalendarLine phases={round.phases} now={round.now} />
			<PhaseTable phases={round.phases} now={round.now} />
			{round.maySetDeadlines ? (
				<p className="row">
					<a href={inLanguage(language, paths.adminRoundDeadlines(round.id))}>{t(deadlines.manage)}</a>
					<a href={inLanguage(language, paths.adminRoundEndorsement(round.id))}>{t(chain.rules)}</a>
					<a href={inLanguage(language, paths.adminProgress(round.id))}>{t(progress.title)}</a>
					<a href={inLanguage(language, paths.adminRoundPlan(round.id))}>{t(assigning.planTitle)}</a>
					<a href={inLanguage(language, paths.adminReviewers(round.id))}>{t(assigning.reviewersTitle)}</a>
					<a href={inLanguage(language, paths.adminConflicts(round.id))}>{t(assigning.conflictsTitle)}</a>
					<a href={inLanguage(language, paths.adminPublicities(round.id))}>{t(publicity.deskTitle)}</a>
					<a href={`${inLanguage(language, paths.adminSessions())}?dot=${encodeURIComponent(round.slug)}`}>
						{t(sessions.title)}
					</a>
				</p>
			) : null}
			{round.mayMove ? <PhaseForm phases={round.phases} /> : <p className="muted">{t(m.moveRefused)}</p>}
			<StageTable stages={round.stages} />
			<h2>{t(m.setup)}</h2>
			<dl className="audit-facts">
				<dt>{t(m.blindness)}</dt>
				<dd>{isBlindness(round.blindness) ? t(blindnessWords[round.blindness]) : round.blindness}</dd>
				<dt>{t(m.sheets)}</dt>
				<dd>{round.sheets}</dd>
			</dl>
			<p>
				<a href={inLanguage(language, paths.adminRoundUploads(round.id))}>{t(uploads.editLimits)}</a>
			</p>
			<AwardTable awards={round.awards} />
			{round.mayCompose ? (
				<p>
					<a href={inLanguage(language, paths.adminForms(round.id))}>{t(forms.toForms)}</a>
				</p>
			) : null}
			<Rubrics />
			<PlaceTable caption={t(m.reviewers)} places={round.reviewers} empty={t(m.noReviewers)} />
			<PlaceTable caption={round.council ?? t(m.council)} places={round.seats} empty={t(m.noSeats)} />
		</>
	)
}

const Rubrics = () => {
	const t = useText()
	const language = useLanguage()
	const { round } = useLoaderData<typeof loader>()
	return (
		<>
			<h2>{t(m.rubrics)}</h2>
			{round.mayCompose ? (
				<p>
					<a href={inLanguage(language, paths.adminRubrics(round.id))}>{t(rubrics.toRubrics)}</a>
				</p>
			) : null}
			{round.rubrics.map(({ code, version, rubric }) => (
				<RubricTable key={`${code} ${version}`} rubric={rubric} version={version} />
			))}
		</>
	)
}
