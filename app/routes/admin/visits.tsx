import { useLoaderData } from '@remix-run/react'
import { cancelVisit, planVisit } from '#app/commands/visits.server.ts'
import { VisitPlanForm } from '#app/forms/visit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { visits as m } from '#app/locales/visits.ts'
import { entryVisits } from '#app/queries/visits.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { CancelForm, PlanForm } from '#app/ui/visits/PlanForm.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayPlan, ...page } = await entryVisits(viewer, params['entryId'] ?? '')
	return { ...page, planRefused: verdictText(language, mayPlan) }
})

export const action = asSecretary(async ({ viewer, params, visit, keeping }) => {
	const entryId = params['entryId'] ?? ''
	const done = await keeping(VisitPlanForm, async (sent) => {
		if (sent.act === 'cancel') {
			await cancelVisit(viewer, sent.visitId, sent.reason)
			return 'visit-cancelled' as const
		}
		const { startsAt, place, members } = sent
		await planVisit(viewer, entryId, { startsAt, place, memberIds: members })
		return 'visit-planned' as const
	})
	return redirectTo(visit, paths.adminVisits(entryId), done)
})

export default function EntryVisits() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	return (
		<div className="stack loose">
			<Breadcrumbs
				items={[
					{ label: page.title, href: inLanguage(language, paths.adminEntry(page.id)) },
					{ label: t(m.title) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			{page.visits.length === 0 ? <p>{t(m.noneOfEntry)}</p> : null}
			{page.visits.map((each) => (
				<OneVisit key={each.id} visit={each} />
			))}
			<section className="stack" aria-labelledby="len-lich">
				<h2 id="len-lich">{t(m.plan)}</h2>
				{page.planRefused ? <Notice>{page.planRefused}</Notice> : <PlanForm candidates={page.candidates} />}
			</section>
		</div>
	)
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['visits'][number]

const OneVisit = ({ visit }: { visit: Shown }) => {
	const t = useText()
	const language = useLanguage()
	const { id, startsAt, place, members, record, cancelReason, mayCancel } = visit
	const state = record
		? t(m.recordedLine, { points: record.points, most: record.most })
		: cancelReason
			? t(m.cancelled, { reason: cancelReason })
			: t(m.planned)
	return (
		<section className="stack panel">
			<h2>
				<Time at={startsAt} />
			</h2>
			<p>{`${place} · ${members.join(', ')}`}</p>
			<p>
				{state} · <a href={inLanguage(language, paths.visit(id))}>{t(m.open)}</a>
			</p>
			{mayCancel ? <CancelForm id={id} /> : null}
		</section>
	)
}
