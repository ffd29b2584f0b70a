import { prepareOffice, preparePdf } from '#app/adapters/documents.server.ts'
import { copyPicture } from '#app/adapters/images.server.ts'
import { readMedia } from '#app/adapters/media-files.server.ts'
import {
	dropTemporary,
	keepCopy,
	measureFile,
	pathOfBlob,
	type CopyName,
} from '#app/adapters/storage.server.ts'
import { recordPrepared, recordUnreadable, type Prepared } from '#app/commands/preparations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { evidenceKinds, kindOfMimeType, type EvidenceKind } from '#app/domain/evidence-kind.ts'
import { pictureWidths } from '#app/domain/picture-copy.ts'

type Failure = { failure: string }
type Copies = readonly { path: string; width: number; height: number; format: 'webp' | 'avif' }[]

/**
 * Makes of a file, outside of any request and in a child process, what its readers get: copies of pictures, the words
 * of papers, copies without the names of their makers. What cannot be read is said to be so, with the reason.
 */
export const prepareFile = async ({ blobId }: { blobId: string }): Promise<void> => {
	const blob = await reader().blob.findUnique({
		where: { id: blobId },
		select: { variantsAt: true, removedAt: true, mediaType: true, size: true },
	})
	const kind = kindOfMimeType(blob?.mediaType ?? '')
	if (!blob || blob.variantsAt !== null || blob.removedAt !== null || kind === null) return
	const made = await prepare(blobId, kind, blob.size)
	if ('failure' in made) await recordUnreadable(blobId, made.failure)
	else await recordPrepared(blobId, made)
}

const prepare = async (blobId: string, kind: EvidenceKind, size: number): Promise<Prepared | Failure> => {
	const path = pathOfBlob(blobId)
	const { family } = evidenceKinds[kind]
	if (family === 'picture') return preparedPicture(blobId, path)
	if (family === 'pdf') return preparedPdf(blobId, path)
	if (family === 'office') return preparedOffice(blobId, path)
	return kind === 'mp4' || kind === 'webm' || kind === 'mp3'
		? preparedMedia(path, kind, size)
		: { failure: `nothing is made of ${kind}` }
}

const preparedPicture = async (blobId: string, path: string): Promise<Prepared | Failure> => {
	const made = await copyPicture(path, pictureWidths)
	if ('failure' in made) return made
	const { hash, copies, ...facts } = made
	return { ...facts, pictureHash: hash, copies: await keepCopies(blobId, copies), clean: null }
}

const preparedPdf = async (blobId: string, path: string): Promise<Prepared | Failure> => {
	const made = await preparePdf(path, pictureWidths)
	if ('failure' in made) return made
	const { hash: _hash, copies, clean, ...facts } = made
	return { ...facts, copies: await keepCopies(blobId, copies), clean: await keepClean(blobId, clean) }
}

const preparedOffice = async (blobId: string, path: string): Promise<Prepared | Failure> => {
	const made = await prepareOffice(path)
	if ('failure' in made) return made
	return { ...made, clean: await keepClean(blobId, made.clean) }
}

const preparedMedia = async (
	path: string,
	kind: 'mp4' | 'webm' | 'mp3',
	size: number,
): Promise<Prepared | Failure> => {
	const made = await readMedia(path, kind)
	if ('failure' in made) return made
	const { patches, ...facts } = made
	return { ...facts, clean: { how: 'patched', size, patches } }
}

const keepCopies = async (blobId: string, copies: Copies) => {
	const kept = []
	for (const { path, ...copy } of copies)
		kept.push({ ...copy, ...(await keep(path, blobId, `${copy.width}.${copy.format}` as const)) })
	return kept
}

const keepClean = async (blobId: string, clean: { how: 'rewritten' | 'pages'; path: string } | null) =>
	clean && { how: clean.how, ...(await keep(clean.path, blobId, 'clean')) }

/** Measured first, so that the row says what lies there. */
const keep = async (path: string, blobId: string, name: CopyName) => {
	const { sha256, size } = await measureFile(path)
	await keepCopy(path, blobId, name).catch(async (error: unknown) => {
		await dropTemporary(path)
		throw error
	})
	return { sha256, size }
}
