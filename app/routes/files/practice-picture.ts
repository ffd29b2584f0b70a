import { asCopyWidth } from '#app/domain/evidence.ts'
import { pictureOfPractice } from '#app/queries/practice.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { slug = '', evidenceId = '' } = params
	const asked = asCopyWidth(params.width ?? '')
	if (asked === null) return plainAnswer(404)
	const { blobId, width, sha256 } = await pictureOfPractice(viewer, slug, evidenceId, asked)
	return fileAnswer(request, {
		blobId,
		width,
		sha256,
		fileName: `${slug}.webp`,
		mediaType: 'image/webp',
		disposition: 'inline',
		cacheControl: 'public, max-age=86400',
	})
})
