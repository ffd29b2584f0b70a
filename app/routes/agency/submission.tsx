import { useLoaderData } from '@remix-run/react'
import { endorseEntry } from '#app/commands/submissions.server.ts'
import { all } from '#app/domain/verdict.ts'
import { longestNote, SubmissionForm } from '#app/forms/endorsement.ts'
import { agency as m } from '#app/locales/agency.ts'
import { chain as words } from '#app/locales/chain.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { handInTwins } from '#app/queries/entry-twins.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { HandInTwins } from '#app/ui/twins/HandInTwins.tsx'
import { ChainNote } from '#app/ui/chain/ChainNote.tsx'
import { QuotaList } from '#app/ui/chain/QuotaList.tsx'
import { CoachSummary } from '#app/ui/coach/CoachSummary.tsx'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.submissionTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const page = await entryPage(viewer, params.entryId ?? '')
	const { id, title, hints, results, form, stage, may, now, deadline, chain } = page
	const { twinVerdict, ...alike } = await handInTwins(viewer, id)
	return {
		id,
		title,
		hints,
		results,
		form,
		stage,
		now,
		deadline,
		chain,
		refusal: verdictText(language, all(may.handIn, twinVerdict)),
		mayReturn: may.return.allowed,
		...alike,
	}
})

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const entryId = params.entryId ?? ''
	await form(SubmissionForm)
	const { receipt } = await endorseEntry(viewer, entryId)
	return receipt
		? redirectTo(visit, paths.entryReceipt(entryId), 'submitted')
		: redirectTo(visit, paths.entry(entryId), 'endorsed')
})

export default function Submission() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { id, title, form, refusal, mayReturn, now, deadline, chain, stage } = page
	const { errors, error } = useReply({ required: m.mustDeclare })
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: at(paths.agency()) },
						{ label: title || t(m.untitled), href: at(paths.entry(id)) },
						{ label: t(m.submissionTitle) },
					]}
				/>
				<h1>{t(m.submissionTitle)}</h1>
				<p className="lead">{t(m.submissionLead)}</p>
			</header>
			<DeadlineNote deadline={deadline} now={now} />
			<HandInTwins id={id} twins={page.twins} replication={page.replication} />
			<ErrorSummary errors={errors} />
			<ChainNote chain={chain} isWriting={stage !== 'endorsement'} />
			<QuotaList lines={chain.quotas} />
			<CoachSummary hints={page.hints} results={page.results} entryId={id} form={form} />
			<p>
				<a href={at(paths.entryEditor(id))}>{t(m.readEntry)}</a>
			</p>
			<form className="form" method="post" noValidate>
				<Check name="declared" value="yes" label={t(m.declare)} error={error('declared')} required />
				<div className="row">
					<Button icon="send" refusedBecause={refusal}>
						{t(chain.parent ? words.endorseAndAsk : m.submit)}
					</Button>
				</div>
			</form>
			{mayReturn ? (
				<Disclosure summary={t(m.returnToDrafter)}>
					<form className="form" method="post" action={at(paths.entryEndorsement(id))}>
						<input type="hidden" name="intent" value="return" />
						<TextArea name="note" label={t(m.returnNote)} maxLength={longestNote} required />
						<div className="row">
							<Button kind="secondary">{t(m.returnToDrafter)}</Button>
						</div>
					</form>
				</Disclosure>
			) : null}
		</>
	)
}
