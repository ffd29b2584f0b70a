import { fieldsOf, isSameValue, nested, pickFields, type Fields } from '#app/domain/draft-fields.ts'
import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { Changes } from '#app/forms/entry.ts'

/**
 * What the browser has that the server does not, as pure functions over named fields (`domain/draft-fields.ts`),
 * whatever sections and answers the form of the entry has.
 */
export type FieldKey = string

export const isSame = isSameValue

export const valueOf = (content: DraftChanges, key: FieldKey): unknown => fieldsOf(content)[key]

export const keysIn = (changes: DraftChanges): FieldKey[] => Object.keys(fieldsOf(changes))

/** Fields as changes; what is not of the right form is left out. */
export const changesFrom = (fields: Fields): DraftChanges => {
	const whole = Changes.safeParse(nested(fields))
	if (whole.success) return whole.data
	const good = Object.entries(fields).filter(
		([key, value]) => Changes.safeParse(nested({ [key]: value })).success,
	)
	return Changes.safeParse(nested(Object.fromEntries(good))).data ?? {}
}

/** Only these fields of a content or of changes. */
export const pick = (from: DraftChanges, keys: readonly FieldKey[]): DraftChanges =>
	changesFrom(pickFields(fieldsOf(from), keys))

/** The same without these fields. */
export const drop = (from: DraftChanges, keys: readonly FieldKey[]): DraftChanges =>
	pick(
		from,
		keysIn(from).filter((key) => !keys.includes(key)),
	)

/** Both; where both have a field, the second. */
export const join = (first: DraftChanges, second: DraftChanges): DraftChanges =>
	changesFrom({ ...fieldsOf(first), ...fieldsOf(second) })

/** The fields that differ from what is stored, out of those that were written now and before. */
export const pendingAfter = (
	stored: EntryContent,
	pending: DraftChanges,
	written: DraftChanges,
): DraftChanges => {
	const all = { ...fieldsOf(pending), ...fieldsOf(written) }
	const base = fieldsOf(stored)
	return changesFrom(
		Object.fromEntries(Object.entries(all).filter(([key, value]) => !isSame(value, base[key]))),
	)
}

/** What is still unsaved once `sent` is stored: fields written again meanwhile. */
export const pendingAfterSave = (pending: DraftChanges, sent: DraftChanges): DraftChanges =>
	pick(
		pending,
		keysIn(pending).filter((key) => !isSame(valueOf(pending, key), valueOf(sent, key))),
	)

/** Two texts in one, to be edited on: theirs first, then what only mine has. Null where that makes no sense. */
export const bothOf = (mine: unknown, theirs: unknown): unknown => {
	const [my, their] = [parseRichText(mine), parseRichText(theirs)]
	if (my && their) {
		const added = my.content.filter((block) => !their.content.some((each) => isSame(each, block)))
		return { type: 'doc', content: [...their.content, ...added] }
	}
	if (typeof mine === 'string' && typeof theirs === 'string') {
		return mine.includes(theirs) ? mine : theirs.includes(mine) ? theirs : `${theirs}\n${mine}`
	}
	if (!Array.isArray(mine) || !Array.isArray(theirs)) return null
	const idOf = (row: unknown) => (typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined)
	const added = mine.filter(
		(row) =>
			!theirs.some((each) => isSame(each, row) || (idOf(row) !== undefined && idOf(each) === idOf(row))),
	)
	return [...theirs, ...added]
}
