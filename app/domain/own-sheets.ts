/**
 * A reviewer's own sheets beside each other, so that the same worth gets the same points: the marks of each criterion
 * in the order of the sheets, with their lowest, highest and mean. Only sheets by one rubric can be compared; nobody
 * else's sheet is among them (rubrics.json, scoringRules.blind).
 */
import type { Criterion, Rubric } from './rubric.ts'
import { criterionMeans, roundedRatio, type Marks } from './score.ts'

/** The most sheets that stand side by side with every remark. */
export const mostSideBySide = 4

export type SheetMarks = { id: string; total: number; marks: Marks }

export type CriterionLine = {
	criterion: Criterion
	/** In the order of the sheets; null where there are no points yet. */
	points: readonly (number | null)[]
	lowest: number | null
	highest: number | null
	mean: number | null
}

export const criterionLines = (rubric: Rubric, sheets: readonly SheetMarks[]): CriterionLine[] => {
	const means = criterionMeans(
		rubric,
		sheets.map(({ marks }) => marks),
	)
	return rubric.criteria.map((criterion) => {
		const points = sheets.map(({ marks }) => marks[criterion.id]?.points ?? null)
		const given = points.filter((each) => each !== null)
		return {
			criterion,
			points,
			lowest: given.length === 0 ? null : Math.min(...given),
			highest: given.length === 0 ? null : Math.max(...given),
			mean: means[criterion.id] ?? null,
		}
	})
}

export const meanTotal = (sheets: readonly Pick<SheetMarks, 'total'>[]): number | null =>
	sheets.length === 0
		? null
		: roundedRatio(
				sheets.reduce((sum, { total }) => sum + total, 0),
				sheets.length,
			)

/** Best first by the total or by one criterion; what has no points there comes last, ties keep their order. */
export const sortedBy = <Sheet extends SheetMarks>(
	sheets: readonly Sheet[],
	criterionId: string | null,
): Sheet[] => {
	const worth = ({ total, marks }: SheetMarks) =>
		criterionId === null ? total : (marks[criterionId]?.points ?? -1)
	return [...sheets].sort((a, b) => worth(b) - worth(a))
}

/** Where points lie between one's own lowest and highest on a criterion, in fifths: 1 to 5; the middle when all are equal. */
export const fifthOf = (
	{ lowest, highest }: Pick<CriterionLine, 'lowest' | 'highest'>,
	points: number,
): 1 | 2 | 3 | 4 | 5 => {
	if (lowest === null || highest === null || lowest === highest) return 3
	const share = (points - lowest) / (highest - lowest)
	return share < 0.2 ? 1 : share < 0.4 ? 2 : share < 0.6 ? 3 : share < 0.8 ? 4 : 5
}
