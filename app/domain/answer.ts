/**
 * Answers to the fields of a form: what each kind of field takes, when an answer is empty, and what is wrong with it.
 * An answer names its kind, so that it can be read without its form; what it was called stays with the form.
 */
import { isPartialDate } from './entry-content.ts'
import type { Taxonomy } from './movement.ts'

type Bilingual = { vi: string; en: string }

export type FieldColumn = { key: string; label: Bilingual; kind: 'text' | 'number' | 'date'; unit: string }
export type FieldOption = { code: string; label: Bilingual }

/** What a field asks for, with its limits; null is none. */
export type FieldKind =
	| { kind: 'text'; most: number }
	| { kind: 'number'; unit: string; least: number | null; most: number | null }
	| { kind: 'date' }
	| { kind: 'choice'; options: readonly FieldOption[]; isMany: boolean }
	| { kind: 'taxonomy'; taxonomy: Taxonomy; isMany: boolean }
	| { kind: 'table'; columns: readonly FieldColumn[]; most: number }
	| { kind: 'file'; most: number }
	| { kind: 'person' }
	| { kind: 'unit' }

export type FieldKindName = FieldKind['kind']

export const fieldKinds: readonly FieldKindName[] = [
	'text',
	'number',
	'date',
	'choice',
	'taxonomy',
	'table',
	'file',
	'person',
	'unit',
]

export type TableLine = { id: string; cells: Readonly<Record<string, string | number>> }

/** `date` is a year, a month or a day; `name` of a unit is what it was called when it was chosen. */
export type Answer =
	| { kind: 'text'; text: string }
	| { kind: 'number'; value: number | null }
	| { kind: 'date'; date: string }
	| { kind: 'choice'; codes: readonly string[] }
	| { kind: 'taxonomy'; codes: readonly string[] }
	| { kind: 'table'; lines: readonly TableLine[] }
	| { kind: 'file'; evidenceIds: readonly string[] }
	| { kind: 'person'; name: string; title: string; personId: string | null }
	| { kind: 'unit'; unitId: string | null; name: string }

export const emptyAnswer = (kind: FieldKindName): Answer => {
	switch (kind) {
		case 'text':
			return { kind, text: '' }
		case 'number':
			return { kind, value: null }
		case 'date':
			return { kind, date: '' }
		case 'choice':
		case 'taxonomy':
			return { kind, codes: [] }
		case 'table':
			return { kind, lines: [] }
		case 'file':
			return { kind, evidenceIds: [] }
		case 'person':
			return { kind, name: '', title: '', personId: null }
		case 'unit':
			return { kind, unitId: null, name: '' }
	}
}

export const isEmptyAnswer = (answer: Answer): boolean => {
	switch (answer.kind) {
		case 'text':
			return answer.text.trim() === ''
		case 'number':
			return answer.value === null
		case 'date':
			return answer.date.trim() === ''
		case 'choice':
		case 'taxonomy':
			return answer.codes.length === 0
		case 'table':
			return answer.lines.length === 0
		case 'file':
			return answer.evidenceIds.length === 0
		case 'person':
			return answer.name.trim() === ''
		case 'unit':
			return answer.unitId === null
	}
}

/** What is still wrong with an answer that is there, before the entry is sent in. */
export type AnswerFault =
	'too-long' | 'too-small' | 'too-large' | 'not-a-date' | 'not-a-number' | 'only-one' | 'too-many' | 'unknown'

/** `at` is the place inside a table: `<line>-<column>`; empty for the field itself. */
export type FaultyAnswer = { at: string; what: AnswerFault }

export const faultsIn = (field: FieldKind, answer: Answer): FaultyAnswer[] => {
	if (answer.kind !== field.kind) return [{ at: '', what: 'unknown' }]
	const fault = faultOf(field, answer)
	const inside =
		field.kind === 'table' && answer.kind === 'table' ? faultsInTable(field.columns, answer.lines) : []
	return [...(fault ? [{ at: '', what: fault }] : []), ...inside]
}

const faultOf = (field: FieldKind, answer: Answer): AnswerFault | null => {
	if (field.kind === 'text' && answer.kind === 'text') {
		return [...answer.text.trim()].length > field.most ? 'too-long' : null
	}
	if (field.kind === 'number' && answer.kind === 'number') return faultOfNumber(field, answer.value)
	if (answer.kind === 'date') return answer.date === '' || isPartialDate(answer.date) ? null : 'not-a-date'
	if (field.kind === 'choice' && answer.kind === 'choice') {
		if (answer.codes.some((code) => field.options.every((option) => option.code !== code))) return 'unknown'
		return !field.isMany && answer.codes.length > 1 ? 'only-one' : null
	}
	if (field.kind === 'taxonomy' && answer.kind === 'taxonomy') {
		return !field.isMany && answer.codes.length > 1 ? 'only-one' : null
	}
	if (field.kind === 'table' && answer.kind === 'table') {
		return answer.lines.length > field.most ? 'too-many' : null
	}
	if (field.kind === 'file' && answer.kind === 'file') {
		return answer.evidenceIds.length > field.most ? 'too-many' : null
	}
	return null
}

const faultOfNumber = (
	{ least, most }: { least: number | null; most: number | null },
	value: number | null,
): AnswerFault | null => {
	if (value === null) return null
	if (!Number.isFinite(value)) return 'not-a-number'
	if (least !== null && value < least) return 'too-small'
	return most !== null && value > most ? 'too-large' : null
}

const faultsInTable = (columns: readonly FieldColumn[], lines: readonly TableLine[]): FaultyAnswer[] =>
	lines.flatMap(({ id, cells }) =>
		Object.entries(cells).flatMap(([key, cell]): FaultyAnswer[] => {
			const column = columns.find((each) => each.key === key)
			if (!column) return [{ at: `${id}-${key}`, what: 'unknown' }]
			const what = faultOfCell(column, cell)
			return what ? [{ at: `${id}-${key}`, what }] : []
		}),
	)

const faultOfCell = ({ kind }: FieldColumn, cell: string | number): AnswerFault | null => {
	if (kind === 'number') return typeof cell === 'number' && Number.isFinite(cell) ? null : 'not-a-number'
	if (typeof cell !== 'string') return 'unknown'
	return kind === 'date' && !isPartialDate(cell) ? 'not-a-date' : null
}

/** The words of an answer, for a search and a comparison; codes say nothing without their list. */
export const textOfAnswer = (answer: Answer): string => {
	switch (answer.kind) {
		case 'text':
			return answer.text
		case 'table':
			return answer.lines.map(({ cells }) => Object.values(cells).join(' ')).join('\n')
		case 'person':
			return `${answer.name} ${answer.title}`.trim()
		case 'unit':
			return answer.name
		case 'number':
		case 'date':
		case 'choice':
		case 'taxonomy':
		case 'file':
			return ''
	}
}
