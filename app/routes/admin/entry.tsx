import { useLoaderData } from '@remix-run/react'
import { inquiries } from '#app/locales/inquiries.ts'
import { stages } from '#app/locales/parts.ts'
import { discussion } from '#app/locales/discussion.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { secretariat as m, waits } from '#app/locales/secretariat.ts'
import { visits } from '#app/locales/visits.ts'
import { entryReplication } from '#app/queries/entry-replication.server.ts'
import { twinsOfEntry } from '#app/queries/round-twins.server.ts'
import { TwinFindings } from '#app/ui/twins/TwinFindings.tsx'
import { earlierHandedIn } from '#app/queries/evidence-versions.server.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { Downloads } from '#app/ui/dossier/Downloads.tsx'
import { useAllClaims } from '#app/ui/claims/use-claims.tsx'
import { AssignedReviewers } from '#app/ui/eligibility/AssignedReviewers.tsx'
import { CheckHistory } from '#app/ui/eligibility/CheckHistory.tsx'
import { EntryFacts } from '#app/ui/eligibility/EntryFacts.tsx'
import { wayOf } from '#app/ui/eligibility/way.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { StageTag } from '#app/ui/parts/StageTag.tsx'
import { Steps } from '#app/ui/parts/Steps.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { HandedInVersions } from '#app/ui/evidence/HandedInVersions.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { asStaff } from '#app/web/gate.server.ts'

export const loader = asStaff(async ({ viewer, params }) => {
	const entryId = params.entryId ?? ''
	const entry = await adminEntry(viewer, entryId)
	const replication = await entryReplication(viewer, entryId)
	const versions = await earlierHandedIn(viewer, entryId)
	return { ...entry, replication, versions, twins: await twinsOfEntry(viewer, entryId) }
})

export const meta = pageMeta(m.entry)

export default function Entry() {
	const entry = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const { reading, stage } = entry
	const claims = useAllClaims(entry.claims)
	const moments = { submitted: reading.submittedAt, accepted: entry.history?.[0]?.check?.checkedAt ?? null }
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(m.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
					{ label: reading.number },
				]}
			/>
			<header className="page-head">
				<div className="page-head-line">
					<h1>{reading.content.titleVi}</h1>
					<StageTag stage={stage} />
				</div>
				{entry.since ? (
					<p>
						{entry.waitsFor === 'nobody' ? t(m.doneSince) : t(m.waitsNow, { who: t(waits[entry.waitsFor]) })}{' '}
						<Time at={entry.since} />
					</p>
				) : null}
				<NextAct {...entry} />
			</header>
			<Steps
				label={t(m.steps)}
				steps={wayOf(stage, (step) => t(stages[step]), moments, t(waits[entry.waitsFor]))}
			/>
			{entry.isWhole ? null : <Notice>{t(m.partOnly)}</Notice>}
			<TwinFindings replication={entry.replication} pairs={entry.twins} />
			<div className="with-margin">
				<section className="stack" aria-labelledby="noi-dung-ho-so">
					<h2 id="noi-dung-ho-so">{t(m.readEntry)}</h2>
					<EntryReading reading={reading} isWhole={entry.isWhole} claims={claims} />
				</section>
				<aside className="stack loose" aria-label={t(review.classification)}>
					<EntryFacts {...entry} />
					{entry.isSecretary ? <StaffDownloads id={entry.id} /> : null}
					{entry.stage === 'submitted' ? null : <Reviewers {...entry} />}
					<HandedInVersions versions={entry.versions} />
					{entry.history ? (
						<section className="stack tight">
							<h2 className="aside-title">{t(m.history)}</h2>
							<CheckHistory records={entry.history} form={entry.form} />
						</section>
					) : null}
				</aside>
			</div>
		</>
	)
}

type Assigned = {
	id: string
	reviewers: Parameters<typeof AssignedReviewers>[0]['reviewers'] | null
	missing: number
}

/** Who has it, and what they ask. */
const Reviewers = ({ id, reviewers, missing }: Assigned) => {
	const t = useText()
	const language = useLanguage()
	if (!reviewers) return null
	return (
		<section className="stack tight">
			<h2 className="aside-title">{t(m.reviewers)}</h2>
			<AssignedReviewers reviewers={reviewers} missing={missing} />
			<p className="row">
				<a href={inLanguage(language, paths.adminInquiries(id))}>{t(inquiries.deskTitle)}</a>
				<a href={inLanguage(language, paths.adminDiscussion(id))}>{t(discussion.title)}</a>
				<a href={inLanguage(language, paths.adminVisits(id))}>{t(visits.title)}</a>
			</p>
		</section>
	)
}

const StaffDownloads = ({ id }: { id: string }) => {
	const language = useLanguage()
	return (
		<Downloads
			isDraft={false}
			pdf={inLanguage(language, paths.adminReport(id, 'pdf'))}
			docx={inLanguage(language, paths.adminReport(id, 'docx'))}
			zip={inLanguage(language, paths.adminZip(id))}
		/>
	)
}

type Acts = { id: string; missing: number; reviewers: object | null; mayCheck: May; mayAssign: May }
type May = { allowed: boolean }

/** The one filled button is what the secretariat is to do next. */
const NextAct = ({ id, missing, reviewers, mayCheck, mayAssign }: Acts) => {
	const t = useText()
	const language = useLanguage()
	if (mayCheck.allowed) {
		return (
			<p>
				<Button href={inLanguage(language, paths.adminCheck(id))}>{t(m.checkAct)}</Button>
			</p>
		)
	}
	if (!mayAssign.allowed || !reviewers) return null
	const isNeeded = missing > 0
	return (
		<p>
			<Button
				kind={isNeeded ? 'primary' : 'secondary'}
				href={inLanguage(language, paths.adminAssignments(id))}
			>
				{t(isNeeded ? m.assignAct : m.assignSee)}
			</Button>
		</p>
	)
}
