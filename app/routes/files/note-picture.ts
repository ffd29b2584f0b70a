import { notePicture } from '#app/queries/citizen-notes.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** Asked for anew each time: what is hidden or erased is gone at once. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { blobId, width, sha256 } = await notePicture(viewer, params.slug ?? '', params.file ?? '')
	return fileAnswer(request, {
		...{ blobId, sha256, copy: `${width}.webp` as const },
		fileName: 'anh.webp',
		mediaType: 'image/webp',
		disposition: 'inline',
		cacheControl: 'private, no-cache',
	})
})
