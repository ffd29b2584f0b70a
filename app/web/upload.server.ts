import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { readUpload, type Upload } from '#app/adapters/multipart.server.ts'
import { dropFile, dropTemporary, keepFile } from '#app/adapters/storage.server.ts'
import type { FileProblem, StoredFile } from '#app/domain/evidence.ts'
import type { z } from 'zod'
import { randomUUID } from 'node:crypto'
import { isTooLarge } from './http.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import type { Visit } from './visit.server.ts'

export type ReceivedFile =
	| { file: StoredFile; fileName: string; fields: ReadonlyMap<string, string> }
	| { problem: FileProblem; status: number }

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

const refused = (problem: FileProblem): ReceivedFile => ({ problem, status: statuses[problem] ?? 415 })

/** One file of a form, streamed to disk, judged by its content and kept under a random id; else why not. */
export const receiveUpload = async (request: Request, visit: Visit): Promise<ReceivedFile> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
		await request.body?.cancel()
		return refused('no-file')
	}
	const upload = await readUpload(type, bodyOf(request.body), request.signal).catch((error: unknown) =>
		troubleOf(error, visit),
	)
	return 'problem' in upload ? upload : keepJudged(upload)
}

/** Names a file that a page without a script will send, so that sending it twice attaches it once. */
export const newUploadKey = (): string => randomUUID()

/**
 * Receives one file with the fields that `schema` says and gives both to `use`; a file that was refused is
 * taken from the disk again, one that was attached before is left to the sweep. `quiet` is what the script asks for: no page.
 */
export const withUpload = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	schema: Schema,
	use: (upload: z.output<Schema> & { file: StoredFile; fileName: string }) => Promise<string>,
) => {
	const received = await receiveUpload(request, visit)
	if ('problem' in received) return received
	const { file, fileName, fields } = received
	const parsed = schema.safeParse(Object.fromEntries(fields))
	if (!parsed.success) {
		await dropFile(file.id)
		return { problem: 'interrupted' as const, status: 422 }
	}
	try {
		const value = await use({ ...parsed.data, file, fileName })
		return { value, quiet: fields.get('quiet') === 'yes' }
	} catch (error) {
		await dropFile(file.id)
		throw error
	}
}

const keepJudged = async ({ file, fields, isTooLarge: isCut }: Upload): Promise<ReceivedFile> => {
	if (isCut) return refused('too-large')
	if (file === null) return refused('no-file')
	const judgement = await judgeFile(file.path, file.size)
	if ('problem' in judgement) {
		await dropTemporary(file.path)
		return refused(judgement.problem)
	}
	const id = await keepFile(file)
	const { sha256, size, name } = file
	return { file: { id, sha256, size, kind: judgement.kind }, fileName: name, fields }
}

const troubleOf = (error: unknown, visit: Visit): ReceivedFile & { problem: FileProblem } => {
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
