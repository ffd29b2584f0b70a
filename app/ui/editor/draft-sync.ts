import {
	sectionKeys,
	type DraftChanges,
	type EntryContent,
	type SectionKey,
} from '#app/domain/entry-content.ts'
import { Changes } from '#app/forms/entry.ts'

/**
 * What the browser has that the server does not, as pure functions: which fields differ, what is left after a save,
 * and what to ask when somebody else saved the same field.
 */
export type FieldKey = Exclude<keyof EntryContent, 'sections'> | `section-${SectionKey}`

const plainKeys = [
	'titleVi',
	'titleEn',
	'summary',
	'subjectName',
	'pillar',
	'themes',
	'sector',
	'technologies',
	'noveltyTypes',
	'startYear',
	'results',
	'authors',
	'contact',
] as const

export const fieldKeys: readonly FieldKey[] = [
	...plainKeys,
	...sectionKeys.map((key): FieldKey => `section-${key}`),
]

export const valueOf = (content: DraftChanges, key: FieldKey): unknown => {
	const section = sectionKeys.find((each) => `section-${each}` === key)
	if (section) return content.sections?.[section]
	const plain = plainKeys.find((each) => each === key)
	return plain && content[plain]
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const keysIn = (changes: DraftChanges): FieldKey[] =>
	fieldKeys.filter((key) => valueOf(changes, key) !== undefined)

/** Only these fields of a content or of changes. */
export const pick = (from: DraftChanges, keys: readonly FieldKey[]): DraftChanges => {
	const sections = Object.fromEntries(
		sectionKeys.filter((key) => keys.includes(`section-${key}`)).map((key) => [key, from.sections?.[key]]),
	)
	const plain = Object.fromEntries(
		plainKeys.filter((key) => keys.includes(key)).map((key) => [key, from[key]]),
	)
	const isSectioned = Object.keys(sections).length > 0
	const parsed = Changes.safeParse({ ...plain, ...(isSectioned ? { sections } : {}) })
	return parsed.success ? parsed.data : {}
}

/** The fields that differ from what is stored, out of those that were written now and before. */
export const pendingAfter = (
	stored: EntryContent,
	pending: DraftChanges,
	written: DraftChanges,
): DraftChanges => {
	const sections = { ...pending.sections, ...written.sections }
	const all = { ...pending, ...written, ...(Object.keys(sections).length > 0 ? { sections } : {}) }
	return pick(
		all,
		keysIn(all).filter((key) => !isSame(valueOf(all, key), valueOf(stored, key))),
	)
}

/** What is still unsaved once `sent` is stored: fields written again meanwhile. */
export const pendingAfterSave = (pending: DraftChanges, sent: DraftChanges): DraftChanges =>
	pick(
		pending,
		keysIn(pending).filter((key) => !isSame(valueOf(pending, key), valueOf(sent, key))),
	)

/**
 * Mine against theirs: a field that only one of us changed needs no question. `before` holds the values that mine
 * started from.
 */
export const reconcile = (pending: DraftChanges, before: DraftChanges, theirs: EntryContent) => {
	const open = keysIn(pending).filter((key) => !isSame(valueOf(pending, key), valueOf(theirs, key)))
	const conflicts = open.filter((key) => !isSame(valueOf(before, key), valueOf(theirs, key)))
	return { pending: pick(pending, open), conflicts }
}
