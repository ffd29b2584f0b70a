import { readUpload } from '#app/adapters/multipart.server.ts'
import { dropTemporary } from '#app/adapters/storage.server.ts'
import { tableProblemOf } from '#app/adapters/table-fault.server.ts'
import { readTable } from '#app/adapters/table-files.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import type { TableProblem } from '#app/domain/import-file.ts'
import type { Visit } from './visit.server.ts'

/** As in `portal.server.ts`. */
const largestTable = 50 * 1024 * 1024

export type SentTable = {
	fields: ReadonlyMap<string, string>
	fileName: string
	sha256: string
	rows: AsyncGenerator<string[]>
}

/**
 * One table of a form, on disk while `use` reads it; else why it is not read, with what was typed beside it. Nothing of
 * the file stays.
 */
export const withTable = async <Value>(
	request: Request,
	visit: Visit,
	use: (table: SentTable) => Promise<Value>,
	mostBytes = largestTable,
): Promise<{ value: Value } | { problem: TableProblem; fields: ReadonlyMap<string, string> }> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null)
		return { problem: 'no-file', fields: new Map() }
	const upload = await readUpload(type, bodyOf(request.body), request.signal, mostBytes).catch(
		(error: unknown) => {
			log('info', 'table not received', { requestId: visit.requestId, ...errorFacts(error) })
			return null
		},
	)
	const fields = upload?.fields ?? new Map<string, string>()
	if (upload?.isTooLarge) return { problem: 'too-large', fields }
	if (!upload?.file) return { problem: 'no-file', fields }
	const { path, size, sha256, name } = upload.file
	try {
		const rows = await readTable(path, size)
		return { value: await use({ fields, fileName: name, sha256, rows }) }
	} catch (error) {
		const problem = tableProblemOf(error)
		if (problem === null) throw error
		return { problem, fields }
	} finally {
		await dropTemporary(path)
	}
}

async function* bodyOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader()
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
	} finally {
		await reader.cancel().catch(() => {})
	}
}
