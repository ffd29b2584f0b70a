import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { isScanning } from '#app/adapters/scan.server.ts'
import { isBlob } from '#app/data/blobs.server.ts'
import { readUpload, type Upload } from '#app/adapters/multipart.server.ts'
import { dropFile, dropTemporary, keepFile, type TemporaryFile } from '#app/adapters/storage.server.ts'
import { evidenceKinds, type EvidenceKind, type FileProblem, type StoredFile } from '#app/domain/evidence.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { z } from 'zod'
import { randomUUID } from 'node:crypto'
import { isTooLarge } from './http.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import type { Visit } from './visit.server.ts'

export { isScanning }

export type ReceivedFile =
	| { file: StoredFile; fileName: string; fields: ReadonlyMap<string, string> }
	| { problem: FileProblem; status: number; fields?: ReadonlyMap<string, string> }

const statuses: Partial<Record<FileProblem, number>> = {
	'too-large': 413,
	interrupted: 400,
	'no-room': 507,
	'no-file': 422,
	empty: 422,
	broken: 422,
	locked: 422,
	'too-many-pixels': 422,
	'unpacks-too-large': 422,
}

/** A file that is not taken, with its status. */
export const refused = (problem: FileProblem): { problem: FileProblem; status: number } => ({
	problem,
	status: statuses[problem] ?? 415,
})

/** One file of a form, streamed to disk, judged by its content and kept under a random id; else why not. */
export const receiveUpload = async (
	request: Request,
	visit: Visit,
	largest: number,
): Promise<ReceivedFile> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
		await request.body?.cancel()
		return refused('no-file')
	}
	const upload = await readUpload(type, bodyOf(request.body), request.signal, largest).catch(
		(error: unknown) => troubleOf(error, visit),
	)
	return 'problem' in upload ? upload : keepUpload(upload)
}

/** Names a file that a page without a script will send, so that sending it twice attaches it once. */
export const newUploadKey = (): string => randomUUID()

/** What became of a file; one that was not taken gives back what was typed beside it. */
type Attached = { problem: FileProblem; status: number; caption: string } | { value: string; quiet: boolean }

/**
 * Receives one file of at most `largest` bytes with the fields that `schema` says and gives both to `use`; a file that
 * was refused, or whose bytes were there already, is taken from the disk again. `quiet` is what a script asks for: no page.
 */
export const withUpload = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	schema: Schema,
	largest: number,
	use: (upload: z.output<Schema> & { file: StoredFile; fileName: string }) => Promise<string>,
): Promise<Attached> => {
	const received = await receiveUpload(request, visit, largest)
	if ('problem' in received) {
		const { problem, status, fields: sent = new Map<string, string>() } = received
		return { problem, status, caption: sent.get('caption') ?? '' }
	}
	const { file, fileName, fields } = received
	const parsed = schema.safeParse(Object.fromEntries(fields))
	if (!parsed.success) {
		await dropFile(file.id)
		return { problem: 'interrupted', status: 422, caption: fields.get('caption') ?? '' }
	}
	try {
		const value = await use({ ...parsed.data, file, fileName })
		dropUnwanted(file.id)
		return { value, quiet: fields.get('quiet') === 'yes' }
	} catch (error) {
		await dropFile(file.id)
		if (!isSameFile(error)) throw error
		return { problem: 'same-file', status: 409, caption: fields.get('caption') ?? '' }
	}
}

const isSameFile = (error: unknown): boolean =>
	error instanceof Refusal &&
	error.reasons.length > 0 &&
	error.reasons.every((reason) => reason.code === 'already' && reason.fact === 'same-file')

/** The same for a picture. */
export const withPicture = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	schema: Schema,
	largest: number,
	use: (picture: z.output<Schema> & { file: StoredFile }) => Promise<unknown>,
) => withKind(request, visit, { schema, largest, takes: isPicture, otherwise: 'not-a-picture' }, use)

const isPicture = (kind: EvidenceKind): boolean => evidenceKinds[kind].isImage

type Taken<Schema> = {
	schema: Schema
	largest: number
	takes: (kind: EvidenceKind) => boolean
	otherwise: FileProblem
}

/** The same for some kinds of files only: another is not kept. Null once it was taken. */
export const withKind = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	{ schema, largest, takes, otherwise }: Taken<Schema>,
	use: (upload: z.output<Schema> & { file: StoredFile; fileName: string }) => Promise<unknown>,
): Promise<{ problem: FileProblem; status: number; caption: string } | null> => {
	let isTaken = true
	const sent = await withUpload(request, visit, schema, largest, async (upload) => {
		isTaken = takes(upload.file.kind)
		if (isTaken) await use(upload)
		return upload.caption === undefined ? '' : String(upload.caption)
	})
	if ('problem' in sent) return sent
	return isTaken ? null : { ...refused(otherwise), caption: sent.value }
}

/** The same bytes may be there under another name: then these go, after the answer, which is the same either way. */
export const dropUnwanted = (id: string): void => {
	void isBlob(id)
		.then((isWanted) => (isWanted ? undefined : dropFile(id)))
		.catch((error: unknown) => log('error', 'unwanted file stays until the sweep', errorFacts(error)))
}

const keepUpload = async ({ file, fields, isTooLarge: isCut }: Upload): Promise<ReceivedFile> => {
	if (isCut) return { ...refused('too-large'), fields }
	if (file === null) return { ...refused('no-file'), fields }
	const kept = await keepJudged(file)
	if ('problem' in kept) {
		await dropTemporary(file.path)
		return { ...refused(kept.problem), fields }
	}
	return { ...kept, fileName: file.name, fields }
}

/** Judges a file that has arrived by its content; one that is taken gets its place, under `id` or one at random. */
export const keepJudged = async (
	file: TemporaryFile,
	id?: string,
): Promise<{ file: StoredFile } | { problem: FileProblem }> => {
	const judgement = await judgeFile(file.path, file.size)
	if ('problem' in judgement) return judgement
	const { sha256, size } = file
	const kept = await keepFile(file, id)
	return { file: { id: kept, sha256, size, kind: judgement.kind, isToScan: isScanning() } }
}

/** A disk that is full or broken is said so; anything else that cuts an upload is an interruption. */
export const troubleOf = (error: unknown, visit: Visit): { problem: FileProblem; status: number } => {
	const code = error instanceof Error && 'code' in error ? error.code : ''
	const isFull = code === 'ENOSPC' || code === 'EDQUOT'
	const isFault = isFull || code === 'EIO' || code === 'EROFS' || code === 'EMFILE'
	const { requestId, path } = visit
	log(isFault ? 'error' : 'info', 'upload failed', { requestId, path, ...errorFacts(error) })
	const problem = isTooLarge(error) ? 'too-large' : isFault ? 'no-room' : 'interrupted'
	return { problem, status: statuses[problem] ?? 400 }
}

export async function* bodyOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader()
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
	} finally {
		await reader.cancel().catch(() => {})
	}
}
