import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval'
import { readUnsent, type Unsent } from '#app/forms/unsent.ts'
import { keysIn } from './draft-sync.ts'

/**
 * Where unsent text waits on this device: IndexedDB, or localStorage where a browser has none. Kept apart by person,
 * entry and open page, so that what one person could not send is never shown to another who signs in here, and two
 * windows do not write over each other.
 */
export type Keeping = { person: string; entry: string }

export type KeptText = Unsent & { key: string }

const folder = ({ person, entry }: Keeping): string => `ban-nhap:${person}:${entry}:`

let opened: UseStore | null | undefined
const store = (): UseStore | null => {
	try {
		opened ??= typeof indexedDB === 'undefined' ? null : createStore('thi-dua-so', 'ban-nhap')
	} catch {
		opened = null
	}
	return opened ?? null
}

/** What earlier pages of this person left for this entry, newest first. */
export const readKept = async (keeping: Keeping): Promise<KeptText[]> => {
	const places = store()
	const inDatabase: [unknown, unknown][] = places ? await entries(places).catch(() => []) : []
	const all = [...inDatabase, ...localEntries()].filter(
		([key]) => typeof key === 'string' && key.startsWith(folder(keeping)),
	)
	const kept = [...all, ...olderKept(keeping)].flatMap(([key, value]): KeptText[] => {
		const unsent = readUnsent(value)
		return unsent && keysIn(unsent.pending).length > 0 ? [{ ...unsent, key: String(key) }] : []
	})
	return kept.sort((a, b) => b.keptAt - a.keptAt)
}

/** Keeps what is not sent yet; false when this browser has no room for it. */
export const keepText = async (keeping: Keeping, writer: string, unsent: Unsent): Promise<boolean> => {
	const key = folder(keeping) + writer
	const places = store()
	if (places) {
		const isKept = await set(key, unsent, places).then(
			() => true,
			() => false,
		)
		if (isKept) return true
	}
	return inLocalStorage((local) => local.setItem(key, JSON.stringify(unsent)))
}

export const forgetText = async (keys: readonly string[]): Promise<void> => {
	const places = store()
	if (places) await delMany([...keys], places).catch(() => {})
	for (const key of keys) inLocalStorage((local) => local.removeItem(key))
}

export const keptUnder = (keeping: Keeping, writer: string): string => folder(keeping) + writer

/** Before texts were kept by person there was one for each entry: whoever opens it next takes it over. */
const olderKept = ({ entry }: Keeping): [string, string][] =>
	localEntries().filter(([key]) => key === `ban-nhap:${entry}`)

const localEntries = (): [string, string][] => {
	const found: [string, string][] = []
	inLocalStorage((local) =>
		found.push(...Object.entries(local).map(([key, value]): [string, string] => [key, String(value)])),
	)
	return found
}

const inLocalStorage = (act: (local: Storage) => unknown): boolean => {
	try {
		act(localStorage)
		return true
	} catch {
		return false
	}
}
