import { useActionData, useLoaderData } from '@remix-run/react'
import { addVisitPhoto } from '#app/commands/visits.server.ts'
import { VisitPhotoFields } from '#app/forms/visit.ts'
import { fileProblemIn } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visits as m } from '#app/locales/visits.ts'
import { visitPage } from '#app/queries/visits.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { PhotoForm } from '#app/ui/visits/VisitPhotos.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { isScanning, withPicture } from '#app/web/upload.server.ts'

export const meta = pageMeta(m.photos)

export const loader = asMember(async ({ viewer, params }) => {
	const { id, title } = await visitPage(viewer, params['visitId'] ?? '')
	return { id, title, isScanning: isScanning() }
})

const largest = 50 * 1024 * 1024

export const action = asMember(async ({ viewer, visit, params, request }) => {
	const visitId = params['visitId'] ?? ''
	await visitPage(viewer, visitId)
	await countTry('upload', viewer.person?.id ?? '')
	const sent = await withPicture(request, visit, VisitPhotoFields, largest, ({ file, caption }) =>
		addVisitPhoto(viewer, visitId, { file, caption }),
	)
	if (sent) return answer({ problem: sent.problem, caption: sent.caption }, sent.status)
	return redirectTo(visit, paths.visit(visitId), 'saved')
})

/** Where a picture that was not taken comes back to, with what was typed beside it. */
export default function VisitPhotoUpload() {
	const t = useText()
	const language = useLanguage()
	const { id, title, isScanning } = useLoaderData<typeof loader>()
	const data = useActionData<{ caption?: string }>()
	const problem = fileProblemIn(data)
	return (
		<div className="stack loose">
			<Breadcrumbs
				items={[
					{ label: t(m.mine), href: inLanguage(language, paths.visits()) },
					{ label: title, href: inLanguage(language, paths.visit(id)) },
					{ label: t(m.photos) },
				]}
			/>
			<h1>{t(m.photos)}</h1>
			<ErrorSummary errors={problem ? [{ field: 'tep', message: t(problem) }] : []} />
			<PhotoForm id={id} caption={data?.caption ?? ''} isScanning={isScanning} />
		</div>
	)
}
