/**
 * The council's list: entries by official score, with spread, sheets in and sheets missing. Equal scores are parted
 * by the criterion of benefit, then by that of spread, then difficult areas first, then the earlier filing
 * (rubrics.json, scoringRules.tieBreak); what is still equal shares its rank. Without a sheet there is no rank.
 */
import { partingCriterion, partingRules, type PartingRule, type Rubric } from './rubric.ts'
import {
	criterionMeans,
	officialScore,
	scoreWithVisit,
	spread,
	type Marks,
	type Spread,
	type VisitScore,
} from './score.ts'

export type RankingEntry = {
	id: string
	totals: readonly number[]
	/** How many sheets were asked for. */
	expected: number
	/** Means of the criteria that part equal scores. */
	means: PartingMeans
	difficultArea: boolean
	submittedAt: Date
	/** A recorded visit, and the highest total of the entry's table; without it only the sheets count. */
	visit?: { score: VisitScore; maxScore: number } | null
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
	/** The rule that put the entry before it first, where both have the same score. */
	partedBy: TieRule | null
}

export type TieRule = 'benefit' | 'spread' | 'difficult-area' | 'filing'

export type PartingMeans = Partial<Readonly<Record<PartingRule, number>>>

/** The mean points of the criteria that part equal scores, over all sheets. */
export const partingMeans = (rubric: Rubric, sheets: readonly Marks[]): PartingMeans => {
	const means = criterionMeans(rubric, sheets)
	return Object.fromEntries(
		partingRules.flatMap((rule) => {
			const mean = means[partingCriterion(rubric.criteria, rule)?.id ?? '']
			return mean === undefined ? [] : [[rule, mean]]
		}),
	)
}

export const ranking = (entries: readonly RankingEntry[]): RankedEntry[] => {
	const inOrder = entries
		.map((entry) => ({ entry, score: officialOf(entry) }))
		.sort((a, b) => compare(a, b) || (a.entry.id < b.entry.id ? -1 : 1))
	let rank = 0
	return inOrder.map((here, place) => {
		const { entry, score } = here
		const [before, after] = [inOrder[place - 1], inOrder[place + 1]]
		const isAsBefore = before !== undefined && compare(before, here) === 0
		const isAsAfter = after !== undefined && compare(here, after) === 0
		if (!isAsBefore) rank = place + 1
		return {
			id: entry.id,
			rank: score === null ? null : rank,
			score,
			...spread(entry.totals),
			sheetsIn: entry.totals.length,
			sheetsMissing: Math.max(0, entry.expected - entry.totals.length),
			isTied: score !== null && (isAsBefore || isAsAfter),
			partedBy: before === undefined || score === null ? null : partingRule(before, here),
		}
	})
}

const officialOf = ({ totals, visit = null }: RankingEntry): number | null => {
	const mean = officialScore(totals)
	return visit ? scoreWithVisit(mean, visit.score, visit.maxScore) : mean
}

/** Bonus items that say "direct worker or difficult area". */
const difficultItems = ['inclusion', 'hard_area', 'direct_worker']

/** Whether at least half of the sheets give points for it. */
export const isDifficultArea = (bonusOfSheets: readonly (readonly string[])[]): boolean => {
	const giving = bonusOfSheets.filter((items) => items.some((item) => difficultItems.includes(item)))
	return bonusOfSheets.length > 0 && 2 * giving.length >= bonusOfSheets.length
}

/** Those whose score another has too: the ids of all that the tie rules have to part. */
export const sharingScore = (entries: readonly RankingEntry[]): string[] => {
	const scored = entries.map((entry) => ({ id: entry.id, score: officialOf(entry) }))
	const counts = new Map<number | null, number>()
	for (const { score } of scored) counts.set(score, (counts.get(score) ?? 0) + 1)
	return scored.flatMap(({ id, score }) => (score !== null && (counts.get(score) ?? 0) > 1 ? [id] : []))
}

type Scored = { entry: RankingEntry; score: number | null }

/** Negative when `a` comes first. */
type Comparing = (a: Scored, b: Scored) => number

const byScore: Comparing = (a, b) => (b.score ?? -1) - (a.score ?? -1)

/** In the order in which they are asked. */
const tieRules: readonly (readonly [TieRule, Comparing])[] = [
	['benefit', (a, b) => (b.entry.means.benefit ?? 0) - (a.entry.means.benefit ?? 0)],
	['spread', (a, b) => (b.entry.means.spread ?? 0) - (a.entry.means.spread ?? 0)],
	['difficult-area', (a, b) => Number(b.entry.difficultArea) - Number(a.entry.difficultArea)],
	['filing', (a, b) => a.entry.submittedAt.getTime() - b.entry.submittedAt.getTime()],
]

const compare: Comparing = (a, b) => tieRules.reduce((found, [, rule]) => found || rule(a, b), byScore(a, b))

/** The rule that put `a` before `b` though their scores are equal. */
const partingRule = (a: Scored, b: Scored): TieRule | null =>
	byScore(a, b) === 0 ? (tieRules.find(([, rule]) => rule(a, b) !== 0)?.[0] ?? null) : null
