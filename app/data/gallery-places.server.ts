import type { UnitName } from '#app/domain/unit.ts'
import { reader } from './database.server.ts'
import { galleryTable, type GalleryTable } from './gallery-table.server.ts'

type Province = { slug: string; names: UnitName[] }

/** The provinces that practices come from, with all that they were called: one statement. */
export const provincesWithPractices = async (held?: GalleryTable): Promise<Province[]> => {
	const { columns } = held ?? (await galleryTable())
	const rows = await reader().$queryRaw<(UnitName & { slug: string })[]>`
		SELECT u."slug", n."name_vi" AS "nameVi", n."full_name_vi" AS "fullNameVi", n."name_en" AS "nameEn", n."abbr",
			n."valid_from" AS "validFrom", n."valid_to" AS "validTo"
		FROM "unit" u JOIN "unit_name" n ON n."unit_id" = u."id"
		WHERE u."slug" = ANY(${[...columns.province.values]}::text[])`
	const slugs = [...new Set(rows.map(({ slug }) => slug))]
	return slugs.map((slug) => ({ slug, names: rows.filter((row) => row.slug === slug) }))
}

type Place = { kind: 'region' | 'cluster'; code: string; nameVi: string; nameEn: string }

/** What regions, clusters and blocks are called, in the order in which they are listed: one statement. */
export const placesNamed = (): Promise<Place[]> =>
	reader().$queryRaw<Place[]>`
		SELECT 'region' AS "kind", "id" AS "code", "name_vi" AS "nameVi", "name_en" AS "nameEn", 0 AS "position" FROM "region"
		UNION ALL (SELECT DISTINCT ON (c."slug") 'cluster', c."slug", c."name_vi", c."name_en", c."position"
			FROM "cluster" c JOIN "movement" m ON m."id" = c."movement_id" ORDER BY c."slug", m."starts_on" DESC)
		ORDER BY "kind", "position", "nameVi"`
