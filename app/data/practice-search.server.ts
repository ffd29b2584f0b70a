import { hasWanted, markedQuery, readSearch, tsQueries, type Search } from '#app/domain/search-query.ts'
import { nearest, type KnownWord } from '#app/domain/spelling.ts'
import type { Synonyms } from '#app/domain/synonyms.ts'
import { database, reader } from './database.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'

/** So many of what was found are ranked by how well they match; the rest follow, the newest first. */
const mostRanked = 300

/** The rows of the table that a search finds, in the table's order; null: nothing was asked. */
export const rowsFound = async (
	table: GalleryTable,
	text: string,
	synonyms: Synonyms,
): Promise<Uint32Array | null> => {
	const search = readSearch(text)
	const { wanted, unwanted } = tsQueries(search, synonyms)
	if (wanted === null && unwanted === null) return text.trim() === '' ? null : new Uint32Array(0)
	const query = [wanted, unwanted === null ? null : `!(${unwanted})`]
		.filter((part) => part !== null)
		.join(' & ')
	if (wanted !== null) return matching(table, 'words', query)
	const unwantedRows = new Set(await matching(table, 'words', unwanted ?? ''))
	return Uint32Array.from({ length: table.size }, (_, row) => row).filter((row) => !unwantedRows.has(row))
}

const statements = {
	words: `SELECT ordinals_by_words(CAST($1 AS tsquery)) AS "found"`,
	title: `SELECT ordinals_by_title(CAST($1 AS tsquery)) AS "found"`,
} as const

/** Found rows are kept for as long as nothing public changes: so many numbers in all. */
const mostKept = 2_000_000
const kept = new WeakMap<GalleryTable, Map<string, Uint32Array>>()

const matching = async (
	table: GalleryTable,
	where: keyof typeof statements,
	query: string,
): Promise<Uint32Array> => {
	const known = kept.get(table) ?? new Map<string, Uint32Array>()
	kept.set(table, known)
	const key = `${where} ${query}`
	const before = known.get(key)
	if (before) {
		known.delete(key)
		known.set(key, before)
		return before
	}
	const { rows } = await database().pool.query<{ found: Buffer | null }>(statements[where], [query])
	const found = rowsOf(table, rows[0]?.found ?? null)
	known.set(key, found)
	let size = [...known.values()].reduce((sum, { length }) => sum + length + 32, 0)
	for (const [oldest, { length }] of known) {
		if (size <= mostKept) break
		known.delete(oldest)
		size -= length + 32
	}
	return found
}

/** Ordinals, four bytes each, as rows in order; what was published since the table was read is left to the next reading. */
const rowsOf = (table: GalleryTable, bytes: Buffer | null): Uint32Array => {
	const found = new Uint8Array(table.size)
	let count = 0
	for (let at = 0; bytes && at < bytes.length; at += 4) {
		const row = table.rowOf[bytes.readInt32BE(at)] ?? -1
		if (row < 0 || found[row] === 1) continue
		found[row] = 1
		count += 1
	}
	const rows = new Uint32Array(count)
	let at = 0
	for (let row = 0; at < count; row += 1) {
		if (found[row] !== 1) continue
		rows[at] = row
		at += 1
	}
	return rows
}

/**
 * The same rows, the best match first: what has the words with their marks as typed, then what says them in the title,
 * then in the summary and the results. Of very many, those that say it in the title are ranked, the newest first.
 */
export const ranked = async (
	table: GalleryTable,
	rows: Uint32Array,
	text: string,
	synonyms: Synonyms,
): Promise<Uint32Array> => {
	const search = readSearch(text)
	if (!hasWanted(search) || rows.length < 2) return rows
	const chosen = await candidates(table, rows, search, synonyms)
	const { wanted } = tsQueries(search, synonyms)
	const marked = markedQuery(search)
	const { rows: best } = await database().pool.query<[number]>({
		text: `SELECT "ordinal" FROM "practice_head", CAST($2 AS tsquery) AS q, CAST($3 AS tsquery) AS m
			WHERE "ordinal" = ANY(CAST($1 AS int[]))
			ORDER BY ("head" @@ m) DESC, ts_rank("title", q) DESC, ts_rank("head", q, 1) DESC, array_position(CAST($1 AS int[]), "ordinal")`,
		values: [Array.from(chosen, (row) => table.ordinals[row]), wanted, marked ?? ''],
		rowMode: 'array',
	})
	const order = best.map(([ordinal]) => table.rowOf[ordinal] ?? -1).filter((row) => row >= 0)
	const first = new Set(order)
	return Uint32Array.from([...order, ...rows.filter((row) => !first.has(row))])
}

const candidates = async (table: GalleryTable, rows: Uint32Array, search: Search, synonyms: Synonyms) => {
	if (rows.length <= mostRanked) return rows
	const titled = new Set(await matching(table, 'title', tsQueries(search, synonyms).wanted ?? ''))
	const first = rows.filter((row) => titled.has(row)).subarray(0, mostRanked)
	const rest = rows.filter((row) => !titled.has(row)).subarray(0, mostRanked - first.length)
	return Uint32Array.from([...first, ...rest])
}

/** Known words that a misspelt one may have meant: alike by trigrams or, where it is short, by its first letter. */
const wordsLike = (folded: string): Promise<KnownWord[]> =>
	reader().$queryRaw<KnownWord[]>`
		SELECT "written", "folded", "practices" FROM "search_word"
		WHERE "folded" % ${folded} OR (char_length(${folded}) <= 5 AND "folded" LIKE left(${folded}, 1) || '%'
			AND char_length("folded") BETWEEN char_length(${folded}) - 1 AND char_length(${folded}) + 1)
		ORDER BY similarity("folded", ${folded}) DESC, "practices" DESC LIMIT 300`

const unknownAmong = async (words: readonly string[]): Promise<ReadonlySet<string>> => {
	const known = await reader().$queryRaw<{ folded: string }[]>`
		SELECT DISTINCT "folded" FROM "search_word" WHERE "folded" = ANY(${[...words]}::text[])`
	return new Set(words.filter((word) => known.every(({ folded }) => folded !== word)))
}

/** The same search in other words, the likeliest first: each word that nobody wrote is one near to it; a phrase stays. */
export const corrections = async (text: string, most: number): Promise<string[]> => {
	const search = readSearch(text)
	const words = search.terms.flatMap((term) => (term.kind === 'word' ? term.words : []))
	const unknown = await unknownAmong(words.map(({ folded }) => folded))
	const doubtful = unknown.size > 0 ? words.filter(({ folded }) => unknown.has(folded)) : words
	let texts = [text.normalize('NFKC')]
	for (const word of doubtful.slice(0, 3)) {
		const near = nearest(word, await wordsLike(word.folded), unknown.size > 0 ? 4 : 2)
		const written = (known: KnownWord) => (word.marked === word.folded ? known.folded : known.written)
		const others = near.map(written)
		texts =
			unknown.size > 0
				? texts.flatMap((one) => others.map((other) => one.replace(word.written, other)))
				: [...texts, ...others.map((other) => text.normalize('NFKC').replace(word.written, other))]
	}
	return texts.filter((one) => one !== text.normalize('NFKC')).slice(0, most)
}
