import { useLoaderData } from '@remix-run/react'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { OfferForm } from '#app/forms/review-progress.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { reviewProgress } from '#app/queries/review-progress.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { DayLines, EntryLines, PanelLines } from '#app/ui/progress/ProgressTables.tsx'
import { ReviewerLines } from '#app/ui/progress/ReviewerLines.tsx'
import { TallyBar } from '#app/ui/progress/TallyBar.tsx'
import { Wanting } from '#app/ui/progress/Wanting.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayAdd, ...round } = await reviewProgress(viewer, params.roundId ?? '')
	return { ...round, refusal: verdictText(language, mayAdd) }
})

/** Gives an entry to somebody who was offered for it. */
export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const { entryId, personId } = await form(OfferForm)
	await assignReviewer(viewer, entryId, personId)
	return redirectTo(visit, paths.adminProgress(params.roundId ?? ''), 'assigned')
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
			<ReviewerLines roundId={round.id} lines={round.reviewers} />
			<PanelLines lines={round.panels} />
			<EntryLines lines={round.entries} />
			<DayLines lines={round.days} of={round.all.sheets} />
		</>
	)
}
