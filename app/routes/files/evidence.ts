import { pictureWidths } from '#app/domain/evidence.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** Who may not have a picture as it came gets our largest copy, which says nothing of camera, place or author. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const file = await evidenceFile(viewer, params.evidenceId ?? '')
	const { blobId, fileName, mediaType } = file
	if (file.mayHaveOriginal) {
		return fileAnswer(request, { blobId, fileName, mediaType, disposition: 'attachment' })
	}
	if (file.copies.length === 0) return plainAnswer(404)
	const name = fileName.replace(/\.[^.]*$/, '.webp')
	const width = pictureWidths[2]
	return fileAnswer(request, {
		blobId,
		width,
		fileName: name,
		mediaType: 'image/webp',
		disposition: 'attachment',
	})
})
