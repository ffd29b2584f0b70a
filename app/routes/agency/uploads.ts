import { beginUpload } from '#app/commands/uploads.server.ts'
import { paths } from '#app/locales/paths.ts'
import { uploadsOf } from '#app/queries/uploads.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { beginResumable, withUploads } from '#app/web/resumable.server.ts'

/** Files of an entry that were begun and not finished. */
export const loader = asAgency(async ({ viewer, params }) => {
	return answer(await withUploads(await uploadsOf(viewer, params.entryId ?? '')))
})

/** Begins a file by the tus protocol. */
export const action = asAgency(async ({ viewer, visit, params, request }) => {
	const entryId = params.entryId ?? ''
	await countTry('upload', viewer.person?.id ?? '')
	return beginResumable(request, visit, paths.entryUploads(entryId), (upload) =>
		beginUpload(viewer, entryId, upload),
	)
})
