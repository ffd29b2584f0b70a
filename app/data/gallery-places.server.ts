import type { UnitName } from '#app/domain/unit.ts'
import { reader } from './database.server.ts'
import { galleryTable, type GalleryTable } from './gallery-table.server.ts'

type MainUnit = {
	slug: string
	kind: string
	foundedOn: Date | null
	dissolvedOn: Date | null
	names: UnitName[]
}

/** The provinces, ministries and agencies of the Government that practices come from, with all that they were called: one statement. */
export const mainUnitsWithPractices = async (held?: GalleryTable): Promise<MainUnit[]> => {
	const { columns } = held ?? (await galleryTable())
	const rows = await reader().$queryRaw<(UnitName & Omit<MainUnit, 'names'>)[]>`
		SELECT u."slug", u."kind", u."founded_on" AS "foundedOn", u."dissolved_on" AS "dissolvedOn",
			n."name_vi" AS "nameVi", n."full_name_vi" AS "fullNameVi", n."name_en" AS "nameEn", n."abbr",
			n."valid_from" AS "validFrom", n."valid_to" AS "validTo"
		FROM "unit" u JOIN "unit_name" n ON n."unit_id" = u."id"
		WHERE u."slug" = ANY(${[...columns.ministryProvince.values]}::text[])`
	const units = new Map<string, MainUnit>()
	for (const { slug, kind, foundedOn, dissolvedOn, ...name } of rows) {
		const unit = units.get(slug)
		if (unit) unit.names.push(name)
		else units.set(slug, { slug, kind, foundedOn, dissolvedOn, names: [name] })
	}
	return [...units.values()]
}

type Place = { kind: 'region' | 'cluster'; code: string; nameVi: string; nameEn: string }

/** What regions, clusters and blocks are called, in the order in which they are listed: one statement. */
export const placesNamed = (): Promise<Place[]> =>
	reader().$queryRaw<Place[]>`
		SELECT 'region' AS "kind", "id" AS "code", "name_vi" AS "nameVi", "name_en" AS "nameEn", 0 AS "position" FROM "region"
		UNION ALL (SELECT DISTINCT ON (c."slug") 'cluster', c."slug", c."name_vi", c."name_en", c."position"
			FROM "cluster" c JOIN "movement" m ON m."id" = c."movement_id" ORDER BY c."slug", m."starts_on" DESC)
		ORDER BY "kind", "position", "nameVi"`
