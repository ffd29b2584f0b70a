import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { replaceEvidence } from '#app/commands/evidence.server.ts'
import { UploadFields } from '#app/forms/evidence.ts'
import { agency, fileProblemIn } from '#app/locales/agency.ts'
import { editor } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { uploads as m } from '#app/locales/uploads.ts'
import { evidenceVersions } from '#app/queries/evidence-versions.server.ts'
import { largestUploadOf, uploadsOf } from '#app/queries/uploads.server.ts'
import { Uploader } from '#app/ui/editor/Uploader.tsx'
import { VersionTable } from '#app/ui/editor/VersionTable.tsx'
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

export const meta = pageMeta(m.versions)

export const loader = asAgency(async ({ viewer, params, language, url }) => {
	const { entryId = '', evidenceId = '' } = params
	const { mayEdit, ...page } = await evidenceVersions(viewer, entryId, evidenceId)
	return {
		...page,
		uploads: await withUploads(await uploadsOf(viewer, entryId)),
		refusal: verdictText(language, mayEdit),
		uploadKey: newUploadKey(),
		problem: url.searchParams.get('tep') === 'too-large' ? ('too-large' as const) : null,
	}
})

export const action = asAgency(async ({ viewer, visit, params, request }) => {
	const { entryId = '', evidenceId = '' } = params
	await countTry('upload', viewer.person?.id ?? '')
	await evidenceVersions(viewer, entryId, evidenceId)
	const largest = await largestUploadOf(viewer, entryId)
	const replaced = await withUpload(request, visit, UploadFields, largest, (upload) =>
		replaceEvidence(viewer, entryId, evidenceId, upload),
	)
	if ('problem' in replaced) return answer({ problem: replaced.problem }, replaced.status)
	return redirectTo(visit, paths.entryEvidenceVersions(entryId, evidenceId), 'evidence-replaced')
})

export default function EvidenceVersions() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { revalidate } = useRevalidator()
	const problem = fileProblemIn(useActionData() ?? page)
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: page.title || t(agency.untitled), href: at(paths.entry(page.id)) },
						{ label: t(editor.evidence), href: at(paths.entryEvidence(page.id)) },
						{ label: page.fileName },
					]}
				/>
				<h1>{t(m.versions)}</h1>
				<p className="lead">{t(m.versionsLead)}</p>
			</header>
			<ErrorSummary errors={problem ? [{ field: 'tep', message: t(problem) }] : []} />
			{page.refusal || page.isRemoved ? (
				<Notice tone="warning" title={t(editor.readOnly)}>
					{page.refusal}
				</Notice>
			) : (
				<section className="stack" aria-labelledby="thay-tep">
					<h2 id="thay-tep">{t(m.newFile)}</h2>
					<Uploader
						entryId={page.id}
						uploadKey={page.uploadKey}
						desk={page.uploads}
						replacesId={page.evidenceId}
						problem={problem && t(problem)}
						onDone={revalidate}
					/>
				</section>
			)}
			<VersionTable evidenceId={page.evidenceId} versions={page.versions} />
		</>
	)
}
