import type { Place } from '#app/domain/open-cursor.ts'
import type { PhaseName } from '#app/domain/verdict.ts'
import type { UnitName } from '#app/domain/unit.ts'
import { reader } from './database.server.ts'
import { withKnownUnits } from './known-units.server.ts'

export type OpenUnitRow = {
	id: string
	slug: string
	kind: string
	level: string
	code: string | null
	region: string | null
	parent: string | null
	foundedOn: Date | null
	dissolvedOn: Date | null
	names: readonly UnitName[]
	successors: readonly string[]
	groups: readonly string[]
}

/** The units that the public may know of. By address, after this one. */
export const openUnitRows = async (after: string, take: number, one: string | null = null) => {
	const rows = await reader().$queryRaw<OpenUnitRow[]>`
		${withKnownUnits}
		SELECT u."id", u."slug", u."kind", u."level", u."code", u."region_id" AS "region", a."slug" AS "parent",
			u."founded_on" AS "foundedOn", u."dissolved_on" AS "dissolvedOn",
			ARRAY(SELECT s."slug" FROM "unit_succession" x JOIN "unit" s ON s."id" = x."successor_id"
				JOIN known k ON k."id" = s."id" WHERE x."predecessor_id" = u."id" ORDER BY s."slug") AS "successors",
			ARRAY(SELECT DISTINCT c."slug" FROM "cluster_member" m JOIN "cluster" c ON c."id" = m."cluster_id"
				WHERE m."unit_id" = u."id" ORDER BY c."slug") AS "groups"
		FROM "unit" u LEFT JOIN "unit" a ON a."id" = u."parent_id"
		WHERE u."id" IN (SELECT "id" FROM known) AND u."slug" > ${after} AND (${one}::text IS NULL OR u."slug" = ${one})
		ORDER BY u."slug" LIMIT ${take}::int`
	const names = await reader().unitName.findMany({ where: { unitId: { in: rows.map(({ id }) => id) } } })
	return rows.map((row) => ({ ...row, names: names.filter(({ unitId }) => unitId === row.id) }))
}

export type OpenAgencyRow = {
	slug: string
	nameVi: string
	nameEn: string
	abbr: string | null
	practices: number
	replications: number
	awards: readonly { code: string; count: number }[]
}

/** The agencies that have practices, as they were called at their last award; by address, after this one. */
export const openAgencyRows = (after: string, take: number, one: string | null = null) =>
	reader().$queryRaw<OpenAgencyRow[]>`
		SELECT u."slug", n."names"->>'vi' AS "nameVi", n."names"->>'en' AS "nameEn", n."names"->>'abbr' AS "abbr",
			g."practices", g."replications",
			(SELECT jsonb_agg(jsonb_build_object('code', a."award_code", 'count', a."count") ORDER BY a."rank", a."award_code")
				FROM (SELECT p."award_code", min(p."award_rank") AS "rank", count(*)::int AS "count" FROM "practice" p
					WHERE p."unit_id" = u."id" GROUP BY p."award_code") a) AS "awards"
		FROM (SELECT p."unit_id", count(*)::int AS "practices",
				count(r."entry_id")::int AS "replications"
			FROM "practice" p
			LEFT JOIN "replication_proposal" r ON r."entry_id" = p."entry_id" AND r."undone_at" IS NULL
				AND EXISTS (SELECT 1 FROM "practice" o WHERE o."entry_id" = r."original_id")
			GROUP BY p."unit_id") g
		JOIN "unit" u ON u."id" = g."unit_id"
		CROSS JOIN LATERAL (SELECT p."content"->'agency'->'names' AS "names" FROM "practice" p
			WHERE p."unit_id" = u."id" ORDER BY p."published_at" DESC, p."entry_id" DESC LIMIT 1) n
		WHERE u."slug" > ${after} AND (${one}::text IS NULL OR u."slug" = ${one})
		ORDER BY u."slug" LIMIT ${take}::int`

export type OpenRoundRow = {
	slug: string
	nameVi: string
	nameEn: string
	year: number
	movement: { slug: string; nameVi: string; nameEn: string }
	phases: readonly { name: PhaseName; opensAt: Date; closesAt: Date }[]
	practices: number
}

/** Rounds with their calendar, as the page of the movement shows it, and how many practices each gave. */
export const openRoundRows = async (): Promise<OpenRoundRow[]> => {
	const rounds = await reader().round.findMany({
		orderBy: [{ year: 'desc' }, { slug: 'asc' }],
		select: {
			slug: true,
			nameVi: true,
			nameEn: true,
			year: true,
			movement: { select: { slug: true, nameVi: true, nameEn: true } },
			phases: { orderBy: { opensAt: 'asc' }, select: { name: true, opensAt: true, closesAt: true } },
		},
	})
	const counts = await reader().$queryRaw<{ slug: string; count: number }[]>`
		SELECT "content"->'round'->>'slug' AS "slug", count(*)::int AS "count" FROM "practice" GROUP BY 1`
	return rounds.map(({ phases, ...round }) => ({
		...round,
		phases: phases.map(({ name, ...span }) => ({ name: name as PhaseName, ...span })),
		practices: counts.find(({ slug }) => slug === round.slug)?.count ?? 0,
	}))
}

export type OpenReplicationRow = {
	id: string
	originalId: string
	replica: string
	original: string
	agency: string
	year: number
	publishedAt: Date
}

/** Published practices that replicate a published practice; what was only proposed is not told. */
export const openReplicationRows = (after: Place | null, take: number) =>
	reader().$queryRaw<OpenReplicationRow[]>`
		SELECT p."entry_id" AS "id", o."entry_id" AS "originalId", p."slug" AS "replica", o."slug" AS "original",
			p."content"->'agency'->>'slug' AS "agency", p."year", p."published_at" AS "publishedAt"
		FROM "replication_proposal" r
		JOIN "practice" p ON p."entry_id" = r."entry_id"
		JOIN "practice" o ON o."entry_id" = r."original_id"
		WHERE r."undone_at" IS NULL
			AND (${after?.at ?? null}::timestamptz IS NULL
				OR (p."published_at", p."entry_id") < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
		ORDER BY p."published_at" DESC, p."entry_id" DESC LIMIT ${take}::int`
