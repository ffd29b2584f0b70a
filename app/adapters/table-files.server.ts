import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse'
import { z } from 'zod'
import { importLimits, type TableProblem } from '#app/domain/import-file.ts'
import { judgeFile } from './file-kinds.server.ts'
import { jsonRows } from './json-rows.server.ts'
import { tableFault } from './table-fault.server.ts'

const home = join(dirname(fileURLToPath(import.meta.url)), '../..')
const longestRead = 90_000

/** The rows of a table one after another, headers first, whatever kind it is: its content decides, not its name. */
export const readTable = async (
	path: string,
	size: number,
	mostRows: number = importLimits.rows,
): Promise<AsyncGenerator<string[]>> => {
	if (size === 0) throw tableFault('empty')
	if (size > importLimits.bytes) throw tableFault('too-large')
	const start = await firstBytes(path)
	if (start.subarray(0, 2).toString('latin1') === 'PK')
		return limited(await sheetRows(path, size, mostRows), mostRows)
	const encoding = encodingOf(start)
	const text = start
		.toString(encoding)
		.replace(/^\uFEFF/, '')
		.trimStart()
	if (start.includes(0) && encoding !== 'utf16le') throw tableFault('not-a-table')
	const rows = /^[[{]/.test(text) ? jsonRows(path) : csvRows(path, encoding, delimiterOf(text))
	return limited(rows, mostRows)
}

async function* limited(rows: AsyncIterable<string[]>, mostRows: number): AsyncGenerator<string[]> {
	let count = 0
	for await (const row of rows) {
		if (row.length > importLimits.columns) throw tableFault('too-many-columns')
		if (row.every((cell) => cell.trim() === '')) {
			if (count > 0) yield []
			continue
		}
		count += 1
		if (count > mostRows + 1) throw tableFault('too-many-rows')
		yield row
	}
	if (count === 0) throw tableFault('empty')
}

const firstBytes = async (path: string): Promise<Buffer> => {
	const handle = await open(path, 'r')
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
		return buffer.subarray(0, bytesRead)
	} finally {
		await handle.close()
	}
}

/** Excel writes “Unicode text” as UTF-16 with its mark; everything else is read as UTF-8. */
const encodingOf = (start: Buffer): 'utf8' | 'utf16le' =>
	start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8'

/** The mark that the first line has most of: tab, semicolon (Excel in Vietnamese) or comma. */
const delimiterOf = (text: string): string => {
	const [line = ''] = text.split(/\r?\n/)
	const counts = ['\t', ';', ','].map((mark) => [mark, line.split(mark).length] as const)
	return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

async function* csvRows(
	path: string,
	encoding: 'utf8' | 'utf16le',
	delimiter: string,
): AsyncGenerator<string[]> {
	const parser = createReadStream(path, { encoding }).pipe(
		parse({
			bom: true,
			delimiter,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: false,
			max_record_size: 4_000_000,
		}),
	)
	try {
		for await (const row of parser) yield Row.parse(row).map(withoutMark)
	} catch (error) {
		throw isFault(error) ? error : tableFault('unreadable')
	}
}

const Row = z.array(z.string())
const withoutMark = (cell: string): string => cell.replace(/^\uFEFF/, '')

const Line = z.union([Row, z.object({ done: z.number() }), z.object({ failure: z.string() })])

/** An Excel file is judged by the directory of its zip, then read by a child with limits of memory and time. */
const sheetRows = async (path: string, size: number, mostRows: number): Promise<AsyncIterable<string[]>> => {
	const judgement = await judgeFile(path, size)
	if ('problem' in judgement || judgement.kind !== 'xlsx') throw tableFault('not-a-table')
	return rowsOfChild(path, mostRows)
}

async function* rowsOfChild(path: string, mostRows: number): AsyncGenerator<string[]> {
	const child = spawn(
		process.execPath,
		[
			'--max-old-space-size=768',
			'--no-warnings',
			process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
			`--allow-fs-read=${home}/*`,
			`--allow-fs-read=${path}`,
			join(home, 'bin/sheet-worker.mjs'),
			path,
			String(mostRows + 1),
			String(importLimits.columns),
		],
		{
			env: { NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'ignore'],
			timeout: longestRead,
			killSignal: 'SIGKILL',
		},
	)
	let isDone = false
	try {
		for await (const text of createInterface({ input: Readable.from(child.stdout) })) {
			const line = Line.parse(JSON.parse(text))
			if (Array.isArray(line)) yield line
			else if ('done' in line) isDone = true
			else throw tableFault(problemOf(line.failure))
		}
	} finally {
		child.kill('SIGKILL')
	}
	if (!isDone) throw tableFault('unreadable')
}

const problemOf = (failure: string): TableProblem => {
	if (failure === 'too many rows') return 'too-many-rows'
	return failure === 'too many columns' ? 'too-many-columns' : 'unreadable'
}

const isFault = (error: unknown): boolean => error instanceof Error && 'problem' in error
