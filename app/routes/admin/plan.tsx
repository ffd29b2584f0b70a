import { useLoaderData } from '@remix-run/react'
import { applyPlan, askPlan, dropPlan, raiseLimits } from '#app/commands/assignment-plans.server.ts'
import { PlanActForm } from '#app/forms/assignment-plan.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { assignmentPlan } from '#app/queries/assignment-plan.server.ts'
import { LoadChart } from '#app/ui/assigning/LoadChart.tsx'
import { PlanActs } from '#app/ui/assigning/PlanActs.tsx'
import { PlanFigures } from '#app/ui/assigning/PlanFigures.tsx'
import { PlanLook } from '#app/ui/assigning/PlanLook.tsx'
import { PlanPairs } from '#app/ui/assigning/PlanPairs.tsx'
import { PlanRunning } from '#app/ui/assigning/PlanRunning.tsx'
import { PlanTroubles } from '#app/ui/assigning/PlanTroubles.tsx'
import { PlanState } from '#app/ui/assigning/PlanTable.tsx'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.preview)

export const loader = asSecretary(async ({ viewer, params, url, language }) => {
	const asked = { page: Number(url.searchParams.get('trang')) || 1, entryId: url.searchParams.get('ho-so') }
	const { paper, ...plan } = await assignmentPlan(viewer, params.roundId ?? '', params.planId ?? '', asked)
	if (paper === null) return { ...plan, paper: null }
	const { verdict, ...rest } = paper
	return { ...plan, paper: { ...rest, refusal: verdictText(language, verdict) } }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const [roundId, planId] = [params.roundId ?? '', params.planId ?? '']
	const { act } = await form(PlanActForm)
	switch (act) {
		case 'apply':
			await applyPlan(viewer, planId)
			return redirectTo(visit, paths.adminPlan(roundId, planId), 'plan-applied')
		case 'drop':
			await dropPlan(viewer, planId)
			return redirectTo(visit, paths.adminRoundPlan(roundId), 'plan-dropped')
		case 'raise':
			return redirectTo(visit, paths.adminPlan(roundId, await raiseLimits(viewer, planId)), 'plan-asked')
		case 'again': {
			const { options } = await assignmentPlan(viewer, roundId, planId, { page: 1, entryId: null })
			return redirectTo(
				visit,
				paths.adminPlan(roundId, await askPlan(viewer, roundId, options)),
				'plan-asked',
			)
		}
	}
})

export default function Plan() {
	const plan = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const { round, options, paper, state } = plan
	const here = inLanguage(language, paths.adminPlan(round.id, plan.id))
	const scope = t(options.scope === 'all' ? m.scopeAll : m.scopeMissing)
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={round}
					steps={[{ label: t(m.planTitle), href: paths.adminRoundPlan(round.id) }]}
					here={t(m.preview)}
				/>
				<h1>{t(m.preview)}</h1>
				<p className="lead">{t(m.previewLead, { ...options, scope })}</p>
				<p className="row">
					<PlanState state={state} />
					{plan.appliedAt ? (
						<span>
							{t(m.appliedAt)} <Time at={plan.appliedAt} form="moment" />
						</span>
					) : null}
				</p>
			</header>
			{state === 'waiting' || state === 'running' ? <PlanRunning done={plan.done} href={here} /> : null}
			{state === 'failed' ? <Notice tone="error">{t(m.failed)}</Notice> : null}
			{paper ? (
				<>
					<PlanTroubles paper={paper} isOpen={state === 'ready'} />
					<PlanFigures figures={paper.figures} />
					{state === 'ready' ? <PlanActs pairs={paper.figures.pairs} refusal={paper.refusal} /> : null}
					{paper.looked ? <PlanLook looked={paper.looked} href={here} /> : null}
					<section className="stack" aria-labelledby="muc-tai">
						<h2 id="muc-tai">{t(m.loads)}</h2>
						<LoadChart loads={paper.loads} />
					</section>
					<PlanPairs rows={paper.rows} page={paper.page} pages={paper.pages} href={here} />
					<ExportLinks path={(format) => paths.adminPlanExport(round.id, plan.id, format)} />
				</>
			) : null}
		</>
	)
}
