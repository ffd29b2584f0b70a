import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { Changes } from '#app/forms/entry.ts'

/**
 * What the browser has that the server does not, as pure functions: which fields differ, what is left after a save,
 * and what to ask when somebody else saved the same field.
 */
export type FieldKey =
	Exclude<keyof EntryContent, 'sections' | 'answers'> | `section-${string}` | `answer-${string}`

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

const sectionKeyOf = (key: FieldKey): string | null => (key.startsWith('section-') ? key.slice(8) : null)
const answerKeyOf = (key: FieldKey): string | null => (key.startsWith('answer-') ? key.slice(7) : null)

export const valueOf = (content: DraftChanges, key: FieldKey): unknown => {
	const section = sectionKeyOf(key)
	if (section !== null) return content.sections?.[section]
	const answer = answerKeyOf(key)
	if (answer !== null) return content.answers?.[answer]
	const plain = plainKeys.find((each) => each === key)
	return plain && content[plain]
}

/** Whatever order the names of its parts stand in; a unit is the same whatever it is called. */
export const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)

const inOrder = (value: unknown): string => {
	if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
	const parts = Object.entries(value).filter(([key]) => !('unitId' in value && key === 'name'))
	return `{${parts
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => `${key}:${inOrder(part)}`)
		.join(',')}}`
}

export const keysIn = (changes: DraftChanges): FieldKey[] => [
	...plainKeys.filter((key) => changes[key] !== undefined),
	...Object.keys(changes.sections ?? {}).map((key): FieldKey => `section-${key}`),
	...Object.keys(changes.answers ?? {}).map((key): FieldKey => `answer-${key}`),
]

/** Only these fields of a content or of changes. */
export const pick = (from: DraftChanges, keys: readonly FieldKey[]): DraftChanges => {
	const only = <T>(parts: Readonly<Record<string, T>> | undefined, kind: 'section' | 'answer') =>
		Object.fromEntries(Object.entries(parts ?? {}).filter(([key]) => keys.includes(`${kind}-${key}`)))
	const sections = only(from.sections, 'section')
	const answers = only(from.answers, 'answer')
	const plain = Object.fromEntries(
		plainKeys.filter((key) => keys.includes(key)).map((key) => [key, from[key]]),
	)
	const parsed = Changes.safeParse({
		...plain,
		...(Object.keys(sections).length > 0 ? { sections } : {}),
		...(Object.keys(answers).length > 0 ? { answers } : {}),
	})
	return parsed.success ? parsed.data : {}
}

/** The fields that differ from what is stored, out of those that were written now and before. */
export const pendingAfter = (
	stored: EntryContent,
	pending: DraftChanges,
	written: DraftChanges,
): DraftChanges => {
	const all = {
		...pending,
		...written,
		sections: { ...pending.sections, ...written.sections },
		answers: { ...pending.answers, ...written.answers },
	}
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
