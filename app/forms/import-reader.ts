import { readDecimal, type CellCode } from './import-cells.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { fold } from '#app/domain/folding.ts'
import type { ImportColumn, OwnKey, ResultPart } from '#app/domain/import-columns.ts'

export type Wrong = (column: number, code: CellCode) => void
export type Reader = ReturnType<typeof readerOf>

/** The cells of a row by the names of their columns. */
export const readerOf = (
	cells: readonly string[],
	columns: readonly (ImportColumn | null)[],
	wrong: Wrong,
) => {
	const find = (is: (column: ImportColumn) => boolean) =>
		columns.findIndex((column) => column !== null && is(column))
	const text = (index: number) => (index < 0 ? '' : (cells[index] ?? '').normalize('NFC').trim())
	const at = (key: OwnKey) => find((column) => column.what === 'own' && column.key === key)
	const part = (what: 'section' | 'answer', key: string) =>
		find((column) => column.what === what && column.key === key)
	const result = (index: number, name: ResultPart) =>
		find((column) => column.what === 'result' && column.index === index && column.part === name)
	return { at, part, result, text, wrong, columns, own: (key: OwnKey) => text(at(key)) }
}

export const kinds: ReadonlyMap<string, EntryKind> = new Map([
	['initiative', 'initiative'],
	['sang kien', 'initiative'],
	['giai phap', 'initiative'],
	['model', 'model'],
	['mo hinh', 'model'],
	['dien hinh', 'model'],
])

export const subjectWords: ReadonlyMap<string, Subject> = new Map([
	['collective', 'collective'],
	['tap the', 'collective'],
	['individual', 'individual'],
	['ca nhan', 'individual'],
	['household', 'household'],
	['ho gia dinh', 'household'],
	['enterprise', 'enterprise'],
	['doanh nghiep', 'enterprise'],
])

/** One word of a closed list; nothing written is the usual one. */
export const wordOf = <Word extends string>(
	read: Reader,
	key: OwnKey,
	words: ReadonlyMap<string, Word>,
	otherwise: Word,
	wrong: Wrong,
): Word => {
	const typed = fold(read.own(key))
	const word = words.get(typed)
	if (word === undefined && typed !== '') wrong(read.at(key), 'unknown')
	return word ?? otherwise
}

/** A number as it is written; null for nothing. */
export const decimal = (read: Reader, column: number, wrong: Wrong): number | null => {
	const value = readDecimal(read.text(column))
	if (value === undefined) wrong(column, 'not-a-number')
	return value ?? null
}

const ownKeys: Readonly<Record<string, OwnKey>> = {
	titleVi: 'titleVi',
	titleEn: 'titleEn',
	summary: 'summary',
	subjectName: 'subjectName',
	pillar: 'pillar',
	themes: 'themes',
	sector: 'sector',
	technologies: 'technologies',
	noveltyTypes: 'noveltyTypes',
	startYear: 'startYear',
	authors: 'authors',
}

const contactKeys: Readonly<Record<string, OwnKey>> = {
	name: 'contactName',
	email: 'contactEmail',
	phone: 'contactPhone',
}

const resultPartNames = ['metric', 'unit', 'before', 'after', 'date', 'source'] as const

/** The column that an issue of the schema is about. */
export const columnOf = (read: Reader, [field, second, third]: readonly PropertyKey[]): number => {
	if (field === 'sections') return read.part('section', String(second))
	if (field === 'answers') return read.part('answer', String(second))
	if (field === 'contact') return read.at(contactKeys[String(second)] ?? 'contactName')
	const part = resultPartNames.find((name) => name === third)
	if (field === 'results' && part) return read.result(Number(second), part)
	return read.at(ownKeys[String(field)] ?? 'titleVi')
}
