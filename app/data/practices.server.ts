import { searchWords, sortOf, type Chosen, type FacetName, type GalleryQuery } from '#app/domain/gallery.ts'
import type { EntryKind } from '#app/domain/entry.ts'
import type { Result } from '#app/domain/entry-content.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import type { UnitName } from '#app/domain/unit.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'

/** A practice as a card shows it. */
export type PracticeRow = {
	id: string
	slug: string
	titleVi: string
	titleEn: string
	kind: EntryKind
	pillar: string
	year: number
	basis: 'sourced' | 'illustrative' | null
	results: readonly Result[]
	award: PracticeContent['award']
	agency: PracticeContent['agency']['names']
	summary: string
	/** The picture on the card and its pixels, once its smaller copies are there. */
	coverId: string | null
	coverWidth: number | null
	coverHeight: number | null
}

export type FacetCount = { facet: FacetName | 'total'; value: string; count: number }

type Order = 'newest' | 'relevance' | 'award'

/** How many practices each value of each group would show, and how many there are: one statement. */
export const countPractices = ({ text, chosen }: GalleryQuery): Promise<FacetCount[]> =>
	reader().$queryRaw<FacetCount[]>`
		WITH judged AS (
			SELECT p."pillar", p."themes", p."sector", p."year", u."slug" AS "province", p."award_code", p."kind",
				array_remove(ARRAY[${missed(chosen)}]::text[], NULL) AS "missed"
			FROM "practice" p LEFT JOIN "unit" u ON u."id" = p."province_id"
			WHERE ${found(text)}
		)
		SELECT v."facet", v."value", count(*)::int AS "count"
		FROM judged j CROSS JOIN LATERAL (
			SELECT * FROM (VALUES
				('total', ''), ('pillar', j."pillar"), ('sector', j."sector"), ('year', j."year"::text),
				('province', j."province"), ('award', j."award_code"), ('kind', j."kind")
			) AS single("facet", "value")
			UNION ALL SELECT DISTINCT 'theme', theme FROM unnest(j."themes") AS theme
		) AS v("facet", "value")
		WHERE v."value" IS NOT NULL AND j."missed" <@ ARRAY[v."facet"]::text[]
		GROUP BY v."facet", v."value"`

/** One page of cards. */
export const practiceRows = (
	query: GalleryQuery,
	{ order, skip = 0, take }: { order?: Order; skip?: number; take: number },
): Promise<PracticeRow[]> => cards(matching(query), ordering(order ?? sortOf(query), query.text), take, skip)

/** Of a row of "practice" p, with the "unit" u of its province: whether it is what was asked for. */
export const matching = ({ text, chosen }: GalleryQuery): Prisma.Sql =>
	Prisma.sql`${found(text)} AND cardinality(array_remove(ARRAY[${missed(chosen)}]::text[], NULL)) = 0`

/** Others that share the pillar or a theme: the nearest first. */
export const similarPractices = (
	{
		id,
		pillar,
		themes,
		sector,
	}: { id: string; pillar: string; themes: readonly string[]; sector: string | null },
	take: number,
): Promise<PracticeRow[]> =>
	cards(
		Prisma.sql`p."entry_id" <> ${id}::uuid AND (p."pillar" = ${pillar} OR p."themes" && ${[...themes]}::text[])`,
		Prisma.sql`(p."pillar" = ${pillar})::int + (p."sector" IS NOT DISTINCT FROM ${sector}::text)::int
			+ cardinality(ARRAY(SELECT unnest(p."themes") INTERSECT SELECT unnest(${[...themes]}::text[]))) DESC, ${newest}`,
		take,
		0,
	)

type Province = { slug: string; names: UnitName[] }

