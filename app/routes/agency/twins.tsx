import { useLoaderData } from '@remix-run/react'
import { explainTwin } from '#app/commands/twins.server.ts'
import { ExplanationForm } from '#app/forms/twins.ts'
import { agency } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { twins as m } from '#app/locales/twins.ts'
import { entryTwins } from '#app/queries/entry-twins.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ReplicationNotice } from '#app/ui/twins/ReplicationNotice.tsx'
import { TwinCard } from '#app/ui/twins/TwinCard.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { mayEdit, mayExplain, mayUndo: _, ...page } = await entryTwins(viewer, params.entryId ?? '')
	return { ...page, mayReplicate: mayEdit.allowed, refusal: verdictText(language, mayExplain) }
})

export const action = asAgency(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const input = await form(ExplanationForm)
	await explainTwin(viewer, entryId, input)
	const { twins, replication, mayEdit } = await entryTwins(viewer, entryId)
	const slug = twins.find(({ id }) => id === input.otherId)?.slug
	const isProposing = input.relation === 'replication' && slug && replication === null && mayEdit.allowed
	return redirectTo(
		visit,
		isProposing ? paths.entryReplication(entryId, slug) : paths.entryTwins(entryId),
		'twin-explained',
	)
})

export default function Twins() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const reply = useReply({ required: m.required, 'no-relation': m.noRelation })
	const other = reply.typed('otherId')
	const errors = reply.errors.map(({ field, message }) => ({ field: `${field}-${other}`, message }))
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: page.title || t(agency.untitled), href: at(paths.entry(page.id)) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<ErrorSummary errors={errors} />
			{page.replication ? <ReplicationNotice replication={page.replication} entryId={page.id} /> : null}
			{page.twins.length === 0 ? (
				<Empty
					title={t(m.noneTitle)}
					action={
						<Button kind="secondary" href={at(paths.entry(page.id))}>
							{t(m.backToEntry)}
						</Button>
					}
				>
					<p>{t(m.noneWords)}</p>
				</Empty>
			) : (
				<ul className="twin-list">
					{page.twins.map((twin) => (
						<li key={twin.id}>
							<TwinCard
								entryId={page.id}
								twin={twin}
								refusal={page.refusal}
								mayReplicate={page.mayReplicate}
								isReplication={page.replication !== null}
							/>
						</li>
					))}
				</ul>
			)}
			<p className="muted">{t(m.scopeNote)}</p>
		</>
	)
}
