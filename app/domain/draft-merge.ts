/**
 * Several members write one draft. A save names the fields it changes and, for each, the version it started from.
 * A field that nobody changed since is written; one that somebody else changed is not: both texts cross, and the later
 * writer is asked. Lists whose rows have ids are merged row by row. Nothing is overwritten in silence.
 */
import { isRecord, isSameValue, type Fields } from './draft-fields.ts'

export type DraftSave = {
	/** The version it started from; `from` names fields whose text is older on that page. */
	version: number
	from?: Readonly<Record<string, number>> | undefined
	fields: Fields
	/** The open page that sends it and how many saves it sent before: its own earlier text is no crossing. */
	writer?: string | undefined
	turn?: number | undefined
}

/** The last change of a field. */
export type LastChange = { version: number; writer: string | null; turn: number }

export type StoredDraft = {
	fields: Fields
	last: (field: string) => LastChange | null
	/** What the field said at a version; undefined when that is not known. */
	valueAt: (field: string, version: number) => unknown
}

/** What is to be written, and the fields in which both wrote. */
export type MergedSave = { write: Fields; crossed: readonly string[] }

export const mergeSave = (stored: StoredDraft, save: DraftSave): MergedSave => {
	const outcomes = Object.entries(save.fields).map(
		([field, mine]) => [field, outcomeOf(stored, save, field, mine)] as const,
	)
	return {
		write: Object.fromEntries(
			outcomes.flatMap(([field, outcome]) => (outcome.how === 'write' ? [[field, outcome.value]] : [])),
		),
		crossed: outcomes.flatMap(([field, { how }]) => (how === 'crossed' ? [field] : [])),
	}
}

type Outcome = { how: 'write'; value: unknown } | { how: 'nothing' | 'crossed' }

const outcomeOf = (stored: StoredDraft, save: DraftSave, field: string, mine: unknown): Outcome => {
	const theirs = stored.fields[field]
	if (isSameValue(theirs, mine)) return { how: 'nothing' }
	const last = stored.last(field)
	const started = save.from?.[field] ?? save.version
	if (last === null || last.version <= started) return { how: 'write', value: mine }
	if (save.writer !== undefined && last.writer === save.writer) {
		return last.turn > (save.turn ?? 0) ? { how: 'nothing' } : { how: 'write', value: mine }
	}
	const before = stored.valueAt(field, started)
	if (before === undefined) return { how: 'crossed' }
	if (isSameValue(before, mine)) return { how: 'nothing' }
	const merged = mergeRows(before, theirs, mine)
	return merged === null ? { how: 'crossed' } : { how: 'write', value: merged }
}

type Row = Record<string, unknown> & { id: string }

/** Three lists of rows with ids as one; null when they are no such lists or both changed the same row. */
export const mergeRows = (before: unknown, theirs: unknown, mine: unknown): readonly Row[] | null => {
	const lists = [before, theirs, mine].map(rowsIn)
	const [was, has, wants] = lists
	if (!was || !has || !wants) return null
	const ids = [...new Set([...has.keys(), ...wants.keys()])]
	const merged: Row[] = []
	for (const id of ids) {
		const [old, their, my] = [was.get(id), has.get(id), wants.get(id)]
		if (isSameValue(their, my) || isSameValue(old, my)) merged.push(...(their ? [their] : []))
		else if (isSameValue(old, their)) merged.push(...(my ? [my] : []))
		else return null
	}
	return merged
}

const rowsIn = (value: unknown): ReadonlyMap<string, Row> | null => {
	if (!Array.isArray(value) || !value.every(isRow)) return null
	const rows = new Map(value.map((row) => [row.id, row]))
	return rows.size === value.length ? rows : null
}

const isRow = (value: unknown): value is Row => isRecord(value) && typeof value.id === 'string'
