/**
 * What an entry says: title, classification, seven sections, measured results, authors, contact.
 * The sections follow the description of a solution in an initiative dossier (TT 18/2013/TT-BKHCN) and the report
 * of achievements; guidance beside each comes from the rubric's criteria that judge it. Ids of pillars, themes,
 * sectors and technologies are data of the movement (targets.json, taxonomies).
 */
import type { Proof } from './proof.ts'
import { emptyRichText, evidenceIdsIn, type RichText } from './rich-text.ts'

export type SectionKey = 'context' | 'solution' | 'novelty' | 'effect' | 'scope' | 'replicability' | 'lessons'

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
	sections: Readonly<Record<SectionKey, RichText>>
	results: readonly Result[]
	authors: readonly Author[]
	contact: Contact
}

/** What one save replaces: whole fields, and of the sections only those that it names. */
export type DraftChanges = Partial<Omit<EntryContent, 'sections'>> & {
	sections?: Partial<Record<SectionKey, RichText>>
}

export const withChanges = (content: EntryContent, { sections, ...fields }: DraftChanges): EntryContent => ({
	...content,
	...fields,
	sections: { ...content.sections, ...sections },
})

/** The names of the fields that a save replaces, for the trail: title, section-effect … */
export const changedFields = ({ sections = {}, ...fields }: DraftChanges): string[] =>
	[...Object.keys(fields), ...Object.keys(sections).map((key) => `section-${key}`)].sort()

/** The longest texts and lists that are taken (ours); one place for the form, the browser and the test. */
export const contentLimits = {
	title: 300,
	summary: 2000,
	line: 300,
	note: 1000,
	codes: 20,
	results: 30,
	authors: 30,
} as const

export const sectionKeys: readonly SectionKey[] = [
	'context',
	'solution',
	'novelty',
	'effect',
	'scope',
	'replicability',
	'lessons',
]

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
	sections: mapSections(() => emptyRichText),
	results: [],
	authors: [],
	contact: { name: '', email: '', phone: '' },
})

/** One value for each section, in a record. */
export const mapSections = <T>(make: (key: SectionKey) => T): Record<SectionKey, T> => ({
	context: make('context'),
	solution: make('solution'),
	novelty: make('novelty'),
	effect: make('effect'),
	scope: make('scope'),
	replicability: make('replicability'),
	lessons: make('lessons'),
})

/** The criteria of a rubric that judge a section; their levels are its guidance. */
export const criteriaOfSection = (rubricId: string, section: SectionKey): readonly string[] =>
	criteriaByRubric[rubricId]?.[section] ?? []

const criteriaByRubric: Readonly<Record<string, Partial<Record<SectionKey, readonly string[]>>>> = {
	initiative: {
		solution: ['novelty'],
		novelty: ['novelty'],
		effect: ['effectiveness'],
		scope: ['scope'],
		replicability: ['replicability'],
	},
	model_collective: {
		solution: ['leadership'],
		novelty: ['innovation'],
		effect: ['targets', 'benefit'],
		scope: ['spread'],
		replicability: ['spread'],
	},
	model_individual: {
		solution: ['achievement'],
		novelty: ['initiative'],
		effect: ['impact'],
		scope: ['impact'],
		replicability: ['influence'],
		lessons: ['influence'],
	},
}

/** The pictures shown in any section, each once. */
export const evidenceIdsInContent = (content: EntryContent): string[] => [
	...new Set(sectionKeys.flatMap((key) => evidenceIdsIn(content.sections[key]))),
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
