/**
 * What an entry says: title, classification, measured results, authors, contact, and the sections and answers that its
 * form asks for (`entry-form.ts`), under the keys of the form. Ids of pillars, themes, sectors and technologies are
 * data of the movement (targets.json, taxonomies).
 */
import type { Answer } from './answer.ts'
import type { Proof } from './proof.ts'
import { evidenceIdsIn, type RichText } from './rich-text.ts'

/** `date` is a year, a month or a day: 2022, 2022-05, 2022-05-31. */
export type Result = {
	id: string
	metric: string
	unit: string
	before: number | null
	after: number | null
	date: string
	source: string
	proofs: readonly Proof[]
}

/** `personId` is set when the author has an account, so that a conflict can be found. */
export type Author = { name: string; role: string; sharePercent: number | null; personId: string | null }

export type Contact = { name: string; email: string; phone: string }

export type EntryContent = {
	titleVi: string
	titleEn: string
	summary: string
	/** The person, household, collective or enterprise held up as the example, when it is not the unit itself. */
	subjectName: string
	pillar: string | null
	themes: readonly string[]
	sector: string | null
	technologies: readonly string[]
	noveltyTypes: readonly string[]
	startYear: number | null
	sections: Readonly<Record<string, RichText>>
	answers: Readonly<Record<string, Answer>>
	results: readonly Result[]
	authors: readonly Author[]
	contact: Contact
}

/** What one save replaces: whole fields, and of the sections and answers only those that it names. */
export type DraftChanges = Partial<EntryContent>

export const withChanges = (
	content: EntryContent,
	{ sections, answers, ...fields }: DraftChanges,
): EntryContent => ({
	...content,
	...fields,
	sections: { ...content.sections, ...sections },
	answers: { ...content.answers, ...answers },
})

/** The names of the fields that a save replaces, for the trail: title, section-effect, answer-applied-on … */
export const changedFields = ({ sections = {}, answers = {}, ...fields }: DraftChanges): string[] =>
	[
		...Object.keys(fields),
		...Object.keys(sections).map((key) => `section-${key}`),
		...Object.keys(answers).map((key) => `answer-${key}`),
	].sort()

/** The longest texts and lists that are taken (ours); one place for the form, the browser and the test. */
export const contentLimits = {
	title: 300,
	summary: 2000,
	line: 300,
	note: 1000,
	codes: 20,
	results: 30,
	authors: 30,
	/** Sections, and fields, of one form. */
	parts: 40,
	/** One answer in words, and the lines of one table. */
	answer: 5000,
	lines: 100,
} as const

export const emptyContent = (): EntryContent => ({
	titleVi: '',
	titleEn: '',
	summary: '',
	subjectName: '',
	pillar: null,
	themes: [],
	sector: null,
	technologies: [],
	noveltyTypes: [],
	startYear: null,
	sections: {},
	answers: {},
	results: [],
	authors: [],
	contact: { name: '', email: '', phone: '' },
})

/** The same sections, each made anew. */
export const mapSections = (
	sections: EntryContent['sections'],
	make: (text: RichText, key: string) => RichText,
): Record<string, RichText> =>
	Object.fromEntries(Object.entries(sections).map(([key, text]) => [key, make(text, key)]))

/** The pictures shown in any section, each once. */
export const evidenceIdsInContent = ({ sections }: Pick<EntryContent, 'sections'>): string[] => [
	...new Set(Object.values(sections).flatMap(evidenceIdsIn)),
]

/** A year, a month or a day that exists, from 1900 to 2100. */
export const isPartialDate = (text: string): boolean => {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
	if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return false
	if (month === undefined) return true
	const lastDay = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(year), Number(month)) : 0
	return lastDay > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= lastDay))
}

const daysIn = (year: number, month: number): number => {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
	if (month === 2) return isLeap ? 29 : 28
	return [4, 6, 9, 11].includes(month) ? 30 : 31
}
