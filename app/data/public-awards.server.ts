import { reader } from './database.server.ts'
import type { LaureateRow } from './public-rounds.server.ts'

/** The forms of commendation of a movement, the highest first. */
export const awardLevelsOf = (movementId: string) =>
	reader().awardLevel.findMany({ where: { movementId }, orderBy: { rank: 'asc' } })

/** How many public practices have each award. */
export const countByAward = async (): Promise<ReadonlyMap<string, number>> => {
	const rows = await reader().$queryRaw<{ code: string; count: number }[]>`
		SELECT "award_code" AS "code", count(*)::int AS "count" FROM "practice" GROUP BY "award_code"`
	return new Map(rows.map(({ code, count }) => [code, count]))
}

export type AwardedRow = LaureateRow & { roundSlug: string; roundVi: string; roundEn: string; year: number }

/** Everybody whom public decisions gave this award, the latest round first. */
export const laureatesOfAward = (code: string, most: number): Promise<AwardedRow[]> =>
	reader().$queryRaw<AwardedRow[]>`
		SELECT p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn", p."basis",
			p."content"->'agency' AS "agency", p."content"->'award' AS "award",
			jsonb_array_length(p."content"->'results') AS "results",
			r."slug" AS "roundSlug", r."name_vi" AS "roundVi", r."name_en" AS "roundEn", r."year"
		FROM "practice" p JOIN "decision" d ON d."id" = p."publication_id" JOIN "round" r ON r."id" = d."round_id"
		WHERE p."award_code" = ${code}
		ORDER BY r."year" DESC, r."created_at" DESC, p."title_vi", p."entry_id" LIMIT ${most}::int`

export type YearCount = { year: number; count: number }

/** Public practices by the year of their award. */
export const practicesByYear = (): Promise<YearCount[]> =>
	reader().$queryRaw<YearCount[]>`
		SELECT "year", count(*)::int AS "count" FROM "practice" GROUP BY "year" ORDER BY "year"`
