import { useLoaderData } from '@remix-run/react'
import { movePhase } from '#app/commands/rounds.server.ts'
import { PhaseForm as PhaseSchema } from '#app/forms/round.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { blindnessWords, rounds as m } from '#app/locales/rounds.ts'
import { rubrics } from '#app/locales/rubrics.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { CalendarLine } from '#app/ui/rounds/CalendarLine.tsx'
import { PhaseForm } from '#app/ui/rounds/PhaseForm.tsx'
import { RoundDoors } from '#app/ui/rounds/RoundDoors.tsx'
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
			<RoundDoors round={round} />
			<h2>{t(m.calendar)}</h2>
			<CalendarLine phases={round.phases} now={round.now} />
			<PhaseTable phases={round.phases} now={round.now} />
			{round.mayMove ? <PhaseForm phases={round.phases} /> : <p className="muted">{t(m.moveRefused)}</p>}
			<StageTable stages={round.stages} />
			<h2>{t(m.setup)}</h2>
			<dl className="audit-facts">
				<dt>{t(m.blindness)}</dt>
				<dd>{isBlindness(round.blindness) ? t(blindnessWords[round.blindness]) : round.blindness}</dd>
				<dt>{t(m.sheets)}</dt>
				<dd>{round.sheets}</dd>
			</dl>
			<AwardTable awards={round.awards} />
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
