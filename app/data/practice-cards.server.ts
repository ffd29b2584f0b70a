import type { EntryKind } from '#app/domain/entry.ts'
import type { Result } from '#app/domain/entry-content.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { askQuickly } from './ask-quickly.server.ts'
import { keptWith } from './gallery-kept.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'

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
	/** How many published practices of others took it over. */
	replications: number
}

/** A card of each row of "practice" p; what it holds as JSON is unpacked once. */
export const cardColumns = `
	SELECT p."ordinal", p."entry_id" AS "id", p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."kind", p."pillar",
		p."year", p."basis", p."summary", c."results", c."award",
		c."agency"->'names' AS "agency",
		CASE WHEN b."id" IS NULL THEN NULL ELSE p."cover_id" END AS "coverId",
		b."width" AS "coverWidth", b."height" AS "coverHeight",
		(SELECT count(*)::int FROM "replication_proposal" r JOIN "practice" a ON a."entry_id" = r."entry_id"
			WHERE r."original_id" = p."entry_id" AND r."undone_at" IS NULL) AS "replications"
	FROM "practice" p
	CROSS JOIN LATERAL jsonb_to_record(p."content") AS c("results" jsonb, "award" jsonb, "agency" jsonb)
	LEFT JOIN "evidence" e ON e."id" = p."cover_id" AND e."removed_at" IS NULL
	LEFT JOIN "blob" b ON b."id" = e."blob_id" AND b."variants_at" IS NOT NULL AND b."failure" IS NULL`

const mostKept = 3000

/** The practices of these ordinals, in their order; cards that were read lately are not read again. */
export const cardsOf = async (table: GalleryTable, ordinals: readonly number[]): Promise<PracticeRow[]> => {
	const known = await keptWith(table, 'cards', async () => new Map<number, PracticeRow>())
	const missing = ordinals.filter((ordinal) => !known.has(ordinal))
	const read = await readCards(missing)
	const cards = ordinals.flatMap((ordinal) => known.get(ordinal) ?? read.get(ordinal) ?? [])
	for (const [ordinal, card] of read) if (isWhole(card) && known.size < mostKept) known.set(ordinal, card)
	return cards
}

/** Its picture may be ready at any moment. */
const isWhole = ({ coverId }: PracticeRow): boolean => coverId !== null

const readCards = async (ordinals: readonly number[]): Promise<ReadonlyMap<number, PracticeRow>> => {
	if (ordinals.length === 0) return new Map()
	const { rows } = await askQuickly<PracticeRow & { ordinal: number }>(
		'practice-cards',
		`${cardColumns} WHERE p."ordinal" = ANY(CAST($1 AS int[]))`,
		[ordinals],
	)
	return new Map(rows.map(({ ordinal, ...card }) => [ordinal, card]))
}
