import { useActionData, useLoaderData } from '@remix-run/react'
import { addEvidence } from '#app/commands/evidence.server.ts'
import { longestCaption } from '#app/domain/evidence.ts'
import { UploadFields } from '#app/forms/evidence.ts'
import { agency, fileProblemIn } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { evidencePage } from '#app/queries/entry-editor.server.ts'
import { largestUploadOf, uploadsOf } from '#app/queries/uploads.server.ts'
import { EvidencePanel } from '#app/ui/editor/EvidencePanel.tsx'
import { RemovedEvidence } from '#app/ui/editor/RemovedEvidence.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { withUploads } from '#app/web/resumable.server.ts'
import { newUploadKey, withUpload } from '#app/web/upload.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.evidencePageTitle)

export const loader = asAgency(async ({ viewer, params, language, url }) => {
	const entryId = params.entryId ?? ''
	const { mayEdit, ...page } = await evidencePage(viewer, entryId)
	return {
		...page,
		uploads: await withUploads(await uploadsOf(viewer, entryId)),
		refusal: verdictText(language, mayEdit),
		uploadKey: newUploadKey(),
		/** The form was sent with a file too large to be read at all. */
		problem: url.searchParams.get('tep') === 'too-large' ? ('too-large' as const) : null,
		caption: (url.searchParams.get('chu-thich') ?? '').slice(0, longestCaption),
	}
})

export const action = asAgency(async ({ viewer, visit, params, request }) => {
	const entryId = params.entryId ?? ''
	await countTry('upload', viewer.person?.id ?? '')
	await evidencePage(viewer, entryId)
	const largest = await largestUploadOf(viewer, entryId)
	const added = await withUpload(request, visit, UploadFields, largest, (upload) =>
		addEvidence(viewer, entryId, upload),
	)
	if ('problem' in added) return answer({ problem: added.problem, caption: added.caption }, added.status)
	if (added.quiet) return answer({ evidenceId: added.value }, 201)
	return redirectTo(visit, paths.entryEvidence(entryId), 'evidence-added')
})

export default function Evidence() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const sent = useActionData<{ problem?: string; caption?: string }>() ?? page
	const problem = fileProblemIn(sent)
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: page.title || t(agency.untitled), href: at(paths.entry(page.id)) },
						{ label: t(m.evidence) },
					]}
				/>
				<h1>{t(m.evidencePageTitle)}</h1>
			</header>
			<ErrorSummary errors={problem ? [{ field: 'tep', message: t(problem) }] : []} />
			{page.refusal ? (
				<Notice tone="warning" title={t(m.readOnly)}>
					{page.refusal}
				</Notice>
			) : (
				<EvidencePanel
					entryId={page.id}
					evidence={page.evidence}
					uploadKey={page.uploadKey}
					uploads={page.uploads}
					caption={sent.caption ?? ''}
					problem={problem && t(problem)}
					from="evidence"
				/>
			)}
			{page.removed.length > 0 && !page.refusal ? (
				<RemovedEvidence entryId={page.id} removed={page.removed} />
			) : null}
		</>
	)
}