/** The provinces that practices come from, with all that they were called: one statement. */
export const provincesWithPractices = async (): Promise<Province[]> => {
	const rows = await reader().$queryRaw<(UnitName & { slug: string })[]>`
		SELECT u."slug", n."name_vi" AS "nameVi", n."full_name_vi" AS "fullNameVi", n."name_en" AS "nameEn", n."abbr",
			n."valid_from" AS "validFrom", n."valid_to" AS "validTo"
		FROM "unit" u JOIN "unit_name" n ON n."unit_id" = u."id"
		WHERE u."id" IN (SELECT "province_id" FROM "practice")`
	const slugs = [...new Set(rows.map(({ slug }) => slug))]
	return slugs.map((slug) => ({ slug, names: rows.filter((row) => row.slug === slug) }))
}

/** Cards of the practices that meet a condition on `p` (the practice) and `u` (its province). */
export const cards = (where: Prisma.Sql, order: Prisma.Sql, take: number, skip: number) =>
	reader().$queryRaw<PracticeRow[]>`
		SELECT p."entry_id" AS "id", p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."kind", p."pillar",
			p."year", p."basis", p."summary", p."content"->'results' AS "results", p."content"->'award' AS "award",
			p."content"->'agency'->'names' AS "agency",
			CASE WHEN b."id" IS NULL THEN NULL ELSE p."cover_id" END AS "coverId",
			b."width" AS "coverWidth", b."height" AS "coverHeight"
		FROM "practice" p
		LEFT JOIN "unit" u ON u."id" = p."province_id"
		LEFT JOIN "evidence" e ON e."id" = p."cover_id" AND e."removed_at" IS NULL
		LEFT JOIN "blob" b ON b."id" = e."blob_id" AND b."variants_at" IS NOT NULL AND b."failure" IS NULL
		WHERE ${where} ORDER BY ${order} LIMIT ${take}::int OFFSET ${skip}::int`

/** The groups whose choice a row does not meet, as elements of an array: none, and it is shown. */
const missed = (chosen: Chosen): Prisma.Sql => {
	const group = (name: FacetName, has: (values: readonly string[]) => Prisma.Sql) =>
		chosen[name].length === 0
			? Prisma.sql`NULL`
			: Prisma.sql`CASE WHEN ${has(chosen[name])} THEN NULL ELSE ${name} END`
	return Prisma.join([
		group('pillar', (values) => Prisma.sql`p."pillar" = ANY(${values}::text[])`),
		group('theme', (values) => Prisma.sql`p."themes" && ${values}::text[]`),
		group('sector', (values) => Prisma.sql`p."sector" = ANY(${values}::text[])`),
		group('year', (values) => Prisma.sql`p."year"::text = ANY(${values}::text[])`),
		group('province', (values) => Prisma.sql`u."slug" = ANY(${values}::text[])`),
		group('award', (values) => Prisma.sql`p."award_code" = ANY(${values}::text[])`),
		group('kind', (values) => Prisma.sql`p."kind" = ANY(${values}::text[])`),
	])
}

/** The index `practice_search` answers this. */
const found = (text: string): Prisma.Sql => {
	const words = searchWords(text)
	if (words.length === 0) return text.trim() === '' ? Prisma.sql`TRUE` : Prisma.sql`FALSE`
	return Prisma.sql`to_tsvector('simple', p."search_text") @@ to_tsquery('simple', ${tsQuery(words)})`
}

/** Words hold letters and digits only, so that none can be an operator; the last is a beginning. */
const tsQuery = (words: readonly string[]): string => `${words.map((word) => `'${word}'`).join(' & ')}:*`

export const newest = Prisma.sql`p."published_at" DESC, p."award_rank", p."title_vi", p."entry_id"`

/** The title stands first in the search text. */
const ordering = (order: Order, text: string): Prisma.Sql => {
	if (order === 'award') return Prisma.sql`p."award_rank", ${newest}`
	if (order === 'newest') return newest
	const query = Prisma.sql`to_tsquery('simple', ${tsQuery(searchWords(text))})`
	return Prisma.sql`
		ts_rank(to_tsvector('simple', left(p."search_text", char_length(p."title_vi"))), ${query}) DESC,
		ts_rank(to_tsvector('simple', p."search_text"), ${query}, 1) DESC, ${newest}`
}
