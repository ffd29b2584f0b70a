import { columnOf, type FacetTable } from '#app/domain/facet-table.ts'
import { mapFacets } from '#app/domain/gallery.ts'
import { database, type Database } from './database.server.ts'
import { publicVersion } from './public-version.server.ts'

/**
 * What the gallery is counted, filtered and sorted by, of every published practice, kept in memory: a few dozen bytes
 * each. It is read anew as soon as anything public has changed; rows are in the order of the gallery, newest first.
 */
export type GalleryTable = FacetTable & {
	version: bigint
	/** The ordinal of each row, and the row of each ordinal. */
	ordinals: Int32Array
	rowOf: Int32Array
	awardRanks: Int32Array
	replications: Int32Array
	strengths: Int32Array
}

type Row = [
	...[ordinal: number, pillar: string, themes: string, sector: string | null, technologies: string],
	...[kind: string, subject: string, year: string, award: string, rank: number],
	...[ministryProvince: string | null, region: string | null, clusters: string | null, level: string],
	...[replications: number, strength: number, cost: string | null],
]

const held = new WeakMap<Database, Promise<GalleryTable>>()

/** The table as of now: the number of the public's pages tells whether what is held is still true. */
export const galleryTable = async (): Promise<GalleryTable> => {
	const opened = database()
	const version = await publicVersion()
	const known = held.get(opened)
	if (known) {
		const table = await known
		if (table.version >= version) return table
	}
	if (held.get(opened) === known) {
		const reading = readTable(opened)
		held.set(opened, reading)
		reading.catch(() => held.delete(opened))
	}
	return (await held.get(opened)) ?? galleryTable()
}

/** Clusters and blocks are those that the unit, or one above it, belonged to on the day of the decision. */
const everyPractice = `
	WITH RECURSIVE up AS (
		SELECT DISTINCT p."unit_id", p."unit_id" AS "above" FROM "practice" p
		UNION SELECT up."unit_id", u."parent_id" FROM up JOIN "unit" u ON u."id" = up."above"
		WHERE u."parent_id" IS NOT NULL
	), placed AS (
		SELECT g."unit_id", g."publication_id", string_agg(DISTINCT c."slug", ' ') AS "clusters"
		FROM (SELECT DISTINCT "unit_id", "publication_id" FROM "practice") g
		JOIN "decision" d ON d."id" = g."publication_id"
		JOIN "round" r ON r."id" = d."round_id"
		JOIN up ON up."unit_id" = g."unit_id"
		JOIN "cluster_member" m ON m."unit_id" = up."above"
			AND (m."valid_from" IS NULL OR m."valid_from" <= d."decided_on")
			AND (m."valid_to" IS NULL OR m."valid_to" > d."decided_on")
		JOIN "cluster" c ON c."id" = m."cluster_id" AND c."movement_id" = r."movement_id"
		GROUP BY g."unit_id", g."publication_id"
	), taken AS (
		SELECT r."original_id", count(*)::int AS "count"
		FROM "replication_proposal" r JOIN "practice" a ON a."entry_id" = r."entry_id"
		WHERE r."undone_at" IS NULL GROUP BY r."original_id"
	)
	SELECT p."ordinal", p."pillar", array_to_string(p."themes", ' '), p."sector", array_to_string(p."technologies", ' '),
		p."kind", p."subject", p."year"::text, p."award_code", p."award_rank", v."slug", v."region_id", placed."clusters",
		u."level", coalesce(taken."count", 0), coalesce(s."strength", 0), p."cost_band"
	FROM "practice" p
	JOIN "unit" u ON u."id" = p."unit_id"
	LEFT JOIN "unit" v ON v."id" = p."ministry_province_id"
	LEFT JOIN placed ON placed."unit_id" = p."unit_id" AND placed."publication_id" = p."publication_id"
	LEFT JOIN taken ON taken."original_id" = p."entry_id"
	LEFT JOIN "practice_search" s ON s."ordinal" = p."ordinal"
	ORDER BY p."published_at" DESC, p."award_rank", p."title_vi", p."entry_id"`

/** The version is read first: what is published meanwhile makes the next reading, and is never missed. */
const readTable = async (opened: Database): Promise<GalleryTable> => {
	const version = await publicVersion()
	const { rows } = await opened.pool.query<Row>({ text: everyPractice, rowMode: 'array' })
	return tableOf(version, rows)
}

const tableOf = (version: bigint, rows: readonly Row[]): GalleryTable => {
	const ordinals = Int32Array.from(rows, ([ordinal]) => ordinal)
	const rowOf = new Int32Array(ordinals.reduce((most, ordinal) => Math.max(most, ordinal), 0) + 1).fill(-1)
	for (const [row, ordinal] of ordinals.entries()) rowOf[ordinal] = row
	const said: Record<string, (row: Row) => string | null> = {
		pillar: (row) => row[1],
		theme: (row) => row[2],
		sector: (row) => row[3],
		technology: (row) => row[4],
		kind: (row) => row[5],
		subject: (row) => row[6],
		year: (row) => row[7],
		award: (row) => row[8],
		ministryProvince: (row) => row[10],
		region: (row) => row[11],
		cluster: (row) => row[12],
		level: (row) => row[13],
		cost: (row) => row[16],
		replicated: (row) => (row[14] > 0 ? 'yes' : 'no'),
	}
	return {
		version,
		size: rows.length,
		columns: mapFacets((name) => columnOf(rows.map((row) => said[name]?.(row) ?? null))),
		ordinals,
		rowOf,
		awardRanks: Int32Array.from(rows, (row) => row[9]),
		replications: Int32Array.from(rows, (row) => row[14]),
		strengths: Int32Array.from(rows, (row) => row[15]),
	}
}
