import { visitPhoto } from '#app/queries/visits.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'

/** Our own copy of a photograph: the committee's alone. */
export const loader = asMember(async ({ viewer, params, request }) => {
	const { blobId, width } = await visitPhoto(viewer, params['visitId'] ?? '', params['photoId'] ?? '')
	return fileAnswer(request, {
		...{ blobId, copy: `${width}.webp` as const },
		fileName: 'anh.webp',
		mediaType: 'image/webp',
		disposition: 'inline',
	})
})
