import type { Certainty } from '#app/domain/certainty.ts'
import type { TieRule } from '#app/domain/ranking.ts'

export type RobustRow = {
	id: string
	title: string
	agency: string
	rank: number | null
	isTied: boolean
	partedBy: TieRule | null
	score: number
	sheets: number
	adjusted: number
	rankAdjusted: number
	low: number
	high: number
	share: number
	certainty: Certainty
}

/** More lanes than these tell nothing; those nearest to the cut do. */
const mostDrawn = 60

export const drawnRows = (
	rows: readonly RobustRow[],
	places: number,
): { drawn: readonly RobustRow[]; from: number } => {
	const from = Math.max(0, Math.min(places - mostDrawn / 2, rows.length - mostDrawn))
	return { drawn: rows.slice(from, from + mostDrawn), from }
}

export type Scale = {
	ticks: readonly number[]
	place: (score: number) => string
	within: (score: number) => number
}

/** From the lowest score or interval to the highest, in tens, within 0–100. */
export const scaleOf = (rows: readonly RobustRow[]): Scale => {
	const least = Math.max(
		0,
		Math.floor(Math.min(90, ...rows.map(({ low, score }) => Math.min(low, score))) / 10) * 10,
	)
	const most = Math.min(
		100,
		Math.max(
			least + 10,
			Math.ceil(Math.max(...rows.map(({ high, score }) => Math.max(high, score))) / 10) * 10,
		),
	)
	const step = most - least > 50 ? 20 : 10
	const within = (score: number) => Math.min(most, Math.max(least, score))
	return {
		ticks: Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, n) => least + n * step),
		place: (score) => `${(((within(score) - least) / (most - least)) * 100).toFixed(2)}%`,
		within,
	}
}
