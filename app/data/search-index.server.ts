import type { PracticeContent } from '#app/domain/publication.ts'
import {
	searchTextOf,
	searchVersion,
	strengthOf,
	vectorsOf,
	vocabularyOf,
} from '#app/domain/search-vector.ts'
import { database } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { insertRows, type Row } from './insert-rows.server.ts'
import { openEvidenceSql } from './open-evidence.server.ts'
import type { Tx } from './transact.server.ts'

/** What is indexed of a published practice. */
export type IndexedPractice = { ordinal: number; content: PracticeContent; searchText: string }

/** More of one document than this is not searched: a hundred thousand letters are some fifty pages. */
const longestDocument = 100_000

/** Writes what is searched of these practices, in the transaction that publishes them. */
export const writeSearch = async (tx: Tx, practices: readonly IndexedPractice[]): Promise<void> => {
	await countWords(tx, await indexRows(tx, practices))
}

const indexRows = async (tx: Tx, practices: readonly IndexedPractice[]): Promise<Counted> => {
	const { written, search, heads } = searchRowsOf(practices, await documentTexts(tx, practices))
	await insertRows(tx, 'practice_search', search)
	await insertRows(tx, 'practice_head', heads)
	return written
}

/** The words of practices: how each is folded, and how many of them write it. */
export type Counted = ReadonlyMap<string, { folded: string; practices: number }>

/** The rows that are searched, and the words that stand in them. */
export const searchRowsOf = (
	practices: readonly IndexedPractice[],
	documents: ReadonlyMap<string, string>,
): { written: Counted; search: Row[]; heads: Row[] } => {
	const written = new Map<string, { folded: string; practices: number }>()
	const rows = practices.map(({ ordinal, content, searchText }) => {
		const texts = content.evidence.flatMap(({ sha256 }) => documents.get(sha256) ?? [])
		const text = searchTextOf(content, searchText, texts)
		for (const [word, folded] of vocabularyOf(text)) {
			const known = written.get(word)
			if (known) known.practices += 1
			else written.set(word, { folded, practices: 1 })
		}
		return { ordinal, strength: strengthOf(content), ...vectorsOf(text) }
	})
	return {
		written,
		search: rows.map(({ ordinal, strength, words }) => ({ ordinal, stamp: searchVersion, strength, words })),
		heads: rows.map(({ ordinal, title, head }) => ({ ordinal, title, head })),
	}
}

/** The same anew for one that was searched before: words that nobody wrote before are known from now on. */
export const rewriteSearch = async (tx: Tx, practice: IndexedPractice): Promise<void> => {
	const where = { ordinal: practice.ordinal }
	await tx.practiceSearch.deleteMany({ where })
	await tx.practiceHead.deleteMany({ where })
	await tx.$executeRawUnsafe(newWordsStatement, countedRows(await indexRows(tx, [practice])))
}

const newWordsStatement = `
	INSERT INTO "search_word" ("written", "folded", "practices")
	SELECT "written", "folded", "practices"
	FROM jsonb_to_recordset(CAST($1 AS jsonb)) AS r("written" text, "folded" text, "practices" int)
	ON CONFLICT ("written") DO NOTHING`

/** `$1`: what `countedRows` makes of them. */
export const countWordsStatement = `
	INSERT INTO "search_word" AS w ("written", "folded", "practices")
	SELECT "written", "folded", "practices"
	FROM jsonb_to_recordset(CAST($1 AS jsonb)) AS r("written" text, "folded" text, "practices" int)
	ON CONFLICT ("written") DO UPDATE SET "practices" = w."practices" + EXCLUDED."practices"`

/** In one order, so that two publications never wait for each other. */
export const countedRows = (words: Counted): string =>
	JSON.stringify(
		[...words]
			.map(([written, counted]) => ({ written, ...counted }))
			.sort((a, b) => (a.written < b.written ? -1 : 1)),
	)

