/**
 * Tables of a Word document that hold measured results or authors, told by the names of their columns, in Vietnamese or
 * English, in any order. A cell that cannot be read is named with what stands in it; nothing is guessed.
 */
import type { Author, Result } from './entry-content.ts'
import { contentLimits, isPartialDate } from './entry-content.ts'
import { readFigure } from './figure.ts'
import { foldedWords } from './folding.ts'
import { wordsOfBlocks, type WordTable } from './word-document.ts'

type ResultColumn = 'metric' | 'unit' | 'before' | 'after' | 'date' | 'source'
type AuthorColumn = 'name' | 'role' | 'share'

export type CellFault = { row: number; column: string; text: string }
export type ReadRows<Row> = { rows: readonly Row[]; faults: readonly CellFault[] }
export type ReadResult = Omit<Result, 'id' | 'proofs'>

const resultNames: Readonly<Record<ResultColumn, readonly string[]>> = {
	metric: ['chi so', 'chi tieu', 'ten chi so', 'noi dung do', 'measure', 'metric'],
	unit: ['don vi', 'don vi tinh', 'dvt', 'unit'],
	before: ['truoc', 'truoc khi ap dung', 'gia tri truoc', 'before'],
	after: ['sau', 'sau khi ap dung', 'gia tri sau', 'after'],
	date: ['thoi diem', 'thoi gian', 'ngay', 'as of', 'date'],
	source: ['nguon so lieu', 'nguon', 'source'],
}

const authorNames: Readonly<Record<AuthorColumn, readonly string[]>> = {
	name: ['ho va ten', 'ho ten', 'tac gia', 'ten tac gia', 'name'],
	role: ['vai tro', 'chuc danh', 'nhiem vu', 'role'],
	share: ['ty le dong gop', 'ti le dong gop', 'ty le', 'dong gop', 'share'],
}

/** The results in a table; null when its columns are not those of results. */
export const resultsIn = (table: WordTable): ReadRows<ReadResult> | null => {
	const rows = textsOf(table)
	const at = columnsOf(rows[0] ?? [], resultNames)
	if (at.metric === undefined || Object.keys(at).length < 3) return null
	if (at.before === undefined && at.after === undefined) return null
	const faults: CellFault[] = []
	const read = filled(rows).map((cells, index): ReadResult => {
		const words = (column: ResultColumn) => (cells[at[column] ?? -1] ?? '').trim()
		const row = index + 1
		return {
			metric: words('metric').slice(0, contentLimits.line),
			unit: words('unit').slice(0, contentLimits.line),
			before: figureIn(words('before'), row, 'before', faults),
			after: figureIn(words('after'), row, 'after', faults),
			date: dateIn(words('date'), row, faults),
			source: words('source').slice(0, contentLimits.line),
		}
	})
	return { rows: read, faults }
}

/** The authors in a table; null when its columns are not those of authors. */
export const authorsIn = (table: WordTable): ReadRows<Author> | null => {
	const rows = textsOf(table)
	const at = columnsOf(rows[0] ?? [], authorNames)
	if (at.name === undefined || Object.keys(at).length < 2) return null
	const faults: CellFault[] = []
	const read = filled(rows).map((cells, index): Author => {
		const words = (column: AuthorColumn) => (cells[at[column] ?? -1] ?? '').trim()
		const share = figureIn(words('share').replace(/\s*%$/u, ''), index + 1, 'share', faults)
		const isShare = share === null || (share >= 0 && share <= 100)
		if (!isShare) faults.push({ row: index + 1, column: 'share', text: words('share') })
		return {
			name: words('name').slice(0, contentLimits.line),
			role: words('role').slice(0, contentLimits.line),
			sharePercent: isShare ? share : null,
			personId: null,
		}
	})
	return { rows: read.filter(({ name }) => name !== ''), faults }
}

const textsOf = ({ rows }: WordTable): string[][] =>
	rows.map((row) => row.map(({ content }) => wordsOfBlocks(content).replace(/\s+/gu, ' ').trim()))

/** Rows with something in them beside their number. */
const filled = (rows: readonly string[][]): string[][] =>
	rows.slice(1).filter((row) => row.some((text) => text !== '' && !/^\d{1,3}\.?$/.test(text)))

const columnsOf = <Column extends string>(
	heads: readonly string[],
	names: Readonly<Record<Column, readonly string[]>>,
): Partial<Record<Column, number>> => {
	const found: Partial<Record<Column, number>> = {}
	heads.forEach((head, index) => {
		const key = foldedWords(head.replace(/\(.*?\)/gu, ' ')).join(' ')
		for (const column in names) {
			if (found[column] === undefined && names[column].includes(key)) found[column] = index
		}
	})
	return found
}

const figureIn = (text: string, row: number, column: string, faults: CellFault[]): number | null => {
	if (/^[–—-]$/.test(text)) return null
	const value = readFigure(text, { thousands: '.', decimal: ',' })
	if (value === undefined) faults.push({ row, column, text })
	return value ?? null
}

/** 2024, 5/2024, 31/05/2024, or as the form writes it: 2024-05-31. */
const dateIn = (text: string, row: number, faults: CellFault[]): string => {
	if (text === '' || isPartialDate(text)) return text
	const parts = text.replace(/^(?:ngày|tháng|năm)\s+/iu, '').split(/[/.\s-]+/)
	const date = parts
		.reverse()
		.map((part) => part.padStart(2, '0'))
		.join('-')
	if (isPartialDate(date)) return date
	faults.push({ row, column: 'date', text })
	return ''
}
