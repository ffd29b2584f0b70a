import { reader } from '#app/data/database.server.ts'
import { movementOfDay } from '#app/data/movements.server.ts'
import {
	awardLevelsOf,
	countByAward,
	laureatesOfAward,
	type AwardedRow,
} from '#app/data/public-awards.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import type { AwardPage } from '#app/domain/award-page.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { agencyIn, titleIn } from './practice-summary.server.ts'
import { nameIn } from './shown-movement.server.ts'

const laureatesShown = 500

/** An award of the movement: its rules, and whom public decisions name. */
export const awardAt = async ({ language }: Viewer, code: string): Promise<AwardPage> => {
	const movement = await movementOfDay(await databaseClock(reader()))
	const levels = movement ? await awardLevelsOf(movement.id) : []
	const level = levels.find((each) => each.code === code)
	if (!level) throw new Refusal({ code: 'hidden' })
	const counts = await countByAward()
	const rows = await laureatesOfAward(code, laureatesShown)
	const { rank, numerator, denominator, minScore } = level
	return {
		...{ code, rank, minScore },
		name: nameIn(level, language),
		share: { numerator, denominator, of: level.votersCounted === 'all' ? 'all' : 'present' },
		total: counts.get(code) ?? 0,
		rounds: byRound(rows, language),
		others: levels
			.filter((each) => each.code !== code)
			.map((each) => ({
				code: each.code,
				name: nameIn(each, language),
				count: counts.get(each.code) ?? 0,
			})),
	}
}

const byRound = (rows: readonly AwardedRow[], language: Language): AwardPage['rounds'] =>
	[...new Set(rows.map(({ roundSlug }) => roundSlug))].flatMap((slug) => {
		const own = rows.filter(({ roundSlug }) => roundSlug === slug)
		const [first] = own
		if (!first) return []
		return [
			{
				slug,
				name: language === 'vi' ? first.roundVi : first.roundEn,
				year: first.year,
				laureates: own.map((row) => ({
					slug: row.slug,
					title: titleIn(row, language).title,
					agency: agencyIn(row.agency.names, language),
					agencySlug: row.agency.slug,
					isIllustrative: row.basis === 'illustrative',
				})),
			},
		]
	})
