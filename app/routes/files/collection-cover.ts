import { asPictureCopy, copyType } from '#app/domain/picture-copy.ts'
import { coverOfPost } from '#app/queries/public-posts.server.ts'
import { plainAnswer } from '#app/web/answer.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { slug = '' } = params
	const asked = asPictureCopy(params.width ?? '')
	if (asked === null) return plainAnswer(404)
	const { blobId, width, format, sha256 } = await coverOfPost(viewer, 'collections', slug, asked)
	return fileAnswer(request, {
		blobId,
		copy: `${width}.${format}`,
		sha256,
		fileName: `${slug}.${format}`,
		mediaType: copyType(format),
		disposition: 'inline',
		cacheControl: 'public, max-age=300',
	})
})