const countWords = async (tx: Tx, words: Counted): Promise<void> => {
	await tx.$executeRawUnsafe(countWordsStatement, countedRows(words))
}

/** The text of the documents that these practices show, by their bytes; nothing of what was taken back or is held. */
const documentTexts = async (
	tx: Tx,
	practices: readonly IndexedPractice[],
): Promise<ReadonlyMap<string, string>> => {
	const files = practices.flatMap(({ content }) => content.evidence)
	if (files.length === 0) return new Map()
	const rows = await tx.$queryRaw<{ sha256: string; text: string }[]>`
		SELECT b."sha256", left(string_agg(t."text", ' ' ORDER BY t."part"), ${longestDocument}::int) AS "text"
		FROM "blob" b JOIN "blob_text" t ON t."blob_id" = b."id"
		WHERE b."sha256" = ANY(${files.map(({ sha256 }) => sha256)}::text[]) AND b."removed_at" IS NULL
			AND EXISTS (
				SELECT 1 FROM "evidence" e WHERE e."id" = ANY(${files.map(({ id }) => id)}::uuid[])
					AND ${Prisma.raw(openEvidenceSql)}
					AND (e."blob_id" = b."id" OR EXISTS (
						SELECT 1 FROM "evidence_version" v WHERE v."evidence_id" = e."id" AND v."blob_id" = b."id"))
			)
		GROUP BY b."sha256"`
	return new Map(rows.map(({ sha256, text }) => [sha256, text]))
}

const inOneStep = 200

/**
 * Indexes the practices that are not, or were indexed otherwise than now: after an update, at the start. Portals that
 * start together do it one after the other. How many there were.
 */
export const indexPractices = async (): Promise<number> => {
	for (let indexed = 0; ;) {
		const step = await database().prisma.$transaction(indexStep, { timeout: 600_000, maxWait: 60_000 })
		indexed += step
		if (step < inOneStep) return indexed
	}
}

const indexStep = async (tx: Tx): Promise<number> => {
	const missing = await missingPractices(tx)
	if (missing.length === 0) return 0
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(7491)::text`
	const [{ outdated } = { outdated: false }] = await tx.$queryRaw<{ outdated: boolean }[]>`
		SELECT EXISTS (SELECT 1 FROM "practice_search" WHERE "stamp" <> ${searchVersion}) AS "outdated"`
	if (outdated) await tx.$executeRaw`TRUNCATE "practice_search", "practice_head", "search_word"`
	const practices = await missingPractices(tx)
	if (practices.length > 0) await writeSearch(tx, practices)
	return practices.length
}

const missingPractices = async (tx: Tx): Promise<IndexedPractice[]> =>
	tx.$queryRaw<IndexedPractice[]>`
		SELECT p."ordinal", p."content", p."search_text" AS "searchText"
		FROM "practice" p LEFT JOIN "practice_search" s ON s."ordinal" = p."ordinal"
		WHERE s."ordinal" IS NULL OR s."stamp" <> ${searchVersion}
		ORDER BY p."ordinal" LIMIT ${inOneStep}::int`

const bigIndexes = [
	`"practice_search_words" ON "practice_search" USING gin ("words") WITH (fastupdate = off)`,
	`"practice_head_title" ON "practice_head" USING gin ("title") WITH (fastupdate = off)`,
	`"search_word_near" ON "search_word" USING gin ("folded" gin_trgm_ops) WITH (fastupdate = off)`,
]

/** Does work that indexes thousands of practices: the indexes are made once, after it. */
export const rebuildingIndexes = async (work: () => Promise<void>): Promise<void> => {
	const { pool } = database()
	for (const index of bigIndexes) await pool.query(`DROP INDEX IF EXISTS ${index.split(' ')[0]}`)
	try {
		await work()
	} finally {
		for (const index of bigIndexes) await pool.query(`CREATE INDEX IF NOT EXISTS ${index}`)
	}
}
