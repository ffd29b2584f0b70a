import type { EntryKind } from '#app/domain/entry.ts'
import type { Result } from '#app/domain/entry-content.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { askQuickly } from './ask-quickly.server.ts'
import { keptWith } from './gallery-kept.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'
import { openEvidenceSql } from './open-evidence.server.ts'

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
	coverBlur: string | null
	coverHasAvif: boolean
	/** How many published practices of others took it over. */
	replications: number
}

/** A card of each row of "practice" p; what it holds as JSON is unpacked once. */
export const cardColumns = `
	SELECT p."ordinal", p."entry_id" AS "id", p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."kind", p."pillar",
		p."year", p."basis", p."summary", c."results", c."award",
		c."agency"->'names' AS "agency",
		CASE WHEN b."id" IS NULL THEN NULL ELSE p."cover_id" END AS "coverId",
		b."width" AS "coverWidth", b."height" AS "coverHeight", b."blur" AS "coverBlur",
		EXISTS (SELECT 1 FROM "image_variant" v WHERE v."blob_id" = b."id" AND v."format" = 'avif') AS "coverHasAvif",
		(SELECT count(*)::int FROM "replication_proposal" r JOIN "practice" a ON a."entry_id" = r."entry_id"
			WHERE r."original_id" = p."entry_id" AND r."undone_at" IS NULL) AS "replications"
	FROM "practice" p
	CROSS JOIN LATERAL jsonb_to_record(p."content") AS c("results" jsonb, "award" jsonb, "agency" jsonb)
	LEFT JOIN "evidence" e ON e."id" = p."cover_id" AND ${openEvidenceSql}
	LEFT JOIN "blob" b ON b."id" = e."blob_id" AND b."variants_at" IS NOT NULL AND b."failure" IS NULL`

const mostKept = 3000

export type Cards = Map<number, PracticeRow>

/** Cards that were read lately. */
export const knownCards = (table: GalleryTable): Promise<Cards> =>
	keptWith(table, 'cards', () => Promise.resolve<Cards>(new Map()))

/** Those whose picture is there: others may have one at any moment. */
export const keepCards = (known: Cards, read: ReadonlyMap<number, PracticeRow>): void => {
	for (const [ordinal, card] of read)
		if (card.coverId !== null && known.size < mostKept) known.set(ordinal, card)
}

/** The practices of these ordinals, in their order; cards that were read lately are not read again. */
export const cardsOf = async (table: GalleryTable, ordinals: readonly number[]): Promise<PracticeRow[]> => {
	const known = await knownCards(table)
	const read = await readCards(ordinals.filter((ordinal) => !known.has(ordinal)))
	const cards = ordinals.flatMap((ordinal) => known.get(ordinal) ?? read.get(ordinal) ?? [])
	keepCards(known, read)
	return cards
}

const readCards = async (ordinals: readonly number[]): Promise<ReadonlyMap<number, PracticeRow>> => {
	if (ordinals.length === 0) return new Map()
	const { rows } = await askQuickly<PracticeRow & { ordinal: number }>(
		'practice-cards',
		`${cardColumns} WHERE p."ordinal" = ANY(CAST($1 AS int[]))`,
		[ordinals],
	)
	return new Map(rows.map(({ ordinal, ...card }) => [ordinal, card]))
}
