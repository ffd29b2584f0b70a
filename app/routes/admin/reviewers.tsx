import { useLoaderData } from '@remix-run/react'
import { liftPair, removePanel, setPair, setPanel } from '#app/commands/panels.server.ts'
import { PanelsForm } from '#app/forms/assignment-plan.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { roundReviewers } from '#app/queries/round-reviewers.server.ts'
import { PairForm, PairTable } from '#app/ui/assigning/Pairs.tsx'
import { PanelForm, PanelList } from '#app/ui/assigning/Panels.tsx'
import { ReviewerTable } from '#app/ui/assigning/ReviewerTable.tsx'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.reviewersTitle)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayKeep, ...round } = await roundReviewers(viewer, params.roundId ?? '')
	return { ...round, refusal: verdictText(language, mayKeep) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	const input = await form(PanelsForm)
	const done = (flash: Parameters<typeof redirectTo>[2]) =>
		redirectTo(visit, paths.adminReviewers(roundId), flash)
	switch (input.act) {
		case 'panel':
			await setPanel(viewer, roundId, {
				...input,
				panelId: input.panelId ?? null,
				headId: input.headId ?? null,
			})
			return done('panel-set')
		case 'remove-panel':
			await removePanel(viewer, roundId, input.panelId)
			return done('panel-removed')
		case 'pair':
			await setPair(viewer, roundId, input)
			return done('pair-set')
		case 'lift-pair':
			await liftPair(viewer, roundId, input.pairId)
			return done('pair-lifted')
	}
})

export default function Reviewers() {
	const round = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const isOpen = round.refusal === null
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={round}
					steps={[{ label: t(m.planTitle), href: paths.adminRoundPlan(round.id) }]}
					here={t(m.reviewersTitle)}
				/>
				<h1>{t(m.reviewersTitle)}</h1>
				<p className="lead">{t(m.reviewersLead)}</p>
			</header>
			{round.refusal ? <Notice tone="warning">{round.refusal}</Notice> : null}
			<ReviewerTable round={round} href={(id) => inLanguage(language, paths.adminReviewer(round.id, id))} />
			{round.reviewers.length === 0 ? null : (
				<ExportLinks path={(format) => paths.adminReviewersExport(round.id, format)} />
			)}
			<PanelList round={round} isOpen={isOpen} />
			{isOpen && round.reviewers.length > 0 ? <PanelForm round={round} panel={null} /> : null}
			<PairTable pairs={round.pairs} isOpen={isOpen} />
			{isOpen && round.reviewers.length > 1 ? <PairForm reviewers={round.reviewers} /> : null}
		</>
	)
}
