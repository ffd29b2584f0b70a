import { useLoaderData } from '@remix-run/react'
import { askPlan } from '#app/commands/assignment-plans.server.ts'
import { PlanForm } from '#app/forms/assignment-plan.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { roundAssignments } from '#app/queries/round-assignments.server.ts'
import { AskPlan } from '#app/ui/assigning/AskPlan.tsx'
import { KeyFigures } from '#app/ui/assigning/KeyFigures.tsx'
import { PlanTable } from '#app/ui/assigning/PlanTable.tsx'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.planTitle)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayPlan, ...round } = await roundAssignments(viewer, params.roundId ?? '')
	return { ...round, refusal: verdictText(language, mayPlan) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	const id = await askPlan(viewer, roundId, await form(PlanForm))
	return redirectTo(visit, paths.adminPlan(roundId, id), 'plan-asked')
})

export default function RoundPlan() {
	const round = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const isEmpty = round.entries === 0 || round.reviewers === 0
	return (
		<>
			<header className="page-head">
				<RoundTrail round={round} here={t(m.planTitle)} />
				<h1>{t(m.planTitle)}</h1>
				<p className="lead">{t(m.planLead)}</p>
			</header>
			<KeyFigures
				figures={[
					{ label: t(m.entries), value: round.entries },
					{ label: t(m.full), value: round.full },
					{ label: t(m.missingSlots), value: round.missing },
					{ label: t(m.reviewers), value: round.reviewers },
					{ label: t(m.awayCount), value: round.away },
				]}
			/>
			<p className="row">
				<a href={inLanguage(language, paths.adminReviewers(round.id))}>{t(m.reviewersTitle)}</a>
				<a href={inLanguage(language, paths.adminConflicts(round.id))}>{t(m.conflictsTitle)}</a>
			</p>
			{round.refusal ? <Notice tone="warning">{round.refusal}</Notice> : null}
			{round.withoutFields > 0 ? <Notice>{t(m.withoutFields, { count: round.withoutFields })}</Notice> : null}
			{isEmpty ? (
				<Empty
					title={t(round.entries === 0 ? m.noEntries : m.noReviewers)}
					action={
						<a href={inLanguage(language, round.entries === 0 ? paths.adminEntries() : paths.adminPeople())}>
							{t(round.entries === 0 ? m.toEntries : m.reviewers)}
						</a>
					}
				>
					<p>{t(round.entries === 0 ? m.noEntriesWords : m.noReviewersWords)}</p>
				</Empty>
			) : round.refusal === null ? (
				<AskPlan sheets={round.sheets} usualLoad={round.usualLoad} />
			) : null}
			<PlanTable roundId={round.id} plans={round.plans} />
		</>
	)
}
