import { useLoaderData } from '@remix-run/react'
import { assigning } from '#app/locales/assigning.ts'
import { agency as m, kinds, subjectNames } from '#app/locales/agency.ts'
import { deadlines } from '#app/locales/deadlines.ts'
import { inquiries } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { entryReplication } from '#app/queries/entry-replication.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { signedNotice } from '#app/queries/signed-papers.server.ts'
import { OwnTwins } from '#app/ui/twins/OwnTwins.tsx'
import { AgencyPapers } from '#app/ui/dossier/AgencyPapers.tsx'
import { ChainNote } from '#app/ui/chain/ChainNote.tsx'
import { QuotaList } from '#app/ui/chain/QuotaList.tsx'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { EntryActs } from '#app/ui/entry/EntryActs.tsx'
import { OpenInquiries } from '#app/ui/inquiries/OpenInquiries.tsx'
import { CoachSummary } from '#app/ui/coach/CoachSummary.tsx'
import { FileNames } from '#app/ui/entry/FileNames.tsx'
import { History } from '#app/ui/entry/History.tsx'
import { Decided } from '#app/ui/entry/Decided.tsx'
import { entrySteps } from '#app/ui/entry/entry-steps.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { StageTag } from '#app/ui/parts/StageTag.tsx'
import { Steps } from '#app/ui/parts/Steps.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.title)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const entryId = params.entryId ?? ''
	const { may, ...page } = await entryPage(viewer, entryId)
	const refusals = {
		edit: verdictText(language, may.edit),
		request: verdictText(language, may.request),
		recall: verdictText(language, may.recall),
		return: verdictText(language, may.return),
		handIn: verdictText(language, may.handIn),
		withdraw: verdictText(language, may.withdraw),
	}
	const hasSignedNotice = page.decided.length > 0 && (await signedNotice(viewer, entryId)) !== null
	return { ...page, refusals, hasSignedNotice, replication: await entryReplication(viewer, entryId) }
})

export default function Entry() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { id, stage, evidence, history } = page
	const isWriting = stage === 'draft' || stage === 'returned'
	const hasReceipt = !isWriting && history.some(({ what }) => what === 'submitted')
	const title = page.title || t(m.untitled)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[{ label: t(m.title), href: inLanguage(language, paths.agency()) }, { label: title }]}
				/>
				<h1>{title}</h1>
				<p className="work-facts">
					<StageTag stage={stage} />
					<span>{`${t(kinds[page.kind])} · ${t(subjectNames[page.subject])}`}</span>
					<span>{page.round}</span>
					<span>{page.unit}</span>
				</p>
			</header>
			{isWriting || stage === 'endorsement' || stage === 'submitted' ? (
				<DeadlineNote deadline={page.deadline} graceUntil={page.graceUntil} now={page.now} />
			) : null}
			<OpenInquiries open={page.inquiries} now={page.now} />
			<Steps label={t(m.steps)} steps={entrySteps(stage, history, t, page.chain.waiting?.unit)} />
			<OwnTwins id={id} replication={page.replication} isWriting={isWriting} unexplained={page.unexplained} />
			<div className="entry-page">
				<div className="stack loose">
					<Decided lines={page.decided} />
					<NextSteps page={page} isWriting={isWriting} hasReceipt={hasReceipt} />
					{isWriting ? <CoachSummary {...page} entryId={id} /> : null}
					<section className="stack" aria-labelledby="lich-su">
						<h2 id="lich-su">{t(m.history)}</h2>
						<p className="muted">{t(m.historyNote)}</p>
						<History lines={history} form={page.form} />
					</section>
				</div>
				<div className="stack loose">
					<section className="stack" aria-labelledby="minh-chung">
						<h2 id="minh-chung">{t(m.evidence)}</h2>
						<FileNames files={evidence} />
						{isWriting ? <ManageEvidence id={id} /> : null}
					</section>
					<AgencyPapers
						id={id}
						isAtDesk={isWriting || stage === 'endorsement'}
						isWriting={isWriting}
						isCopy={page.isCopy}
						isAwarded={stage === 'published'}
						isDecided={page.decided.length > 0}
						hasSignedNotice={page.hasSignedNotice}
					/>
				</div>
			</div>
		</>
	)
}

const ManageEvidence = ({ id }: { id: string }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="row">
			<Button kind="secondary" href={inLanguage(language, paths.entryEvidence(id))}>
				{t(m.manageEvidence)}
			</Button>
		</div>
	)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>
type NextProps = { page: Page; isWriting: boolean; hasReceipt: boolean }

/** Whom it waits for, what may still be handed in, and what the agency may do now. */
const NextSteps = ({ page, isWriting, hasReceipt }: NextProps) => {
	const t = useText()
	const language = useLanguage()
	const { id, stage, gaps } = page
	return (
		<section className="stack no-print" aria-labelledby="viec-tiep-theo">
			<h2 id="viec-tiep-theo">{t(m.nextSteps)}</h2>
			<ChainNote chain={page.chain} isWriting={isWriting} />
			<QuotaList lines={isWriting || stage === 'endorsement' ? page.chain.quotas : []} />
			<EntryActs
				{...page}
				gaps={gaps.length}
				twoPeople={page.chain.rules.twoPeople}
				isAbove={page.chain.waiting?.isAbove ?? false}
			/>
			{isWriting || stage === 'endorsement' ? (
				<p>
					<a href={inLanguage(language, paths.entryDeadline(id))}>{t(deadlines.haveCode)}</a>
				</p>
			) : null}
			{hasReceipt ? (
				<p className="row">
					<a href={inLanguage(language, paths.entryReceipt(id))}>{t(m.seeReceipt)}</a>
					<a href={inLanguage(language, paths.entryInquiries(id))}>{t(inquiries.agencyTitle)}</a>
					<a href={inLanguage(language, paths.entryConflicts(id))}>{t(assigning.claimTitle)}</a>
				</p>
			) : null}
		</section>
	)
}
