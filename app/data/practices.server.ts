import {
	facetNames,
	sortOf,
	wholeGallery,
	type FacetName,
	type GalleryQuery,
	type GallerySort,
} from '#app/domain/gallery.ts'
import { count, type Counted, type FacetColumn } from '#app/domain/facet-table.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { galleryTable, type GalleryTable } from './gallery-table.server.ts'
import { cardColumns, cardsOf, type PracticeRow } from './practice-cards.server.ts'
import { bestCards, cardsAt } from './practice-ranking.server.ts'
import { rowsFound } from './practice-search.server.ts'
import { blankMarks } from './row-marks.server.ts'
import { synonymsFor } from './synonyms.server.ts'

export type FacetCount = { facet: FacetName | 'total'; value: string; count: number }

type Order = GallerySort | 'award'

/** How many practices each value of each group would show, and how many there are. `held`: a page speaks of one moment. */
export const countPractices = async (query: GalleryQuery, held?: GalleryTable): Promise<FacetCount[]> => {
	const { counted } = await found(query, held)
	return [
		{ facet: 'total' as const, value: '', count: counted.rows.length },
		...facetNames.flatMap((facet) =>
			[...counted.counts[facet]].map(([value, number]) => ({ facet, value, count: number })),
		),
	]
}

/** How many practices a question finds. */
export const countFound = async (query: GalleryQuery, held?: GalleryTable): Promise<number> =>
	(await found(query, held)).counted.rows.length

/** One page of cards. */
export const practiceRows = async (
	query: GalleryQuery,
	{ order, skip = 0, take }: { order?: Order; skip?: number; take: number },
	held?: GalleryTable,
): Promise<PracticeRow[]> => {
	const { table, counted } = await found(query, held)
	const chosen = order ?? sortOf(query)
	const place = { skip, take }
	if (chosen !== 'relevance') return cardsAt(table, inOrder(table, counted.rows, chosen), place)
	const synonyms = await synonymsFor(table)
	return bestCards(table, counted.rows, { text: query.text, synonyms }, place)
}

/** A page asks for the numbers and the cards of one question: it is counted once. So many of the last ones are kept. */
const mostCounted = 8
const lastCounted = new WeakMap<GalleryTable, Map<string, Counted>>()
const wholes = new WeakMap<GalleryTable, Counted>()

/** The whole gallery is counted once, until something public changes. */
const found = async ({ text, chosen }: GalleryQuery, held?: GalleryTable) => {
	const table = held ?? (await galleryTable())
	const isWhole = text.trim() === '' && facetNames.every((name) => chosen[name].length === 0)
	if (isWhole) {
		const counted = wholes.get(table) ?? count(table, wholeGallery.chosen, null)
		wholes.set(table, counted)
		return { table, counted }
	}
	const key = JSON.stringify([text, facetNames.map((name) => chosen[name])])
	const last = lastCounted.get(table) ?? new Map<string, Counted>()
	lastCounted.set(table, last)
	const counted =
		last.get(key) ?? count(table, chosen, await rowsFound(table, text, await synonymsFor(table)))
	last.set(key, counted)
	for (const [oldest] of last) if (last.size > mostCounted) last.delete(oldest)
	return { table, counted }
}

/** The rows stand newest first; other orders keep that among equals. */
const inOrder = (table: GalleryTable, rows: Uint32Array, order: Exclude<Order, 'relevance'>): Uint32Array => {
	if (order === 'newest') return rows
	const orders = kept.get(table) ?? new Map<Order, Uint32Array>()
	kept.set(table, orders)
	const whole = orders.get(order) ?? wholeOrder(table, order)
	orders.set(order, whole)
	const isThere = blankMarks(table.size)
	for (const row of rows) isThere[row] = 1
	return whole.filter((row) => isThere[row] === 1)
}

const kept = new WeakMap<GalleryTable, Map<Order, Uint32Array>>()

const wholeOrder = (
	{ size, replications, strengths, awardRanks }: GalleryTable,
	order: 'replicated' | 'evidence' | 'award',
): Uint32Array => {
	const keys = { replicated: replications, evidence: strengths, award: awardRanks }[order]
	const sign = order === 'award' ? 1 : -1
	return Uint32Array.from({ length: size }, (_, row) => row).sort(
		(a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b,
	)
}

/** Others that share the pillar or a theme: the nearest first. */
export const similarPractices = async (
	{
		id,
		pillar,
		themes,
		sector,
	}: { id: string; pillar: string; themes: readonly string[]; sector: string | null },
	take: number,
): Promise<PracticeRow[]> => {
	const table = await galleryTable()
	const { pillar: pillars, theme, sector: sectors } = table.columns
	const isPillar = among(pillars, [pillar])
	const isTheme = among(theme, themes)
	const isSector = among(sectors, [sector])
	const most = [isPillar, isTheme, isSector].flat().filter(Boolean).length
	/** By how much they share; the newest first, and no more of each than could be shown beside the practice itself. */
	const alike: number[][] = Array.from({ length: most + 1 }, () => [])
	for (let row = 0; row < table.size && (alike[most]?.length ?? 0) <= take; row += 1) {
		const related = shared(pillars, isPillar, row) + shared(theme, isTheme, row)
		if (related === 0) continue
		const those = alike[related + shared(sectors, isSector, row)]
		if (those && those.length <= take) those.push(table.ordinals[row] ?? 0)
	}
	const nearest = alike
		.reverse()
		.flat()
		.slice(0, take + 1)
	return (await cardsOf(table, nearest)).filter((row) => row.id !== id).slice(0, take)
}

/** Which values of a column are wanted. */
const among = ({ values }: FacetColumn, wanted: readonly (string | null)[]): boolean[] =>
	values.map((value) => wanted.includes(value))

/** How many wanted values a row has. */
const shared = ({ offsets, codes }: FacetColumn, isWanted: readonly boolean[], row: number): number => {
	let sum = 0
	for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
		if (isWanted[codes[at] ?? 0] === true) sum += 1
	return sum
}

export const newest = Prisma.sql`p."published_at" DESC, p."award_rank", p."title_vi", p."entry_id"`

/** Those of these practices that are public. */
export const practicesById = (ids: readonly string[]): Promise<PracticeRow[]> =>
	ids.length === 0
		? Promise.resolve([])
		: cards(Prisma.sql`p."entry_id" = ANY(${[...ids]}::uuid[])`, newest, ids.length, 0)

/** Of a row of "practice" p: whether it is what was asked for. */
export const matching = async (query: GalleryQuery): Promise<Prisma.Sql> => {
	const { table, counted } = await found(query)
	if (counted.rows.length === table.size) return Prisma.sql`TRUE`
	const ordinals = Array.from(counted.rows, (row) => table.ordinals[row] ?? 0)
	return Prisma.sql`p."ordinal" = ANY(${ordinals}::int[])`
}

/** Cards of the practices that meet a condition on `p`, the practice. */
export const cards = (
	where: Prisma.Sql,
	order: Prisma.Sql,
	take: number,
	skip: number,
): Promise<PracticeRow[]> =>
	reader().$queryRaw<PracticeRow[]>`
		${Prisma.raw(cardColumns)}
		WHERE ${where} ORDER BY ${order} LIMIT ${take}::int OFFSET ${skip}::int`
