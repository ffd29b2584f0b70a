import { barePicture } from '#app/adapters/images.server.ts'
import { keepCopy, pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { safeFileName } from '#app/domain/evidence.ts'
import type { CouncilPaperKind } from '#app/domain/council-paper.ts'
import { councilPapers } from '#app/locales/council-papers.ts'
import { onPaper as t } from '#app/locales/decisions.ts'
import { signedPapers } from '#app/locales/signed-papers.ts'
import { plainAnswer } from './answer.server.ts'
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
	file: Signed,
): Promise<Response> => {
	const { blobId, sha256 } = file
	return fileAnswer(request, { blobId, sha256, ...namesOf(kind, file), disposition: 'attachment' })
}

/**
 * The notice for the agency that it went to: a PDF as it was signed, a picture without what a camera or scanner wrote of
 * place, day and person. That copy is made when it is first asked for.
 */
export const signedNoticeAnswer = async (request: Request, notice: Signed): Promise<Response> => {
	const { blobId, mediaType } = notice
	if (!mediaType.startsWith('image/')) return signedPaperAnswer(request, 'notice', notice)
	if ((await sizeOfFile(pathOfBlob(blobId, 'clean'))) === null) {
		const made = await barePicture(pathOfBlob(blobId))
		if ('failure' in made) return plainAnswer(404)
		await keepCopy(made.path, blobId, 'clean')
	}
	const names = namesOf('notice', notice)
	return fileAnswer(request, { blobId, copy: 'clean', ...names, disposition: 'attachment' })
}

const namesOf = (kind: CouncilPaperKind, { mediaType, extension, decision, agency, version }: Signed) => {
	const paper = t(councilPapers[kind].vi, { agency })
	const name = t(signedPapers.fileName.vi, { paper, number: decision, version })
	return { mediaType, fileName: safeFileName(`${name.replaceAll('/', '-')}.${extension}`) }
}
