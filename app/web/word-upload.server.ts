import { readUpload } from '#app/adapters/multipart.server.ts'
import { dropTemporary } from '#app/adapters/storage.server.ts'
import { readWordFile } from '#app/adapters/word-files.server.ts'
import type { FileProblem } from '#app/domain/evidence.ts'
import type { WordDocument, WordProblem } from '#app/domain/word-document.ts'
import { bodyOf } from './upload.server.ts'

/** As in `portal.server.ts`. */
const largestWord = 50 * 1024 * 1024

type ReadWord =
	| { fileName: string; sha256: string; document: WordDocument }
	| { problem: WordProblem | FileProblem; status: number }

const refused = (problem: WordProblem | FileProblem, status = 422): ReadWord => ({ problem, status })

/** One Word file of a form, streamed to disk, read in a process of its own, and taken from the disk again. */
export const receiveWord = async (request: Request): Promise<ReadWord> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
		await request.body?.cancel()
		return refused('no-file')
	}
	const upload = await readUpload(type, bodyOf(request.body), request.signal, largestWord).catch(() => null)
	if (upload === null) return refused('interrupted', 400)
	if (upload.isTooLarge) return refused('too-large', 413)
	if (upload.file === null) return refused('no-file')
	const { path, name, sha256, size } = upload.file
	const read =
		size === 0 ? { problem: 'empty' as const } : await readWordFile(path).finally(() => dropTemporary(path))
	if ('problem' in read) {
		await dropTemporary(path)
		return refused(read.problem)
	}
	return { fileName: name, sha256, document: read.document }
}
