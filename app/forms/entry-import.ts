import { z } from 'zod'
import { answerCell, type CellCode, type Terms } from './import-cells.ts'
import {
	columnOf,
	decimal,
	kinds,
	readerOf,
	subjectWords,
	wordOf,
	type Reader,
	type Wrong,
} from './import-reader.ts'
import { ContentFields } from './entry.ts'
import { emptyContent, type EntryContent } from '#app/domain/entry-content.ts'
import { contentOfForm, formFor, type EntryForm, type FormField } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { fold } from '#app/domain/folding.ts'
import type { ImportColumn, OwnKey, ResultPart } from '#app/domain/import-columns.ts'
import { importLimits } from '#app/domain/import-file.ts'
import type { Block, RichText } from '#app/domain/rich-text.ts'
import { readDate, readDecimal, readList, termCode } from './import-cells.ts'

/** The choice of a round for a new table. */
export const ImportRoundForm = z.object({ roundId: z.uuid() })

export type CellProblem = { column: number; code: CellCode; value: string }
export type ImportedEntry = {
	key: string
	unitId: string
	kind: EntryKind
	subject: Subject
	form: EntryForm
	content: EntryContent
}
export type ReadRow =
	{ entry: ImportedEntry; problems?: undefined } | { entry?: undefined; problems: CellProblem[] }

export type ImportContext = {
	forms: readonly EntryForm[]
	terms: Terms
	/** Folded slugs, codes and names of units. */
	units: ReadonlyMap<string, string>
	/** The only unit of the table; null when the column says it. */
	ownUnitId: string | null
}

/** One row of a table as an entry, or every cell that is wrong with its reason. */
export const readImportRow = (
	cells: readonly string[],
	columns: readonly (ImportColumn | null)[],
	context: ImportContext,
): ReadRow => {
	const problems: CellProblem[] = []
	const wrong = (column: number, code: CellCode) =>
		void problems.push({ column: Math.max(0, column), code, value: (cells[column] ?? '').slice(0, 120) })
	const read = readerOf(cells, columns, wrong)
	cells.forEach((cell, column) => cell.length > importLimits.cell && wrong(column, 'too-long'))
	const unitId = unitOf(read, context, wrong)
	const kind = wordOf(read, 'kind', kinds, 'initiative', wrong)
	const subject = wordOf(read, 'subject', subjectWords, 'collective', wrong)
	const form = formFor(context.forms, kind, subject)
	if (form === null) wrong(read.at('kind'), 'no-form')
	if (read.own('titleVi') === '') wrong(read.at('titleVi'), 'required')
	if (form === null) return { problems }
	const content = contentOf(read, form, context, wrong)
	if (problems.length > 0 || content === null || unitId === null) return { problems }
	return { entry: { key: read.own('key'), unitId, kind, subject, form, content } }
}

const unitOf = (read: Reader, { units, ownUnitId }: ImportContext, wrong: Wrong): string | null => {
	const typed = fold(read.own('unit'))
	const unitId = typed === '' ? ownUnitId : (units.get(typed) ?? null)
	if (unitId === null) wrong(read.at('unit'), typed === '' ? 'required' : 'unknown')
	else if (ownUnitId !== null && unitId !== ownUnitId) wrong(read.at('unit'), 'not-yours')
	return unitId
}

