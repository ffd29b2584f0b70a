import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import { csvOf, xlsxOf, type Cell } from '#app/adapters/table-writing.server.ts'
import { licence, type OpenPractice } from '#app/domain/open-data.ts'
import {
	objectionHead,
	objectionLines,
	practiceColumns,
	resultHead,
	resultLines,
	type OpenSetFormat,
} from '#app/domain/open-set.ts'
import type { Entered } from './gate.server.ts'
import { isKnown } from './http.server.ts'
import { openHeaders, tooMany } from './open-answer.server.ts'

const types: Readonly<Record<OpenSetFormat, string>> = {
	csv: 'text/csv; charset=utf-8',
	jsonl: 'application/jsonl; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Changes when the columns do: a file of the same version then reads differently. */
const layout = 2

type Version = { seq: number; at: Date | null; practices: number }
/** The whole set, read anew by each that asks for it. */
type Every = () => AsyncIterable<OpenPractice>

/** The whole set as a file, written as it is read; named by its day and version, known again by its ETag. */
export const openSetAnswer = async (
	{ visit, request }: Entered,
	format: OpenSetFormat,
	version: Version,
	every: Every,
): Promise<Response> => {
	const waiting = await tooMany(visit, 'open-set')
	if (waiting) return waiting
	const at = version.at ?? new Date(0)
	const etag = `"v${version.seq}-${layout}-${format}"`
	const headers = {
		...openHeaders,
		ETag: etag,
		'Last-Modified': at.toUTCString(),
		'X-Dataset-Version': String(version.seq),
		Link: `<${licence.url}>; rel="license"`,
	}
	if (isKnown(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
	const failed = (error: Error) => log('error', 'open data broke', { format, ...errorFacts(error) })
	const name = `thi-dua-so-thuc-hanh-${dayInVietnam(at)}-v${version.seq}.${format}`
	return new Response(createReadableStreamFromReadable(bodyOf(format, version, at, every, failed)), {
		headers: {
			...headers,
			'Content-Type': types[format],
			'Content-Disposition': contentDisposition('attachment', name),
		},
	})
}

const bodyOf = (
	format: OpenSetFormat,
	version: Version,
	at: Date,
	every: Every,
	failed: (error: Error) => void,
): Readable => {
	if (format === 'jsonl') return Readable.from(lines(every()))
	if (format === 'csv') return csvOf(practiceTable(every()))
	const sheets = [
		{ name: 'practices', rows: practiceTable(every()) },
		{ name: 'results', rows: linesTable(every, resultHead, resultLines) },
		{ name: 'objections', rows: linesTable(every, objectionHead, objectionLines) },
		{ name: 'about', rows: about(version, at) },
	]
	return xlsxOf(sheets, at, failed)
}

async function* lines(practices: AsyncIterable<OpenPractice>): AsyncGenerator<string> {
	for await (const practice of practices) yield `${JSON.stringify(practice)}\n`
}

async function* practiceTable(practices: AsyncIterable<OpenPractice>): AsyncGenerator<readonly Cell[]> {
	yield practiceColumns.map(([name]) => name)
	for await (const practice of practices) yield practiceColumns.map(([, cell]) => cell(practice))
}

async function* linesTable(
	every: Every,
	head: readonly string[],
	linesOf: (practice: OpenPractice) => Cell[][],
): AsyncGenerator<readonly Cell[]> {
	yield head
	for await (const practice of every()) yield* linesOf(practice)
}

const about = ({ seq, practices }: Version, at: Date): Cell[][] => [
	['dataset', 'Thi đua số'],
	['version', seq],
	['changed_at', at.toISOString()],
	['practices', practices],
	['licence', licence.url],
]

const dayInVietnam = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
