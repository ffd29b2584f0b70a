/** The cells of a line of score sheets written offline, by the names of its columns in either language. */
import { foldedWords } from './folding.ts'
import { offlineColumns, type OfflineColumn } from './offline-sheet.ts'

export type Cells = Readonly<Record<OfflineColumn, string>>

/** Tone marks, case and punctuation do not count. */
export const same = (a: string, b: string): boolean => foldedWords(a).join(' ') === foldedWords(b).join(' ')

/** Where each column stands; null when one is missing or there twice. */
export const placesIn = (headers: readonly string[]): ReadonlyMap<OfflineColumn, number> | null => {
	const places = new Map<OfflineColumn, number>()
	for (const [column, vi, en] of offlineColumns) {
		const found = headers.flatMap((header, index) => (same(header, vi) || same(header, en) ? [index] : []))
		const [place] = found
		if (place === undefined || found.length > 1) return null
		places.set(column, place)
	}
	return places
}

export const cellsOf = (line: readonly string[], places: ReadonlyMap<OfflineColumn, number>): Cells => {
	const cell = (column: OfflineColumn): string =>
		(line[places.get(column) ?? -1] ?? '').replace(/\r\n?/g, '\n').trim()
	return {
		...{ sheet: cell('sheet'), version: cell('version'), entry: cell('entry'), code: cell('code') },
		...{ what: cell('what'), guide: cell('guide'), choice: cell('choice') },
		...{ points: cell('points'), text: cell('text') },
	}
}
