import type { EntryForm } from '#app/domain/entry-form.ts'
import { agency } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import type { Message } from '#app/locales/message.ts'

const names: Readonly<Record<string, Message>> = {
	titleVi: m.title,
	titleEn: m.titleEn,
	summary: m.summary,
	subjectName: m.subjectName,
	pillar: m.pillar,
	themes: m.themes,
	sector: m.sector,
	technologies: m.technologies,
	noveltyTypes: m.novelty,
	startYear: m.startYear,
	results: m.results,
	authors: m.authors,
	contact: m.contact,
	general: m.general,
	evidence: agency.evidence,
}

export type Labelled = {
	sections: readonly Pick<EntryForm['sections'][number], 'key' | 'label'>[]
	fields: readonly Pick<EntryForm['fields'][number], 'key' | 'label'>[]
}

/** What a field of a draft is called: by its form, or as a field of every entry. */
export const fieldName = ({ sections, fields }: Labelled, field: string): Message =>
	sections.find(({ key }) => `section-${key}` === field)?.label ??
	fields.find(({ key }) => `answer-${key}` === field)?.label ??
	(Object.hasOwn(names, field) ? names[field] : undefined) ?? { vi: field, en: field }
