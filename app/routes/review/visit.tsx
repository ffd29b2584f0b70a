import { useActionData, useLoaderData } from '@remix-run/react'
import { removeVisitPhoto, saveVisit, signVisit } from '#app/commands/visits.server.ts'
import { VisitActForm, VisitForm as VisitFields } from '#app/forms/visit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visits as m } from '#app/locales/visits.ts'
import { visitPage } from '#app/queries/visits.server.ts'
import type { RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { VisitFacts } from '#app/ui/visits/VisitFacts.tsx'
import { VisitForm } from '#app/ui/visits/VisitForm.tsx'
import { VisitPhotos } from '#app/ui/visits/VisitPhotos.tsx'
import { VisitReading } from '#app/ui/visits/VisitReading.tsx'
import { VisitSigning } from '#app/ui/visits/VisitSigning.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'
import { isScanning } from '#app/web/upload.server.ts'

export const meta = pageMeta(m.title)
export const handle = { script: true }

export const loader = asMember(async ({ viewer, params }) => ({
	...(await visitPage(viewer, params['visitId'] ?? '')),
	isScanning: isScanning(),
}))

export const action = asMember(async ({ viewer, params, visit, form, keeping, url }) => {
	const visitId = params['visitId'] ?? ''
	const here = paths.visit(visitId)
	if (url.searchParams.has('luu')) {
		await keeping(VisitFields, (input) => saveVisit(viewer, visitId, input))
		return redirectTo(visit, here, 'saved')
	}
	const sent = await form(VisitActForm)
	if (sent.act === 'remove-photo') {
		await removeVisitPhoto(viewer, visitId, sent.photo)
		return redirectTo(visit, here, 'saved')
	}
	const isRecorded = await signVisit(viewer, visitId, sent.digest)
	return redirectTo(visit, here, isRecorded ? 'visit-recorded' : 'visit-signed')
})

export default function Visit() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const back = useActionData<{ reply?: RefusedForm; refusal?: string }>()
	const { id, title, table, content, points, record } = page
	const up = page.isMember
		? { label: t(m.mine), href: paths.visits() }
		: page.back === 'secretary'
			? { label: t(m.title), href: paths.adminVisits(page.entryId) }
			: { label: t(m.entry), href: paths.councilEntry(page.entryId) }
	return (
		<div className="stack loose">
			<Breadcrumbs items={[{ ...up, href: inLanguage(language, up.href) }, { label: title }]} />
			<header className="page-head">
				<h1>{title}</h1>
			</header>
			<VisitFacts agency={page.agency} startsAt={page.startsAt} place={page.place} members={page.members} />
			{record ? (
				<Notice tone="success" title={t(m.recorded)}>
					<Time at={record.recordedAt} />
				</Notice>
			) : null}
			{page.cancelReason ? (
				<Notice tone="warning">{t(m.cancelled, { reason: page.cancelReason })}</Notice>
			) : null}
			{page.mayWrite ? (
				<VisitForm
					{...{ id, table, content }}
					version={page.version}
					savedAt={page.savedAt}
					refused={back?.reply}
					refusal={back?.refusal ?? null}
				/>
			) : (
				<VisitReading table={table} content={content} />
			)}
			{table.items.length === 0 ? null : <p>{t(m.sum, points)}</p>}
			<VisitPhotos id={id} photos={page.photos} mayWrite={page.mayWrite} isScanning={page.isScanning} />
			<VisitSigning
				{...{ table, digest: page.digest, gaps: page.gaps, photos: page.photos, signers: page.signers }}
				maySign={page.maySign.allowed}
				isOpen={page.mayWrite}
			/>
		</div>
	)
}
