import type { Answer, FieldColumn, FieldKind } from '#app/domain/answer.ts'
import { contentLimits, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm, FormField } from '#app/domain/entry-form.ts'
import { readFigure, type Separators } from '#app/domain/figure.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { ContentFields } from './entry.ts'
import { rowsIn, said, type FieldProblem } from './plain-fields.ts'

type Parts = Pick<EntryForm, 'sections' | 'fields'>
type Read = { changes: DraftChanges; problems: FieldProblem[] }

/**
 * The parts of the entry's form that are typed in plain fields: sections in plain text and every answer. A part that
 * is not on the page (it is frozen) is not read; what cannot be taken is named and leaves the rest alone.
 */
export const readPlainParts = (form: URLSearchParams, separators: Separators, parts: Parts): Read => {
	const problems: FieldProblem[] = []
	const sections: Record<string, EntryContent['sections'][string]> = {}
	const answers: Record<string, Answer> = {}
	for (const { key } of parts.sections) {
		if (!form.has(`section-${key}`)) continue
		const parsed = ContentFields.shape.sections.safeParse({
			[key]: paragraphsOf(said(form, `section-${key}`)),
		})
		if (parsed.success) Object.assign(sections, parsed.data)
		else problems.push({ where: `section-${key}`, code: 'too-long', typed: said(form, `section-${key}`) })
	}
	for (const field of parts.fields) {
		const where = `answer-${field.key}`
		if (!form.has(`${where}-here`)) continue
		const read = reader(form, separators)
		const answer = read.answer(where, field)
		const parsed = ContentFields.shape.answers.safeParse({ [field.key]: answer })
		problems.push(...read.problems)
		if (read.problems.length > 0) continue
		if (parsed.success) Object.assign(answers, parsed.data)
		else problems.push({ where, code: codeOf(field, said(form, where)), typed: said(form, where) })
	}
	return {
		changes: {
			...(Object.keys(sections).length > 0 ? { sections } : {}),
			...(Object.keys(answers).length > 0 ? { answers } : {}),
		},
		problems,
	}
}

const codeOf = (field: FormField, typed: string): FieldProblem['code'] =>
	field.kind === 'text' && typed.length > contentLimits.answer ? 'too-long' : 'invalid'

/** Reads one answer; problems are numbers that are none. */
const reader = (form: URLSearchParams, separators: Separators) => {
	const problems: FieldProblem[] = []
	const number = (name: string): number | null => {
		const value = readFigure(form.get(name) ?? '', separators)
		if (value === undefined) problems.push({ where: name, code: 'not-a-number', typed: form.get(name) ?? '' })
		return value ?? null
	}
	const all = (name: string) => form.getAll(name).filter((value) => value !== '')
	const lines = (where: string, columns: readonly FieldColumn[]) =>
		rowsIn(form, where).flatMap((id) => {
			const cells = columns.flatMap(({ key, kind }): [string, string | number][] => {
				const name = `${where}-${id}-${key}`
				if (kind !== 'number') {
					const typed = said(form, name).trim()
					return typed === '' ? [] : [[key, kind === 'date' ? asPartialDate(typed) : typed]]
				}
				const value = number(name)
				return value === null ? [] : [[key, value]]
			})
			return cells.length === 0 ? [] : [{ id, cells: Object.fromEntries(cells) }]
		})
	const answer = (where: string, field: FieldKind): Answer => {
		switch (field.kind) {
			case 'text':
				return { kind: 'text', text: said(form, where) }
			case 'number':
				return { kind: 'number', value: number(where) }
			case 'date':
				return { kind: 'date', date: asPartialDate(said(form, where).trim()) }
			case 'choice':
			case 'taxonomy':
				return { kind: field.kind, codes: all(where) }
			case 'table':
				return { kind: 'table', lines: lines(where, field.columns) }
			case 'file':
				return { kind: 'file', evidenceIds: all(where) }
			case 'person':
				return {
					kind: 'person',
					name: said(form, `${where}-name`),
					title: said(form, `${where}-title`),
					personId: said(form, `${where}-person`) || null,
				}
			case 'unit':
				return { kind: 'unit', unitId: said(form, where) || null, name: '' }
		}
	}
	return { answer, problems }
}

/** 31/05/2024, 05/2024 as people write them; anything else as it is, to be named as no date. */
export const asPartialDate = (typed: string): string => {
	const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
	if (month === undefined || year === undefined) return typed
	return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}
