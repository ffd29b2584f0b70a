import { paperToRule, pictureToRule } from '#app/queries/note-desk.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

/** What came with a note: our copy of a picture in the page, a paper only saved. */
export const loader = asSecretary(async ({ viewer, params, request }) => {
	const paper = await paperToRule(viewer, params.noteId ?? '')
	if (paper) {
		return fileAnswer(request, {
			...{ blobId: paper.blobId, ...paper.clean },
			fileName: 'tep-kem-theo.pdf',
			mediaType: 'application/pdf',
			disposition: 'attachment',
		})
	}
	const { blobId, width, sha256 } = await pictureToRule(viewer, params.noteId ?? '')
	return fileAnswer(request, {
		...{ blobId, sha256, copy: `${width}.webp` as const },
		fileName: 'anh.webp',
		mediaType: 'image/webp',
		disposition: 'inline',
	})
})
