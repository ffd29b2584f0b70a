import { evidenceKinds, type EvidenceKind } from '#app/domain/evidence.ts'
import { documentOfPractice } from '#app/queries/practice.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** The public gets the copy without metadata, never the file as it came. */
export const loader = asAnyone(async ({ viewer, params, request, url }) => {
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
		disposition: url.searchParams.has('xem') && isViewed(file.kind) ? 'viewer' : 'attachment',
		cacheControl: 'public, max-age=86400',
	})
})

/** What a browser's own viewer opens at a page or a moment. */
const isViewed = (kind: EvidenceKind): boolean =>
	['pdf', 'film', 'sound'].includes(evidenceKinds[kind].family)
