import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { keysIn, pick } from './draft-sync.ts'

type Kept = { version: number; pending: DraftChanges; stored: EntryContent }

/** The text under `key` in this browser; null without storage. */
export const readKept = (key: string): string | null => {
	try {
		return localStorage.getItem(key)
	} catch {
		return null
	}
}

/** Keeps what is not sent yet, and forgets it once it is. A browser without room still saves to the server. */
export const remember = (key: string, { version, pending, stored }: Kept): void => {
	const keys = keysIn(pending)
	try {
		if (keys.length === 0) localStorage.removeItem(key)
		else localStorage.setItem(key, JSON.stringify({ version, pending, before: pick(stored, keys) }))
	} catch {
		return
	}
}
