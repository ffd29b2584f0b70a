import { z } from 'zod'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { readFigure, type Separators } from '#app/domain/figure.ts'
import { beyondEnd, readPlace, type FileLength, type Place } from '#app/domain/proof.ts'
import { ContentFields } from './entry.ts'
import { readPlainParts } from './entry-parts.ts'
import { rowsIn, said, type FieldProblem } from './plain-fields.ts'

export type { FieldProblem, FieldProblemCode } from './plain-fields.ts'
export type { FileLength }

export type PlainEntry = { changes: DraftChanges; problems: FieldProblem[] }

/**
 * The plain fields of the editor's form, read alike in the browser (saved as one types) and on the server (a page
 * without a script): whatever can be taken is taken, the rest is named.
 */
export const readPlainEntry = (
	form: URLSearchParams,
	separators: Separators,
	parts: Pick<EntryForm, 'sections' | 'fields'>,
	lengths: readonly FileLength[] = [],
): PlainEntry => {
	const problems: FieldProblem[] = []
	const number = (name: string): number | null => {
		const typed = form.get(name) ?? ''
		const value = readFigure(typed, separators)
		if (value === undefined) problems.push({ where: name, code: 'not-a-number', typed })
		return value ?? null
	}
	const place = (name: string, evidenceId: string) => {
		const typed = form.get(name) ?? ''
		const read = readPlace(typed)
		if (read === undefined) problems.push({ where: name, code: 'not-a-place', typed })
		const file = lengths.find(({ id }) => id === evidenceId)
		const beyond = read && file ? beyondEnd(read, file) : null
		if (beyond) problems.push({ where: name, code: `${beyond.what}-beyond`, typed, most: beyond.most })
		return read ?? { page: null, second: null }
	}
	const raw = {
		titleVi: said(form, 'title'),
		titleEn: said(form, 'title-en'),
		summary: said(form, 'summary'),
		subjectName: said(form, 'subject-name'),
		pillar: said(form, 'pillar') || null,
		themes: form.getAll('themes'),
		sector: said(form, 'sector') || null,
		technologies: form.getAll('technologies'),
		noveltyTypes: form.getAll('novelty-types'),
		startYear: number('start-year'),
		results: resultsIn(form, number, place),
		authors: authorsIn(form, number),
		contact: {
			name: said(form, 'contact-name'),
			email: said(form, 'contact-email'),
			phone: said(form, 'contact-phone'),
		},
	}
	const changes = Object.entries(raw).reduce<DraftChanges>((taken, [field, value]) => {
		const parsed = ContentFields.partial().safeParse({ [field]: value })
		if (parsed.success) return isTouched(field, problems) ? taken : { ...taken, ...parsed.data }
		problems.push(problemOf(field, form, parsed.error.issues[0]))
		return taken
	}, {})
	const own = readPlainParts(form, separators, parts)
	return { changes: { ...changes, ...own.changes }, problems: [...problems, ...own.problems] }
}

type ReadNumber = (name: string) => number | null
type ReadPlace = (name: string, evidenceId: string) => Place

/** Rows are named by the hidden field `result`; a row in which nothing is written is not one. */
const resultsIn = (form: URLSearchParams, number: ReadNumber, place: ReadPlace) =>
	rowsIn(form, 'result').flatMap((id) => {
		const field = (name: string) => said(form, `result-${id}-${name}`)
		const numbers = {
			before: number(`result-${id}-before`),
			after: number(`result-${id}-after`),
		}
		const words = {
			metric: field('metric'),
			unit: field('unit'),
			date: field('date').trim(),
			source: field('source'),
		}
		const typed = [...Object.values(words), field('before'), field('after')]
		const proofs = proofsIn(form, id, place)
		const isBlank = typed.every((value) => value.trim() === '') && proofs.length === 0
		return isBlank ? [] : [{ id, ...words, ...numbers, proofs }]
	})

/** Proofs of a result are rows within its row; without a chosen evidence there is none. */
const proofsIn = (form: URLSearchParams, id: string, place: ReadPlace) =>
	rowsIn(form, `result-${id}-proof`).flatMap((row) => {
		const name = `result-${id}-proof-${row}`
		const evidenceId = said(form, `${name}-evidence`)
		return evidenceId === '' ? [] : [{ evidenceId, ...place(`${name}-place`, evidenceId) }]
	})

const authorsIn = (form: URLSearchParams, number: ReadNumber) =>
	rowsIn(form, 'author').flatMap((id) => {
		const field = (name: string) => said(form, `author-${id}-${name}`)
		const sharePercent = number(`author-${id}-share`)
		const [name, role, personId] = [field('name'), field('role'), field('person') || null]
		const isBlank = name.trim() === '' && role.trim() === '' && field('share').trim() === '' && !personId
		return isBlank ? [] : [{ name, role, sharePercent, personId }]
	})

/** A number that could not be read keeps its whole field from being saved, so that nothing typed is lost. */
const isTouched = (field: string, problems: readonly FieldProblem[]): boolean =>
	problems.some(({ where }) => where.startsWith(prefixes[field] ?? '\0'))

const prefixes: Readonly<Record<string, string>> = {
	startYear: 'start-year',
	results: 'result-',
	authors: 'author-',
}

const fieldIds: Readonly<Record<string, string>> = {
	titleVi: 'title',
	titleEn: 'title-en',
	subjectName: 'subject-name',
	startYear: 'start-year',
	noveltyTypes: 'novelty-types',
}

type Issue = { path: PropertyKey[]; code: string }

const problemOf = (field: string, form: URLSearchParams, issue: Issue | undefined): FieldProblem => {
	const where = fieldIds[field] ?? field
	const code = issue?.code === 'too_big' && field !== 'startYear' ? 'too-long' : 'invalid'
	return { where, code, typed: form.get(where) ?? '' }
}

const Problems = z.object({
	problems: z.array(
		z.object({
			where: z.string(),
			code: z.enum(['not-a-number', 'not-a-place', 'page-beyond', 'time-beyond', 'too-long', 'invalid']),
			typed: z.string(),
			most: z.string().optional(),
		}),
	),
})

/** The problems that a refused form came back with; none when it did not. */
export const readFieldProblems = (data: unknown): FieldProblem[] =>
	Problems.safeParse(data).data?.problems ?? []
