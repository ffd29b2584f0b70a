import type { EntryForm } from '#app/domain/entry-form.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { importColumns, type ImportColumn } from '#app/domain/import-columns.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { say, type Language } from '#app/locales/message.ts'
import { tables as m } from '#app/locales/tables.ts'

type Template = {
	forms: readonly EntryForm[]
	terms: ReadonlyMap<string, ReadonlyMap<string, string>>
	units: ReadonlyMap<string, string>
}

/** The template of a round: the row of headers, and a sheet that says for each column how to write it and what is known. */
export const templateRows = (template: Template, language: Language) => {
	const columns = importColumns(template.forms)
	const guide = [
		[say(language, m.column), say(language, m.guideWhat), say(language, m.guideCode)],
		...columns.map((column) => [
			column.label[language],
			guidance(column, language),
			known(column, template, language),
		]),
	]
	async function* headers() {
		yield columns.map(({ label }) => label[language])
	}
	return { headers: headers(), guide }
}

const lists: Readonly<Record<string, string>> = {
	pillar: 'pillar',
	themes: 'theme',
	sector: 'sector',
	technologies: 'technology',
	noveltyTypes: 'novelty',
}

const guidance = (column: ImportColumn, language: Language): string => {
	if (column.what === 'section' || column.what === 'answer') return say(language, m.guideText)
	if (column.what === 'result') {
		if (column.part === 'date') return say(language, m.guideDate)
		return column.part === 'before' || column.part === 'after' ? say(language, m.guideNumber) : ''
	}
	switch (column.key) {
		case 'key':
			return say(language, m.guideKey)
		case 'unit':
			return say(language, m.guideUnit)
		case 'titleVi':
			return say(language, m.guideRequired)
		case 'authors':
			return say(language, m.guideAuthors)
		case 'startYear':
			return say(language, m.guideNumber)
		default:
			return Object.hasOwn(lists, column.key) ? say(language, m.guideList) : ''
	}
}

const mostWords = 400

const known = (column: ImportColumn, { forms, terms, units }: Template, language: Language): string => {
	if (column.what === 'answer') {
		const field = forms.flatMap((form) => form.fields).find(({ key }) => key === column.key)
		if (field?.kind === 'choice') return field.options.map(({ label }) => label[language]).join('; ')
		return field?.kind === 'taxonomy' ? codesOf(terms, field.taxonomy) : ''
	}
	if (column.what !== 'own') return ''
	if (column.key === 'kind') return entryKinds.map((kind) => say(language, kinds[kind])).join('; ')
	if (column.key === 'subject')
		return subjects.map((subject) => say(language, subjectNames[subject])).join('; ')
	if (column.key === 'unit')
		return [...units.keys()]
			.filter((word) => !word.includes(' '))
			.slice(0, mostWords)
			.join('; ')
	const taxonomy = lists[column.key]
	return taxonomy === undefined ? '' : codesOf(terms, taxonomy)
}

const codesOf = (terms: Template['terms'], taxonomy: string): string =>
	[...new Set(terms.get(taxonomy)?.values() ?? [])].join('; ')
