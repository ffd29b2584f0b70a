import { asPictureCopy, copyType } from '#app/domain/picture-copy.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { blobId, copies, fileName } = await evidenceFile(viewer, params.evidenceId ?? '')
	const asked = asPictureCopy(params.width ?? '')
	const copy = copies.find(({ width, format }) => width === asked?.width && format === asked.format)
	if (!copy) return plainAnswer(404)
	return fileAnswer(request, {
		blobId,
		copy: `${copy.width}.${copy.format}`,
		fileName: fileName.replace(/\.[^.]*$/, `.${copy.format}`),
		mediaType: copyType(copy.format),
		disposition: 'inline',
	})
})
