import { notePaper, notePicture } from '#app/queries/citizen-notes.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** What is public of a note's file, asked for anew each time: what is hidden or erased is gone at once. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { slug = '', file = '' } = params
	const cacheControl = 'private, no-cache'
	if (file.endsWith('.pdf')) {
		return fileAnswer(request, {
			...(await notePaper(viewer, slug, file)),
			...{ fileName: 'phan-anh.pdf', mediaType: 'application/pdf', disposition: 'attachment', cacheControl },
		})
	}
	const { blobId, width, sha256 } = await notePicture(viewer, slug, file)
	return fileAnswer(request, {
		...{ blobId, sha256, copy: `${width}.webp` as const },
		...{ fileName: 'anh.webp', mediaType: 'image/webp', disposition: 'inline', cacheControl },
	})
})
