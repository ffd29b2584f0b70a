import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { blobId, copies, fileName } = await evidenceFile(viewer, params.evidenceId ?? '')
	const copy = copies.find(({ width }) => String(width) === params.width)
	if (!copy) return plainAnswer(404)
	return fileAnswer(request, {
		blobId,
		width: copy.width,
		fileName: fileName.replace(/\.[^.]*$/, '.webp'),
		mediaType: 'image/webp',
		disposition: 'inline',
	})
})
