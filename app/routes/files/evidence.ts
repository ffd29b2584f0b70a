import { pictureWidths } from '#app/domain/evidence.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** Who may not have a file as it came gets our copy, which says nothing of camera, place, program or author. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const file = await evidenceFile(viewer, params.evidenceId ?? '')
	const { blobId, fileName, mediaType } = file
	const asked = { blobId, fileName, mediaType, disposition: 'attachment' as const }
	if (file.mayHaveOriginal) return fileAnswer(request, asked)
	if (!file.isPicture) return file.clean ? fileAnswer(request, { ...asked, ...file.clean }) : plainAnswer(404)
	if (file.copies.length === 0) return plainAnswer(404)
	return fileAnswer(request, {
		...asked,
		copy: `${pictureWidths[2]}.webp`,
		fileName: fileName.replace(/\.[^.]*$/, '.webp'),
		mediaType: 'image/webp',
	})
})
