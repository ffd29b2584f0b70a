import { asPictureCopy, copyType } from '#app/domain/picture-copy.ts'
import { draftCoverCopy } from '#app/queries/posts.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(async ({ viewer, params, request }) => {
	const asked = asPictureCopy(params.width ?? '')
	if (asked === null) return plainAnswer(404)
	const { blobId, width, format, sha256 } = await draftCoverCopy(viewer, params.postId ?? '', asked)
	return fileAnswer(request, {
		...{ blobId, sha256, copy: `${width}.${format}` },
		...{ fileName: `bia.${format}`, mediaType: copyType(format), disposition: 'inline' },
	})
})
