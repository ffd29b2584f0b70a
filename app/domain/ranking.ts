/**
 * The council's list: entries by official score, with spread, sheets in and sheets missing. Equal scores are parted
 * by the benefit criterion, then by replicability, then difficult areas first, then the earlier filing
 * (rubrics.json, scoringRules.tieBreak); what is still equal shares its rank. Without a sheet there is no rank.
 */
import { officialScore, spread, type Spread } from './score.ts'

export type RankingEntry = {
	id: string
	totals: readonly number[]
	/** How many sheets were asked for. */
	expected: number
	criterionMeans: Readonly<Record<string, number>>
	difficultArea: boolean
	submittedAt: Date
}

export type RankedEntry = Spread & {
	id: string
	/** 1, 1, 3 …: null while there is no sheet. */
	rank: number | null
	score: number | null
	sheetsIn: number
	sheetsMissing: number
	/** Another entry has the same rank. */
	isTied: boolean
}

/** A2, B3 or C3, and A4, B4 or C4: whichever the rubric has. */
const benefitCriteria = ['effectiveness', 'benefit', 'impact']
const spreadCriteria = ['replicability', 'spread', 'influence']

export const ranking = (entries: readonly RankingEntry[]): RankedEntry[] => {
	const inOrder = entries
		.map((entry) => ({ entry, score: officialScore(entry.totals) }))
		.sort((a, b) => compare(a, b) || (a.entry.id < b.entry.id ? -1 : 1))
	return inOrder.map(({ entry, score }) => {
		const equals = inOrder.filter((other) => compare(other, { entry, score }) === 0)
		const before = inOrder.filter((other) => compare(other, { entry, score }) < 0).length
		return {
			id: entry.id,
			rank: score === null ? null : before + 1,
			score,
			...spread(entry.totals),
			sheetsIn: entry.totals.length,
			sheetsMissing: Math.max(0, entry.expected - entry.totals.length),
			isTied: score !== null && equals.length > 1,
		}
	})
}

/** Bonus items that say "direct worker or difficult area". */
const difficultItems = ['inclusion', 'hard_area', 'direct_worker']

/** Whether at least half of the sheets give points for it. */
export const isDifficultArea = (bonusOfSheets: readonly (readonly string[])[]): boolean => {
	const giving = bonusOfSheets.filter((items) => items.some((item) => difficultItems.includes(item)))
	return bonusOfSheets.length > 0 && 2 * giving.length >= bonusOfSheets.length
}

type Scored = { entry: RankingEntry; score: number | null }

/** Negative when `a` comes first. */
const compare = (a: Scored, b: Scored): number =>
	(b.score ?? -1) - (a.score ?? -1) ||
	meanOf(b.entry, benefitCriteria) - meanOf(a.entry, benefitCriteria) ||
	meanOf(b.entry, spreadCriteria) - meanOf(a.entry, spreadCriteria) ||
	Number(b.entry.difficultArea) - Number(a.entry.difficultArea) ||
	a.entry.submittedAt.getTime() - b.entry.submittedAt.getTime()

const meanOf = (entry: RankingEntry, criteria: readonly string[]): number => {
	const criterion = criteria.find((id) => entry.criterionMeans[id] !== undefined)
	return criterion === undefined ? 0 : (entry.criterionMeans[criterion] ?? 0)
}
