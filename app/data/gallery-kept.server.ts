import type { GalleryTable } from './gallery-table.server.ts'

type Held = { minute: number; values: Map<string, Promise<unknown>> }

const held = new WeakMap<GalleryTable, Held>()

/**
 * What is read once for every page of the gallery: kept while nothing public changes, and for a minute at most, as
 * pages are, so that what changes without an event is seen too.
 */
export const keptWith = <T>(table: GalleryTable, key: string, read: () => Promise<T>): Promise<T> => {
	const { values } = heldWith(table)
	const known = values.get(key) as Promise<T> | undefined
	if (known) return known
	const reading = read()
	values.set(key, reading)
	reading.catch(() => values.delete(key))
	return reading
}

const heldWith = (table: GalleryTable): Held => {
	const minute = Math.floor(Date.now() / 60_000)
	const known = held.get(table)
	if (known?.minute === minute) return known
	const fresh = { minute, values: new Map<string, Promise<unknown>>() }
	held.set(table, fresh)
	return fresh
}
