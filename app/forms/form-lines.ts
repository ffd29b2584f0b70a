import type { FieldColumn, FieldOption } from '#app/domain/answer.ts'
import { isPartKey } from '#app/domain/entry-form.ts'
import { slugOf } from '#app/domain/folding.ts'

/** Lists that are written as lines in one box: the options of a choice and the columns of a table. */

const linesOf = (text: string): string[][] =>
	text
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.filter(([first]) => first !== undefined && first !== '')

/** A line for each: words in Vietnamese | in English; the code is made of the words. */
export const optionsIn = (text: string): FieldOption[] =>
	linesOf(text)
		.slice(0, 60)
		.map(([vi = '', en = '', code = '']) => ({
			code: code || slugOf(vi).slice(0, 60),
			label: { vi, en: en || vi },
		}))

const columnKinds: Readonly<Record<string, FieldColumn['kind']>> = {
	text: 'text',
	chữ: 'text',
	number: 'number',
	số: 'number',
	date: 'date',
	ngày: 'date',
}

/** A line for each: words in Vietnamese | in English | chữ, số or ngày | unit; null where a line is not of this shape. */
export const columnsIn = (text: string): FieldColumn[] | null => {
	const lines = linesOf(text).slice(0, 8)
	const columns = lines.flatMap(([vi = '', en = '', kind = 'text', unit = '', code = '']): FieldColumn[] => {
		const found = columnKinds[kind.toLowerCase() || 'text']
		const columnKey = code || `c-${slugOf(vi)}`.slice(0, 40)
		return found && isPartKey(columnKey)
			? [{ key: columnKey, label: { vi, en: en || vi }, kind: found, unit }]
			: []
	})
	const isUnique = new Set(columns.map((column) => column.key)).size === columns.length
	return columns.length === 0 || columns.length < lines.length || !isUnique ? null : columns
}

/** The same lines written out again, for the form. */
export const optionLines = (options: readonly FieldOption[]): string =>
	options.map(({ code, label }) => [label.vi, label.en, code].join(' | ')).join('\n')
export const columnLines = (columns: readonly FieldColumn[]): string =>
	columns
		.map(({ key: columnKey, label, kind, unit }) => [label.vi, label.en, kind, unit, columnKey].join(' | '))
		.join('\n')
