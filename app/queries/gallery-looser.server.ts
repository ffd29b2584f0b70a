import type { GalleryTable } from '#app/data/gallery-table.server.ts'
import { corrections, knownPart } from '#app/data/practice-search.server.ts'
import { countFound } from '#app/data/practices.server.ts'
import { wholeGallery, type GalleryQuery, type Looser } from '#app/domain/gallery.ts'
import { looserQuestions } from '#app/domain/looser.ts'

const mostTried = 8

/** Of the nearest words those that find most. */
export const correctionOf = async (typed: string, table: GalleryTable): Promise<string | null> => {
	let best: { text: string | null; count: number } = { text: null, count: 0 }
	for (const text of await corrections(typed, mostTried)) {
		const number = await countFound({ ...wholeGallery, text }, table)
		if (number > best.count) best = { text, count: number }
	}
	return best.text
}

/** What would find something: without one group of filters, without one word, without all filters. */
export const looserThan = async (query: GalleryQuery, table: GalleryTable): Promise<Looser[]> => {
	const counted = await Promise.all(
		looserQuestions(query).map(async (looser) => ({
			...looser,
			count: await countFound(looser.query, table),
		})),
	)
	const found = counted.filter(({ count }) => count > 0)
	return found.length > 0 ? found : withoutStrange(query, table)
}

/** Without the words that nobody wrote or meant, the others read as the nearest that find something. */
const withoutStrange = async (query: GalleryQuery, table: GalleryTable): Promise<Looser[]> => {
	const known = query.text === '' ? null : await knownPart(query.text)
	if (!known) return []
	const as = async (text: string): Promise<Looser[]> => {
		const less = { ...query, text, page: 1 }
		const count = await countFound(less, table)
		return count > 0 ? [{ left: { kind: 'word', text: known.strange }, query: less, count }] : []
	}
	const found = await as(known.text)
	if (found.length > 0) return found
	const corrected = await correctionOf(known.text, table)
	return corrected === null ? [] : as(corrected)
}
