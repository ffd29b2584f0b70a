/**
 * From marks to a score. A sheet is the sum of its points, plus bonus and minus penalty up to their caps, within 0–100.
 * The official score is the arithmetic mean of the sheets to two decimals; of seven or more, the highest and the
 * lowest are dropped; a sheet more than 15 points from the mean is discussed (rubrics.json, scoringRules; ours).
 * All rounding is half away from zero, in whole numbers: a medal never hangs on binary fractions.
 */
import type { Adjustment, Rubric } from './rubric.ts'
import type { VisitCounts } from './visit.ts'

export const sheetsToDropExtremes = 7
export const divergencePoints = 15

export type SheetTotal = { criteria: number; bonus: number; penalty: number; total: number }
export type Spread = { range: number; standardDeviation: number }
export type Marks = Readonly<Record<string, { points: number | null }>>

/** The parts are shown beside the total. Criteria without points count nothing; items count once. */
export const sheetTotal = (
	rubric: Rubric,
	marks: Marks,
	bonusIds: readonly string[],
	penaltyIds: readonly string[],
): SheetTotal => {
	const criteria = sum(rubric.criteria.map((criterion) => pointsOf(marks, criterion.id)))
	const bonus = Math.min(rubric.bonus.cap, pointsFor(rubric.bonus, bonusIds))
	const penalty = Math.max(rubric.penalty.cap, pointsFor(rubric.penalty, penaltyIds))
	const total = Math.min(rubric.maxScore, Math.max(0, criteria + bonus + penalty))
	return { criteria, bonus, penalty, total }
}

/** Totals are whole points; null when there is no sheet. */
export const officialScore = (totals: readonly number[]): number | null => {
	const counted = totals.length >= sheetsToDropExtremes ? withoutExtremes(totals) : totals
	return counted.length === 0 ? null : roundedRatio(sum(counted), counted.length)
}

export type VisitScore = { counts: VisitCounts; points: number; most: number }

/**
 * The official score with a recorded visit, as the table of criteria says: its points on top, up to the highest total;
 * or the sheets for the share that the visit leaves them. Without a visit, or where it counts nothing, the mean stays.
 */
export const scoreWithVisit = (
	mean: number | null,
	visit: VisitScore | null,
	maxScore: number,
): number | null => {
	if (mean === null || visit === null || visit.counts === 'nothing') return mean
	if (visit.counts === 'added') return Math.min(maxScore, (hundredths(mean) + 100 * visit.points) / 100)
	const ofSheets = hundredths(mean) * (maxScore - visit.most) + 100 * visit.points * maxScore
	return roundedRatio(ofSheets, 100 * maxScore)
}

/** Which sheets do not count: of seven or more, one highest and one lowest, by their place in the list. */
export const droppedSheets = (totals: readonly number[]): number[] => {
	if (totals.length < sheetsToDropExtremes) return []
	const inOrder = totals.map((total, index) => ({ total, index })).sort((a, b) => a.total - b.total)
	return [inOrder[0], inOrder.at(-1)].flatMap((sheet) => (sheet ? [sheet.index] : []))
}

/** How far the sheets lie apart: highest minus lowest, and the standard deviation of all of them. */
export const spread = (totals: readonly number[]): Spread => {
	if (totals.length === 0) return { range: 0, standardDeviation: 0 }
	const squares = totals.length * sum(totals.map((total) => total * total)) - sum(totals) ** 2
	return {
		range: Math.max(...totals) - Math.min(...totals),
		standardDeviation: Math.round((100 * Math.sqrt(squares)) / totals.length) / 100,
	}
}

export const isDivergent = (total: number, mean: number): boolean =>
	Math.abs(hundredths(total) - hundredths(mean)) > divergencePoints * 100

/** The mean points of each criterion over all sheets; a criterion that nobody marked is left out. */
export const criterionMeans = (rubric: Rubric, sheets: readonly Marks[]): Record<string, number> =>
	Object.fromEntries(
		rubric.criteria.flatMap((criterion) => {
			const points = sheets.flatMap((marks) => marks[criterion.id]?.points ?? [])
			return points.length === 0 ? [] : [[criterion.id, roundedRatio(sum(points), points.length)]]
		}),
	)

/** numerator ÷ denominator to two decimals, half away from zero; both are whole numbers, the denominator above 0. */
export const roundedRatio = (numerator: number, denominator: number): number => {
	const size = Math.floor((200 * Math.abs(numerator) + denominator) / (2 * denominator))
	return (numerator < 0 ? -size : size) / 100
}

const pointsOf = (marks: Marks, criterionId: string): number => marks[criterionId]?.points ?? 0

const pointsFor = (adjustment: Adjustment, chosenIds: readonly string[]): number =>
	sum(adjustment.items.filter((item) => chosenIds.includes(item.id)).map((item) => item.points))

const withoutExtremes = (totals: readonly number[]): number[] =>
	[...totals].sort((a, b) => a - b).slice(1, -1)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const hundredths = (number: number): number => Math.round(number * 100)
