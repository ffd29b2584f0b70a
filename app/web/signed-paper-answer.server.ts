import { safeFileName } from '#app/domain/evidence.ts'
import type { CouncilPaperKind } from '#app/domain/council-paper.ts'
import { councilPapers } from '#app/locales/council-papers.ts'
import { onPaper as t } from '#app/locales/decisions.ts'
import { signedPapers } from '#app/locales/signed-papers.ts'
import { fileAnswer } from './file-answer.server.ts'

type Signed = {
	blobId: string
	sha256: string
	mediaType: string
	extension: string
	decision: string
	agency: string
	version: number
}

/** The bytes as they were sent, to be saved under the name of their paper; never opened in a page. */
export const signedPaperAnswer = (
	request: Request,
	kind: CouncilPaperKind,
	{ blobId, sha256, mediaType, extension, decision, agency, version }: Signed,
): Promise<Response> => {
	const paper = t(councilPapers[kind].vi, { agency })
	const name = t(signedPapers.fileName.vi, { paper, number: decision, version })
	const fileName = safeFileName(`${name.replaceAll('/', '-')}.${extension}`)
	return fileAnswer(request, { blobId, sha256, mediaType, fileName, disposition: 'attachment' })
}
