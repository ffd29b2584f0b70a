import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readTable } from '#app/adapters/table-files.server.ts'
import { csvOf, harmlessText, jsonOf, xlsxOf, type Cell } from '#app/adapters/table-writing.server.ts'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tables-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const put = async (bytes: Buffer | string): Promise<string> => {
	const path = join(folder, `${Math.random()}`)
	await writeFile(path, bytes)
	return path
}
const rowsIn = async (bytes: Buffer | string): Promise<string[][]> => {
	const path = await put(bytes)
	const rows: string[][] = []
	for await (const row of await readTable(path, (await stat(path)).size)) rows.push(row)
	return rows
}
const problemIn = (bytes: Buffer | string) =>
	rowsIn(bytes).then(
		() => null,
		(error: { problem?: string }) => error.problem ?? error,
	)
async function* from(rows: readonly (readonly Cell[])[]) {
	yield* rows
}
const bytesOf = async (stream: AsyncIterable<Buffer | string>): Promise<Buffer> => {
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(Buffer.from(chunk))
	return Buffer.concat(chunks)
}
const sheet = (rows: readonly (readonly Cell[])[]) =>
	bytesOf(
		xlsxOf([{ name: 'Bảng', rows }], new Date('2025-01-01T00:00:00Z'), (error) => {
			throw error
		}),
	)

const expected = [
	['Tên hồ sơ', 'Số'],
	['Học bạ; "số"\nhai dòng', '1.234,5'],
]
const csv = (mark: string) => `Tên hồ sơ${mark}Số\r\n"Học bạ; ""số""\nhai dòng"${mark}"1.234,5"\r\n`

describe('a table is read the same', () => {
	test.each([
		['with semicolons', csv(';')],
		['with commas', csv(',')],
		['with tabs', csv('\t')],
		['with its mark', `\uFEFF${csv(';')}`],
		['as Excel’s Unicode text', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')],
	])('as CSV %s', async (_, bytes) => expect(await rowsIn(bytes)).toEqual(expected))
	it('as JSON', async () =>
		expect(
			await rowsIn(
				JSON.stringify([
					{ Tên: 'Một', Số: 1.5 },
					{ Tên: 'Hai', Khác: true },
				]),
			),
		).toEqual([
			['Tên', 'Số', 'Khác'],
			['Một', '1,5', ''],
			['Hai', '', 'true'],
		]))
	it('as JSON in pieces that end anywhere, whatever marks stand in its texts', async () => {
		const words = 'Chợ “số” {[,]} \\ "ngoặc" và xuống\ndòng '
		const rows = Array.from({ length: 400 }, (_, index) => ({
			Tên: words.repeat(1 + (index % 9)),
			Số: index,
		}))
		expect(await rowsIn(` \uFEFF${JSON.stringify(rows, null, '\t')}\n`)).toEqual([
			['Tên', 'Số'],
			...rows.map(({ Tên, Số }) => [Tên, String(Số)]),
		])
	})
	it('as XLSX, read by a child process', async () =>
		expect(
			await rowsIn(
				await sheet([
					['Tên', 'Số'],
					['Một', 1234.5],
					['=1+1', 2],
				]),
			),
		).toEqual([
			['Tên', 'Số'],
			['Một', '1234,5'],
			['=1+1', '2'],
		]))
})

const wideJson = JSON.stringify(Array.from({ length: 121 }, (_, index) => ({ [`c${index}`]: 1 })))

test.each([
	['nothing', '', 'empty'],
	['an empty JSON list', '[ ]', 'empty'],
	['blank lines', '\n\n', 'empty'],
	['bytes', Buffer.from([1, 0, 2, 0, 0, 255]), 'not-a-table'],
	['a broken zip', Buffer.from('PK\u0003\u0004 nothing'), 'not-a-table'],
	['broken JSON', '[{"a":', 'unreadable'],
	['JSON that is no list', '{"a":{"b":1}}', 'not-a-table'],
	['a JSON list of texts', '["a","b"]', 'not-a-table'],
	['a JSON list in which an object holds another', '[{"a":{"b":1}}]', 'not-a-table'],
	['a JSON list that has no comma where one belongs', '[{"a":1}{"a":2}]', 'unreadable'],
	['words after the end of a JSON list', '[{"a":1}] x', 'unreadable'],
	['a JSON list of more columns than any form has', wideJson, 'too-many-columns'],
	['too many columns', Array.from({ length: 121 }, (_, index) => `c${index}`).join(';'), 'too-many-columns'],
	['too many rows', `a\n${'b\n'.repeat(10_001)}`, 'too-many-rows'],
])('%s is refused with its reason', async (_, bytes, problem) => expect(await problemIn(bytes)).toBe(problem))

const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1']

describe('no cell that somebody wrote is a formula', () => {
	it('in CSV: a mark stands in front', async () => {
		const text = (await bytesOf(csvOf(from([['Tên'], ...hostile.map((cell) => [cell])])))).toString('utf8')
		expect(text.startsWith('\uFEFF')).toBe(true)
		const rows = await rowsIn(text)
		expect(rows.slice(1).map(([cell]) => cell)).toEqual(hostile.map((cell) => `'${cell}`.replace('\r', '\r')))
		expect(harmlessText('bình thường -1')).toBe('bình thường -1')
	})
	it('in XLSX: every text is stored as a text, and reads back as it was', async () => {
		const bytes = await sheet([['Tên', 'Số'], ...hostile.map((cell) => [cell, 5])])
		const read = await readSheet(bytes)
		expect(read.slice(1).map((row) => row.map((cell) => typeof cell))).toEqual(
			hostile.map(() => ['string', 'number']),
		)
		expect(read.slice(1).map(([cell]) => String(cell).trim())).toEqual(hostile.map((cell) => cell.trim()))
		expect(bytes.includes('<f>')).toBe(false)
	})
	it('in JSON: as it is', async () =>
		expect(
			JSON.parse(
				(
					await bytesOf(
						jsonOf(
							from([
								['Tên', 'Số'],
								['=1', 2],
							]),
						),
					)
				).toString(),
			),
		).toEqual([{ Tên: '=1', Số: 2 }]))
})
