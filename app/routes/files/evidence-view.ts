import { evidenceKinds, pictureWidths } from '#app/domain/evidence.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/**
 * Evidence opened where it stands, so that `#page=12` and `#t=75` lead to its place: our copy of a picture, papers in
 * PDF, films and sounds in the browser's own viewer. Everything else is saved, as at the file's own address.
 */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const file = await evidenceFile(viewer, params['evidenceId'] ?? '')
	const { blobId, fileName, mediaType, kind } = file
	const { family } = evidenceKinds[kind]
	if (family === 'picture') {
		if (file.copies.length === 0) return plainAnswer(404)
		return fileAnswer(request, {
			blobId,
			copy: `${pictureWidths[2]}.webp`,
			fileName: fileName.replace(/\.[^.]*$/, '.webp'),
			mediaType: 'image/webp',
			disposition: 'inline',
		})
	}
	const isViewed = family === 'pdf' || family === 'film' || family === 'sound'
	const asked = { blobId, fileName, mediaType, disposition: isViewed ? 'viewer' : 'attachment' } as const
	if (file.mayHaveOriginal) return fileAnswer(request, asked)
	return file.clean ? fileAnswer(request, { ...asked, ...file.clean }) : plainAnswer(404)
})
