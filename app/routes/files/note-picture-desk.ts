import { pictureToRule } from '#app/queries/note-desk.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(async ({ viewer, params, request }) => {
	const { blobId, width, sha256 } = await pictureToRule(viewer, params.noteId ?? '')
	return fileAnswer(request, {
		...{ blobId, sha256, copy: `${width}.webp` as const },
		fileName: 'anh.webp',
		mediaType: 'image/webp',
		disposition: 'inline',
	})
})
