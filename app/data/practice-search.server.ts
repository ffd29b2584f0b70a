import {
	readSearch,
	termText,
	tsQueries,
	withoutTerm,
	type Search,
	type SearchTerm,
} from '#app/domain/search-query.ts'
import { nearest, type KnownWord } from '#app/domain/spelling.ts'
import type { Synonyms } from '#app/domain/synonyms.ts'
import { askQuickly } from './ask-quickly.server.ts'
import { reader } from './database.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'
import { blankMarks } from './row-marks.server.ts'

/** The rows of the table that a search finds, in the table's order; null: nothing was asked. */
export const rowsFound = async (
	table: GalleryTable,
	text: string,
	synonyms: Synonyms,
): Promise<Uint32Array | null> => {
	const search = readSearch(text)
	const { wanted, unwanted, all } = queryOf(search, synonyms)
	if (wanted === null && unwanted === null) return text.trim() === '' ? null : new Uint32Array(0)
	if (wanted !== null) return (await matching(table, all)).words
	const unwantedRows = new Set((await matching(table, unwanted ?? '')).words)
	return Uint32Array.from({ length: table.size }, (_, row) => row).filter((row) => !unwantedRows.has(row))
}

/** What is wanted and what is not, by themselves and as one question. */
export const queryOf = (search: Search, synonyms: Synonyms) => {
	const { wanted, unwanted } = tsQueries(search, synonyms)
	const parts = [wanted, unwanted === null ? null : `!(${unwanted})`]
	return { wanted, unwanted, all: parts.filter((part) => part !== null).join(' & ') }
}

/** What a search finds, and what of it says it in the title. */
export type Match = { words: Uint32Array; titled: Uint32Array }

/** Found rows are kept for as long as nothing public changes: so many numbers in all. */
const mostKept = 2_000_000
type Kept = { size: number; matches: Map<string, Match> }
const kept = new WeakMap<GalleryTable, Kept>()

const sizeOf = ({ words, titled }: Match): number => words.length + titled.length + 64

/** One question of the database for both. */
export const matching = async (table: GalleryTable, query: string): Promise<Match> => {
	const held = kept.get(table) ?? { size: 0, matches: new Map<string, Match>() }
	kept.set(table, held)
	const before = held.matches.get(query)
	if (before) {
		held.matches.delete(query)
		held.matches.set(query, before)
		return before
	}
	const { rows } = await askQuickly<{ words: Buffer | null; titled: Buffer | null }>(
		'search-match',
		`SELECT ordinals_by_words(CAST($1 AS tsquery)) AS "words", ordinals_by_title(CAST($1 AS tsquery)) AS "titled"`,
		[query],
	)
	const match = {
		words: rowsOf(table, rows[0]?.words ?? null),
		titled: rowsOf(table, rows[0]?.titled ?? null),
	}
	if (!held.matches.has(query)) held.size += sizeOf(match)
	held.matches.set(query, match)
	for (const [oldest, old] of held.matches) {
		if (held.size <= mostKept) break
		held.matches.delete(oldest)
		held.size -= sizeOf(old)
	}
	return match
}

/** Ordinals, four bytes each, as rows in order; what was published since the table was read is left to the next reading. */
const rowsOf = (table: GalleryTable, bytes: Buffer | null): Uint32Array => {
	if (bytes === null) return new Uint32Array(0)
	const isFound = blankMarks(table.size)
	let count = 0
	for (let at = 0; at < bytes.length; at += 4) {
		const row = table.rowOf[bytes.readInt32BE(at)] ?? -1
		if (row < 0 || isFound[row] === 1) continue
		isFound[row] = 1
		count += 1
	}
	const rows = new Uint32Array(count)
	let at = 0
	for (let row = 0; at < count; row += 1) {
		if (isFound[row] !== 1) continue
		rows[at] = row
		at += 1
	}
	return rows
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

const mostStrange = 6

/**
 * A search without the words that are like none that anybody wrote, and what they are; null where there are none, or no
 * others.
 */
export const knownPart = async (text: string): Promise<{ text: string; strange: string } | null> => {
	const search = readSearch(text)
	const isStrange = await Promise.all(search.terms.slice(0, mostStrange).map(isLikeNone))
	const left = search.terms.filter((_term, index) => isStrange[index])
	if (left.length === 0 || left.length === search.terms.length) return null
	const rest = isStrange.reduceRight(
		(kept, strange, index) => (strange ? withoutTerm(readSearch(kept), index) : kept),
		text,
	)
	return { text: rest, strange: left.map(termText).join(' ') }
}

const isLikeNone = async (term: SearchTerm): Promise<boolean> => {
	if (term.kind !== 'word') return false
	const unknown = await unknownAmong(term.words.map(({ folded }) => folded))
	const strange = term.words.filter(({ folded }) => unknown.has(folded))
	const alike = await Promise.all(
		strange.map(async (word) => nearest(word, await wordsLike(word.folded), 1).length),
	)
	return alike.includes(0)
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
