import type { Names } from '#app/domain/movement.ts'
import { reader } from './database.server.ts'

export type Word = Names & { taxonomy: string; code: string; position: number }

/**
 * The words of the taxonomies and of the award levels of all movements; where two movements have one code, the later
 * one's word counts. A few dozen rows, read in one statement.
 */
export const allWords = (): Promise<Word[]> =>
	reader().$queryRaw<Word[]>`
		SELECT DISTINCT ON (w."taxonomy", w."code") w."taxonomy", w."code", w."nameVi", w."nameEn", w."position"
		FROM (
			SELECT "movement_id", "taxonomy", "code", "name_vi" AS "nameVi", "name_en" AS "nameEn", "position" FROM "term"
			UNION ALL SELECT "movement_id", 'award', "code", "name_vi", "name_en", "rank" FROM "award_level"
		) AS w
		JOIN "movement" m ON m."id" = w."movement_id"
		ORDER BY w."taxonomy", w."code", m."starts_on" DESC, m."id"`
