import { useLoaderData } from '@remix-run/react'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { giveSubstitute } from '#app/commands/substitutes.server.ts'
import { setDivergenceBound } from '#app/commands/third-calls.server.ts'
import { ProgressForm } from '#app/forms/review-progress.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { secondRound as second } from '#app/locales/second-round.ts'
import { reviewProgress } from '#app/queries/review-progress.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { BoundForm } from '#app/ui/progress/BoundForm.tsx'
import { DayLines, EntryLines, PanelLines } from '#app/ui/progress/ProgressTables.tsx'
import { ReviewerLines } from '#app/ui/progress/ReviewerLines.tsx'
import { TallyBar } from '#app/ui/progress/TallyBar.tsx'
import { Wanting } from '#app/ui/progress/Wanting.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayAdd, maySetBound, ...round } = await reviewProgress(viewer, params.roundId ?? '')
	return {
		...round,
		refusal: verdictText(language, mayAdd),
		boundRefusal: verdictText(language, maySetBound),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	const input = await form(ProgressForm)
	if (input.act === 'bound') await setDivergenceBound(viewer, roundId, input.bound ?? null)
	else if (input.insteadOfId === undefined) await assignReviewer(viewer, input.entryId, input.personId)
	else
		await giveSubstitute(viewer, input.entryId, { personId: input.personId, insteadOfId: input.insteadOfId })
	return redirectTo(visit, paths.adminProgress(roundId), input.act === 'bound' ? 'saved' : 'assigned')
})

export default function Progress() {
	const round = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<header className="page-head">
				<RoundTrail round={round} here={t(m.title)} />
				<h1>{t(m.title)}</h1>
				<p>{t(m.lead)}</p>
			</header>
			{round.all.sheets === 0 ? (
				<Empty
					title={t(m.none)}
					action={<a href={inLanguage(language, paths.adminRoundPlan(round.id))}>{t(m.toPlan)}</a>}
				>
					<p>{t(m.noneWords)}</p>
				</Empty>
			) : (
				<TallyBar tally={round.all} />
			)}
			<Wanting entries={round.wanting} refusal={round.refusal} />
			<p>
				<a href={inLanguage(language, paths.adminSecondRound(round.id))}>{t(second.title)}</a>
			</p>
			<BoundForm bound={round.bound} refusal={round.boundRefusal} />
			<ReviewerLines roundId={round.id} lines={round.reviewers} />
			<ExportLinks path={(format) => paths.adminProgressExport(round.id, format)} />
			<PanelLines lines={round.panels} />
			<EntryLines lines={round.entries} />
			<DayLines lines={round.days} of={round.all.sheets} />
		</>
	)
}