/** Everything the row says, checked by the one schema of an entry's draft. */
const contentOf = (
	read: Reader,
	form: EntryForm,
	context: ImportContext,
	wrong: Wrong,
): EntryContent | null => {
	const one = (key: OwnKey, taxonomy: string) => {
		const [code = null, ...more] = codes(read, key, taxonomy, context, wrong)
		if (more.length > 0) wrong(read.at(key), 'only-one')
		return code
	}
	const raw: Record<string, unknown> = {
		titleVi: read.own('titleVi'),
		titleEn: read.own('titleEn'),
		summary: read.own('summary'),
		subjectName: read.own('subjectName'),
		pillar: one('pillar', 'pillar'),
		themes: codes(read, 'themes', 'theme', context, wrong),
		sector: one('sector', 'sector'),
		technologies: codes(read, 'technologies', 'technology', context, wrong),
		noveltyTypes: codes(read, 'noveltyTypes', 'novelty', context, wrong),
		startYear: decimal(read, read.at('startYear'), wrong),
		sections: sectionsOf(read, form, wrong),
		answers: answersOf(read, form, context, wrong),
		results: resultsOf(read, wrong),
		authors: authorsOf(read, wrong),
		contact: {
			name: read.own('contactName'),
			email: read.own('contactEmail'),
			phone: read.own('contactPhone'),
		},
	}
	const parsed = ContentFields.partial().safeParse(raw)
	if (!parsed.success) {
		for (const { path, code } of parsed.error.issues)
			wrong(columnOf(read, path), code === 'too_big' ? 'too-long' : 'invalid')
		return null
	}
	const content = { ...emptyContent(), ...parsed.data }
	return { ...content, ...contentOfForm(form, content) }
}

const codes = (
	read: Reader,
	key: OwnKey,
	taxonomy: string,
	{ terms }: ImportContext,
	wrong: Wrong,
): string[] =>
	readList(read.own(key)).flatMap((word) => {
		const code = termCode(terms, taxonomy, word)
		if (code === null) wrong(read.at(key), 'unknown')
		return code ?? []
	})

/** A text in a cell becomes paragraphs; a text for a section that the row’s form does not have is refused, not lost. */
const sectionsOf = (read: Reader, form: EntryForm, wrong: Wrong): Record<string, RichText> => {
	const sections: Record<string, RichText> = {}
	read.columns.forEach((column, index) => {
		if (column?.what !== 'section' || read.text(index) === '') return
		if (form.sections.some(({ key }) => key === column.key))
			sections[column.key] = paragraphs(read.text(index))
		else wrong(index, 'not-in-form')
	})
	return sections
}

const paragraphs = (text: string): RichText => ({
	type: 'doc',
	content: text
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== '')
		.map((line): Block => ({ type: 'paragraph', content: [{ type: 'text', text: line.trim(), marks: [] }] })),
})

const answersOf = (read: Reader, form: EntryForm, { terms }: ImportContext, wrong: Wrong) => {
	const answers: Record<string, unknown> = {}
	read.columns.forEach((column, index) => {
		if (column?.what !== 'answer' || read.text(index) === '') return
		const field: FormField | undefined = form.fields.find(({ key }) => key === column.key)
		const read_ = field ? answerCell(field, read.text(index), terms) : ({ code: 'not-in-form' } as const)
		if ('code' in read_) wrong(index, read_.code)
		else answers[column.key] = read_.answer
	})
	return answers
}

const resultsOf = (read: Reader, wrong: Wrong) =>
	[0, 1, 2, 3, 4].flatMap((index) => {
		const text = (part: ResultPart) => read.text(read.result(index, part))
		const parts = ['metric', 'unit', 'before', 'after', 'date', 'source'] as const
		if (parts.every((part) => text(part) === '')) return []
		const date = readDate(text('date'))
		if (date === null) wrong(read.result(index, 'date'), 'not-a-date')
		return [
			{
				id: `r${index + 1}`,
				metric: text('metric'),
				unit: text('unit'),
				before: decimal(read, read.result(index, 'before'), wrong),
				after: decimal(read, read.result(index, 'after'), wrong),
				date: date ?? '',
				source: text('source'),
			},
		]
	})

/** „Name | role | share“, one a line or parted by semicolons. */
const authorsOf = (read: Reader, wrong: Wrong) =>
	readList(read.own('authors')).map((line) => {
		const [name = '', role = '', share = ''] = line.split('|').map((part) => part.trim())
		const sharePercent = readDecimal(share.replace('%', ''))
		if (sharePercent === undefined) wrong(read.at('authors'), 'not-a-number')
		return { name, role, sharePercent: sharePercent ?? null, personId: null }
	})
