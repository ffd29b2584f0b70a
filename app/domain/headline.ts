/**
 * The one measured result that stands for a practice on its card: the largest change that was measured, else the first
 * figure that the agency gave. A change is said in per cent of the value before, a change of a percentage in points;
 * where a value grew more than tenfold the value itself says more. Every figure stays the agency's own.
 */
import type { Result } from './entry-content.ts'

export type Headline = {
	form: 'change' | 'points' | 'value'
	value: number
	/** The agency's unit; only for `value`. */
	unit: string
	metric: string
}

export const headlineOf = (results: readonly Result[]): Headline | null => {
	const changes = results.flatMap((result) => changeOf(result) ?? [])
	const [largest] = [...changes].sort((a, b) => b.weight - a.weight)
	if (largest) return largest.headline
	const figure = results.find(({ after }) => after !== null)
	return figure ? valueOf(figure) : null
}

type Change = { headline: Headline; weight: number }

/** Null where nothing was measured before, or nothing changed. */
const changeOf = (result: Result): Change | null => {
	const { before, after, unit, metric } = result
	if (before === null || after === null || before === after) return null
	if (unit.trim() === '%') {
		const points = rounded(after - before)
		return { headline: { form: 'points', value: points, unit: '', metric }, weight: Math.abs(points) / 100 }
	}
	if (before <= 0) return null
	const change = (after - before) / before
	return {
		headline:
			Math.abs(change) > tenfold
				? valueOf(result)
				: { form: 'change', value: percent(change), unit: '', metric },
		weight: Math.min(Math.abs(change), tenfold),
	}
}

const tenfold = 9

const valueOf = ({ after, unit, metric }: Result): Headline => ({
	form: 'value',
	value: after ?? 0,
	unit,
	metric,
})

/** Whole per cent; one decimal where whole ones would hide the change. */
const percent = (change: number): number => {
	const exact = change * 100
	return Math.abs(exact) < 10 ? rounded(exact) : Math.round(exact)
}

const rounded = (value: number): number => Math.round(value * 10) / 10
