import { hasWanted, markedQuery, readSearch } from '#app/domain/search-query.ts'
import type { Synonyms } from '#app/domain/synonyms.ts'
import { askQuickly } from './ask-quickly.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'
import { cardColumns, cardsOf, keepCards, knownCards, type PracticeRow } from './practice-cards.server.ts'
import { matching, queryOf, type Match } from './practice-search.server.ts'
import { blankMarks } from './row-marks.server.ts'

/** So many of what was found are ranked by how well they match; the rest follow, the newest first. */
const mostRanked = 300

export type Place = { skip: number; take: number }

/**
 * Cards of the rows that a search found, the best match first: what has the words with their marks as typed, then what
 * says them in the title, then in the summary and the results. Of very many, those that say it in the title are ranked,
 * the newest first.
 */
export const bestCards = async (
	table: GalleryTable,
	rows: Uint32Array,
	{ text, synonyms }: { text: string; synonyms: Synonyms },
	{ skip, take }: Place,
): Promise<PracticeRow[]> => {
	const search = readSearch(text)
	const isAsked = hasWanted(search) && rows.length > 1
	if (!isAsked) return cardsAt(table, rows, { skip, take })
	const query = queryOf(search, synonyms)
	const chosen = rows.length <= mostRanked ? rows : candidates(rows, await matching(table, query.all), table)
	const asked = {
		among: Array.from(chosen, (row) => table.ordinals[row] ?? 0),
		wanted: query.wanted ?? '',
		marked: markedQuery(search) ?? '',
	}
	if (chosen.length === rows.length || skip + take <= chosen.length)
		return rankedCards(table, asked, { skip, take })
	const order = (await rankedOrdinals(asked))
		.map((ordinal) => table.rowOf[ordinal] ?? -1)
		.filter((row) => row >= 0)
	return cardsAt(table, firstThese(order, rows, table), { skip, take })
}

/** Cards of these rows, in their order. */
export const cardsAt = (
	table: GalleryTable,
	rows: Uint32Array,
	{ skip, take }: Place,
): Promise<PracticeRow[]> =>
	cardsOf(
		table,
		Array.from(rows.subarray(skip, skip + take), (row) => table.ordinals[row] ?? 0),
	)

type Asked = { among: number[]; wanted: string; marked: string }

/** The ordinals of `$1`, the best first. */
const ranking = `SELECT "ordinal" FROM "practice_head", CAST($2 AS tsquery) AS q, CAST($3 AS tsquery) AS m
	WHERE "ordinal" = ANY(CAST($1 AS int[]))
	ORDER BY ("head" @@ m) DESC, ts_rank("title", q) DESC, ts_rank("head", q, 1) DESC,
		array_position(CAST($1 AS int[]), "ordinal")`

const rankedOrdinals = async ({ among, wanted, marked }: Asked): Promise<number[]> => {
	const { rows } = await askQuickly<{ ordinal: number }>('search-rank', ranking, [among, wanted, marked])
	return rows.map(({ ordinal }) => ordinal)
}

/** One page of them with the cards that are not known: one statement. */
const rankedPage = `SELECT best."ordinal" AS "at", card.*
	FROM (SELECT "ordinal", row_number() OVER () AS "place" FROM (${ranking} LIMIT $4 OFFSET $5) r) best
	LEFT JOIN LATERAL (${cardColumns} WHERE p."ordinal" = best."ordinal" AND best."ordinal" <> ALL (CAST($6 AS int[]))) card ON TRUE
	ORDER BY best."place"`

const rankedCards = async (
	table: GalleryTable,
	{ among, wanted, marked }: Asked,
	{ skip, take }: Place,
): Promise<PracticeRow[]> => {
	const known = await knownCards(table)
	const have = among.filter((ordinal) => known.has(ordinal))
	const { rows } = await askQuickly<PracticeRow & { at: number; ordinal: number | null }>(
		'search-page',
		rankedPage,
		[among, wanted, marked, take, skip, have],
	)
	const read = new Map(
		rows.flatMap(({ at, ordinal, ...card }) => (ordinal === null ? [] : [[at, card] as const])),
	)
	const cards = rows.flatMap(({ at }) => read.get(at) ?? known.get(at) ?? [])
	keepCards(known, read)
	return cards
}

/** Those that say it in the title, then others, the newest first: as many as are ranked. */
const candidates = (rows: Uint32Array, { titled }: Match, { size }: GalleryTable): Uint32Array => {
	const isTitled = blankMarks(size)
	for (const row of titled) isTitled[row] = 1
	const chosen = new Uint32Array(mostRanked)
	let count = 0
	for (const wanted of [1, 0])
		for (let at = 0; at < rows.length && count < mostRanked; at += 1) {
			const row = rows[at] ?? 0
			if (isTitled[row] === wanted) chosen[count++] = row
		}
	return chosen.subarray(0, count)
}

/** The rows, these before all others. */
const firstThese = (order: readonly number[], rows: Uint32Array, { size }: GalleryTable): Uint32Array => {
	const isFirst = blankMarks(size)
	for (const row of order) isFirst[row] = 1
	const all = new Uint32Array(rows.length)
	all.set(order)
	let count = order.length
	for (const row of rows) if (isFirst[row] === 0) all[count++] = row
	return all.subarray(0, count)
}
