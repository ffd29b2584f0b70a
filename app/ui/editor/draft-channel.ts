import { emptyContent, withChanges, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import { readRefused, readSaved, readStored } from '#app/forms/unsent.ts'

/** How a save went. */
export type Sent =
	| { how: 'saved'; version: number; savedAt: string; left: readonly Left[] }
	| { how: 'stale' | 'signed-out' | 'locked' | 'unreachable' }
	| { how: 'refused'; fields: readonly string[] }
	| { how: 'not-taken'; left: readonly Left[] }

/** A part that the form did not take, and why. */
export type Left = { where: string; why: string }

export type StoredDraft = { version: number; savedAt: string; content: EntryContent }

/** Sends the changed fields; never throws. */
export const sendDraft = async (path: string, version: number, changes: DraftChanges): Promise<Sent> => {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body: JSON.stringify({ version, changes }),
	}).catch(() => null)
	if (response === null || response.status >= 500 || response.status === 429) return { how: 'unreachable' }
	const body: unknown = await response.json().catch(() => null)
	const saved = response.ok ? readSaved(body) : null
	if (saved) return { how: 'saved', ...saved }
	if (response.status === 401) return { how: 'signed-out' }
	const { reasons = [], invalid = [] } = readRefused(body)
	if (reasons.some(({ code }) => code === 'stale')) return { how: 'stale' }
	const left = reasons.flatMap(({ parts = [] }) => parts)
	if (response.status === 422 && left.length > 0) return { how: 'not-taken', left }
	if (response.status === 422) {
		return { how: 'refused', fields: [...invalid, ...reasons.flatMap(({ missing = [] }) => missing)] }
	}
	return response.ok ? { how: 'unreachable' } : { how: 'locked' }
}

/** The draft as it is stored now; null when it cannot be had. */
export const fetchDraft = async (path: string): Promise<StoredDraft | null> => {
	const response = await fetch(path, { headers: { Accept: 'application/json' } }).catch(() => null)
	const body: unknown = response?.ok ? await response.json().catch(() => null) : null
	const stored = readStored(body)
	return stored && { ...stored, content: withChanges(emptyContent(), stored.content) }
}
