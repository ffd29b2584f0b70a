/**
 * The form (mẫu hồ sơ) of an entry as data of a round: which sections it has and which fields, with their words,
 * limits and readers. A secretary composes one for each kind and subject. A form in use never changes: a change is a
 * new version, and entries keep theirs. The portal's own parts (title, summary, classification, measured results,
 * authors, contact, evidence) belong to every form and are not listed in it.
 * Contents of a dossier: Luật 06/2022/QH15, Điều 84; of an initiative: NĐ 13/2012/NĐ-CP, Điều 5 khoản 2.
 */
import { emptyAnswer, type Answer, type FieldKind } from './answer.ts'
import type { EntryContent } from './entry-content.ts'
import type { EntryKind, Subject } from './entry.ts'
import { emptyRichText, evidenceIdsIn } from './rich-text.ts'

/** Words in both languages. */
export type Words = { vi: string; en: string }

/** Who reads a part of an entry, beside its agency and the secretariat: nobody, its judges, or everybody. */
export type Audience = 'public' | 'reviewers' | 'secretariat'
/** `always`: once written it may not be emptied; `submission`: before the entry is sent in. */
export type Required = 'always' | 'submission' | 'never'

type FormPart = {
	/** Unlike every other key of the form. */
	key: string
	label: Words
	audience: Audience
	required: Required
	/** yyyy-mm-dd: from this day on, in Vietnam, the part is not written to any more. */
	frozenFrom: string | null
}

export type FormSection = FormPart & {
	guidance: Words
	format: 'rich' | 'plain'
	fewestWords: number | null
	mostWords: number | null
	/** Ids of the rubric's criteria that the section serves. */
	criteria: readonly string[]
}

export type FormField = FormPart & FieldKind & { hint: Words }

export type EntryForm = {
	/** The same in every version. */
	code: string
	version: number
	name: Words
	/** What it is for, in a sentence. */
	purpose: Words
	kind: EntryKind
	subjects: readonly Subject[]
	/** Whether it asks who the example is, when that is not the unit itself. */
	subjectName: 'required' | 'optional' | 'none'
	/** Whether new entries may begin with it. */
	isOffered: boolean
	sections: readonly FormSection[]
	fields: readonly FormField[]
}

export const audiences: readonly Audience[] = ['public', 'reviewers', 'secretariat']
export const requirements: readonly Required[] = ['always', 'submission', 'never']

/** A key in an address, a form and a record: never a name that every object has. */
export const isPartKey = (key: string): boolean =>
	/^[a-z][a-z0-9-]{0,39}$/.test(key) && !(key in {}) && !ownParts.includes(key)

/** Parts that every entry has; the form does not list them. */
export const ownParts: readonly string[] = [
	'title',
	'summary',
	'classification',
	'results',
	'authors',
	'contact',
	'evidence',
	'general',
]

/** The form that a new entry of this kind and subject begins with. */
export const formFor = (forms: readonly EntryForm[], kind: EntryKind, subject: Subject): EntryForm | null =>
	offered(forms).find((form) => form.kind === kind && form.subjects.includes(subject)) ?? null

/** Of each code the newest version, where new entries may begin with it. */
export const offered = (forms: readonly EntryForm[]): EntryForm[] =>
	forms.filter(
		(form) =>
			form.isOffered && forms.every(({ code, version }) => code !== form.code || version <= form.version),
	)

/** The form with only the parts that this audience reads. */
export const formSeenBy = (form: EntryForm, audience: Audience | null): EntryForm => ({
	...form,
	sections: form.sections.filter((part) => isReadBy(part, audience)),
	fields: form.fields.filter((part) => isReadBy(part, audience)),
})

export const isReadBy = (part: { audience: Audience }, audience: Audience | null): boolean =>
	audience !== null && audiences.indexOf(part.audience) <= audiences.indexOf(audience)

/** What an entry says in the parts of a form, and in no other. */
export const contentOfForm = (
	form: EntryForm,
	content: Pick<EntryContent, 'sections' | 'answers'>,
): Pick<EntryContent, 'sections' | 'answers'> => ({
	sections: Object.fromEntries(form.sections.map(({ key }) => [key, sectionOf(content, key)])),
	answers: Object.fromEntries(form.fields.map((field) => [field.key, answerOf(content, field)])),
})

export const sectionOf = ({ sections }: Pick<EntryContent, 'sections'>, key: string) =>
	(Object.hasOwn(sections, key) ? sections[key] : undefined) ?? emptyRichText

export const answerOf = ({ answers }: Pick<EntryContent, 'answers'>, field: FormField): Answer => {
	const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined
	return answer?.kind === field.kind ? answer : emptyAnswer(field.kind)
}

/** What is kept of parts that the form does not have any more: never shown to others, never lost. */
export const parkedIn = (form: EntryForm, content: Pick<EntryContent, 'sections' | 'answers'>) => ({
	sections: Object.entries(content.sections).filter(([key]) =>
		form.sections.every((part) => part.key !== key),
	),
	answers: Object.entries(content.answers).filter(
		([key, answer]) => !form.fields.some((part) => part.key === key && part.kind === answer.kind),
	),
})

/** Files that only parts show which this audience does not read. */
export const evidenceKeptFrom = (
	form: EntryForm,
	content: Pick<EntryContent, 'sections' | 'answers'>,
	audience: Audience | null,
): ReadonlySet<string> => {
	const shown = new Set(evidenceNamedIn(formSeenBy(form, audience), content))
	return new Set(evidenceNamedIn(form, content).filter((id) => !shown.has(id)))
}

const evidenceNamedIn = (form: EntryForm, content: Pick<EntryContent, 'sections' | 'answers'>): string[] => [
	...form.sections.flatMap(({ key }) => evidenceIdsIn(sectionOf(content, key))),
	...form.fields.flatMap((field) => {
		const answer = answerOf(content, field)
		return answer.kind === 'file' ? answer.evidenceIds : []
	}),
]

/** Whether a part is not written to any more at `now`. */
export const isFrozen = ({ frozenFrom }: { frozenFrom: string | null }, now: Date): boolean =>
	frozenFrom !== null && now.getTime() >= new Date(`${frozenFrom}T00:00:00+07:00`).getTime()
