import type { Answer } from '#app/domain/answer.ts'
import { isPartialDate } from '#app/domain/entry-content.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import { readFigure, separatorsOf } from '#app/domain/figure.ts'
import { fold } from '#app/domain/folding.ts'

/** What is wrong with a cell. */
export type CellCode =
	| 'required'
	| 'unknown'
	| 'not-yours'
	| 'not-a-number'
	| 'not-a-date'
	| 'too-long'
	| 'not-in-form'
	| 'no-form'
	| 'only-one'
	| 'key-twice'
	| 'invalid'

/** Words of the movement: by taxonomy, the folded code and names of each to its code. */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, string>>

export const termCode = (terms: Terms, taxonomy: string, word: string): string | null =>
	terms.get(taxonomy)?.get(fold(word)) ?? null

/** Several values of one cell: a line each, or parted by semicolons. */
export const readList = (text: string): string[] =>
	text
		.split(/[;\n\r]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '')

/** As Vietnamese is written: 1.234,5; a table program’s own number comes with a comma. */
export const readDecimal = (text: string): number | null | undefined => readFigure(text, separatorsOf('vi'))

/** 2024, 2024-05, 2024-05-31, 5/2024 or 31/5/2024 as the portal keeps it; '' for nothing, null for no date. */
export const readDate = (text: string): string | null => {
	const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
	const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
	const written = year === undefined ? text : parts.join('-')
	return written === '' || isPartialDate(written) ? written : null
}

type ReadAnswer = { answer: Answer } | { code: CellCode }

/** The cell as an answer to a field that fits one. */
export const answerCell = (field: FormField, text: string, terms: Terms): ReadAnswer => {
	switch (field.kind) {
		case 'text':
			return [...text].length > field.most ? { code: 'too-long' } : { answer: { kind: 'text', text } }
		case 'number':
			return numberAnswer(field, text)
		case 'date': {
			const date = readDate(text)
			return date === null ? { code: 'not-a-date' } : { answer: { kind: 'date', date } }
		}
		case 'choice': {
			const known = new Map(
				field.options.flatMap(({ code, label }) =>
					[code, label.vi, label.en].map((word) => [fold(word), code]),
				),
			)
			return codesAnswer(
				'choice',
				readList(text).map((word) => known.get(fold(word)) ?? null),
				field.isMany,
			)
		}
		case 'taxonomy':
			return codesAnswer(
				'taxonomy',
				readList(text).map((word) => termCode(terms, field.taxonomy, word)),
				field.isMany,
			)
		default:
			return { code: 'not-in-form' }
	}
}

const numberAnswer = (
	{ least, most }: { least: number | null; most: number | null },
	text: string,
): ReadAnswer => {
	const value = readDecimal(text)
	if (value === undefined) return { code: 'not-a-number' }
	const isOutside = value !== null && ((least !== null && value < least) || (most !== null && value > most))
	return isOutside ? { code: 'invalid' } : { answer: { kind: 'number', value } }
}

const codesAnswer = (
	kind: 'choice' | 'taxonomy',
	found: readonly (string | null)[],
	isMany: boolean,
): ReadAnswer => {
	const codes = found.filter((code) => code !== null)
	if (codes.length < found.length) return { code: 'unknown' }
	return !isMany && codes.length > 1 ? { code: 'only-one' } : { answer: { kind, codes } }
}
