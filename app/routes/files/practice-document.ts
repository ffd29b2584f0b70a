import { documentOfPractice } from '#app/queries/practice.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** The public gets the copy without metadata, never the file as it came. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const { blobId, clean, tag, file } = await documentOfPractice(
		viewer,
		params.slug ?? '',
		params.evidenceId ?? '',
	)
	return fileAnswer(request, {
		blobId,
		...clean,
		sha256: tag,
		fileName: file.fileName,
		mediaType: file.mediaType,
		disposition: 'attachment',
		cacheControl: 'public, max-age=86400',
	})
})
