import { documentOfPractice } from '#app/queries/practice.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { blobId, sha256, file } = await documentOfPractice(
		viewer,
		params.slug ?? '',
		params.evidenceId ?? '',
	)
	return fileAnswer(request, {
		blobId,
		sha256,
		fileName: file.fileName,
		mediaType: file.mediaType,
		disposition: 'attachment',
		cacheControl: 'public, max-age=86400',
	})
})
