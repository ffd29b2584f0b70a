import { useLoaderData } from '@remix-run/react'
import { proposeReplication, undoReplication } from '#app/commands/replications.server.ts'
import { longestExplanation } from '#app/domain/twin.ts'
import { ReplicationForm } from '#app/forms/twins.ts'
import { agency } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { twins as m } from '#app/locales/twins.ts'
import { replicationPage } from '#app/queries/replication-page.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { ReplicationNotice } from '#app/ui/twins/ReplicationNotice.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.replicationTitle)

export const loader = asAgency(async ({ viewer, params, url, language }) => {
	const slug = url.searchParams.get('goc') ?? ''
	const { mayPropose, mayUndo, ...page } = await replicationPage(viewer, params.entryId ?? '', slug)
	return {
		...page,
		refusal: mayPropose && verdictText(language, mayPropose),
		undoRefusal: verdictText(language, mayUndo),
	}
})

export const action = asAgency(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const input = await form(ReplicationForm)
	if (input.intent === 'undo') await undoReplication(viewer, entryId)
	else await proposeReplication(viewer, entryId, input)
	const flash = input.intent === 'undo' ? 'replication-undone' : 'replication-proposed'
	return redirectTo(visit, paths.entry(entryId), flash)
})

export default function Replication() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: page.title || t(agency.untitled), href: at(paths.entry(page.id)) },
						{ label: t(m.replicationTitle) },
					]}
				/>
				<h1>{t(m.replicationTitle)}</h1>
			</header>
			{page.proposal ? (
				<>
					<ReplicationNotice replication={page.proposal} />
					<form className="form" method="post">
						<input type="hidden" name="intent" value="undo" />
						<p className="muted">{t(m.undoNote)}</p>
						<div className="row">
							<Button kind="secondary" refusedBecause={page.undoRefusal}>
								{t(m.undo)}
							</Button>
						</div>
					</form>
				</>
			) : (
				<Proposal />
			)}
		</>
	)
}

const Proposal = () => {
	const t = useText()
	const language = useLanguage()
	const { id, practice, refusal } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useReply({ required: m.required })
	if (!practice) {
		return (
			<Empty
				title={t(m.noOriginal)}
				action={
					<Button kind="secondary" href={inLanguage(language, paths.entryTwins(id))}>
						{t(m.title)}
					</Button>
				}
			>
				<p>{t(m.noOriginalWords)}</p>
			</Empty>
		)
	}
	return (
		<>
			<ErrorSummary errors={errors} />
			<p>{t(m.replicationLead)}</p>
			<section className="stack tight" aria-labelledby="dien-hinh-goc">
				<h2 id="dien-hinh-goc">{t(m.original)}</h2>
				<p>
					<a href={inLanguage(language, paths.practice(practice.slug))}>{practice.title}</a>
				</p>
				<p className="muted">{`${practice.agency}, ${practice.year}`}</p>
				<p>{practice.summary}</p>
			</section>
			<form className="form" method="post" noValidate>
				<input type="hidden" name="intent" value="propose" />
				<input type="hidden" name="slug" value={practice.slug} />
				<TextArea
					name="explanation"
					label={t(m.explanation)}
					hint={t(m.explainHint)}
					defaultValue={typed('explanation')}
					error={error('explanation')}
					maxLength={longestExplanation}
					required
				/>
				<div className="row">
					<Button refusedBecause={refusal}>{t(m.propose)}</Button>
				</div>
			</form>
		</>
	)
}
