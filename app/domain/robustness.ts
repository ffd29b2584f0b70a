/**
 * How much an award list hangs on chance and on single people: for each entry the share of resamplings of its sheets
 * (bootstrap, Efron 1979) in which it stays among the first; and whether the list would change without one reviewer,
 * with medians instead of means, with calibrated scores. Ties at the cut fall to the entry that stands first.
 */
import { at, type Sheet } from './score-table.ts'

export type ListChange = { in: readonly number[]; out: readonly number[] }

export type Robustness = {
	/** How many entries the list holds. */
	places: number
	/** For each entry, the share of resamplings in which it is on the list. */
	stays: readonly number[]
	withMedians: ListChange
	withCalibration: ListChange
	/** Only reviewers without whom the list would be another. */
	withoutReviewer: readonly (ListChange & { reviewer: number })[]
}

type Asked = {
	sheets: readonly Sheet[]
	entries: number
	reviewers: number
	raw: readonly number[]
	adjusted: readonly number[]
	places: number
	resamplings: number
	/** Uniform numbers from 0 inclusive to 1 exclusive: chance is an argument. */
	chance: () => number
}

export const robustnessOf = (asked: Asked): Robustness => {
	const { raw, adjusted, places } = asked
	const scores: number[][] = Array.from({ length: asked.entries }, () => [])
	for (const { entry, score } of asked.sheets) scores[entry]?.push(score)
	const list = listOf(raw, places)
	return {
		places,
		stays: resampled(scores, asked),
		withMedians: changeOf(list, listOf(scores.map(medianOf), places)),
		withCalibration: changeOf(list, listOf(adjusted, places)),
		withoutReviewer: withoutEach(asked, list),
	}
}

/** The entries on the list: the best `places`, by score and then by place in the table. */
export const listOf = (scores: readonly number[], places: number): ReadonlySet<number> =>
	new Set(inOrder(scores).slice(0, places))

const changeOf = (before: ReadonlySet<number>, after: ReadonlySet<number>): ListChange => ({
	in: [...after].filter((entry) => !before.has(entry)).sort((a, b) => a - b),
	out: [...before].filter((entry) => !after.has(entry)).sort((a, b) => a - b),
})

const medianOf = (scores: readonly number[]): number => {
	const sorted = [...scores].sort((a, b) => a - b)
	const half = sorted.length / 2
	return (at(sorted, Math.ceil(half) - 1) + at(sorted, Math.floor(half))) / 2
}

const resampled = (
	scores: readonly (readonly number[])[],
	{ places, resamplings, chance }: Asked,
): number[] => {
	const stayed = new Float64Array(scores.length)
	for (let run = 0; run < resamplings; run += 1) {
		const drawn = scores.map((own) => {
			let sum = 0
			for (let draw = 0; draw < own.length; draw += 1) sum += at(own, Math.floor(chance() * own.length))
			return sum / Math.max(1, own.length)
		})
		for (const entry of listOf(drawn, places)) stayed[entry] = at(stayed, entry) + 1
	}
	return [...stayed].map((count) => count / Math.max(1, resamplings))
}

/** The list without each reviewer in turn; an entry that nobody else scored keeps its score. */
const withoutEach = (asked: Asked, list: ReadonlySet<number>) => {
	const sums = new Float64Array(asked.entries)
	const counts = new Float64Array(asked.entries)
	const own: Sheet[][] = Array.from({ length: asked.reviewers }, () => [])
	for (const sheet of asked.sheets) {
		sums[sheet.entry] = at(sums, sheet.entry) + sheet.score
		counts[sheet.entry] = at(counts, sheet.entry) + 1
		own[sheet.reviewer]?.push(sheet)
	}
	const order = inOrder(asked.raw)
	return own.flatMap((taken, reviewer) => {
		const left = new Map<number, { sum: number; count: number }>()
		for (const { entry, score } of taken) {
			const here = left.get(entry) ?? { sum: at(sums, entry), count: at(counts, entry) }
			left.set(entry, { sum: here.sum - score, count: here.count - 1 })
		}
		const scoreOf = (entry: number): number => {
			const here = left.get(entry)
			return here && here.count > 0 ? here.sum / here.count : at(asked.raw, entry)
		}
		const change = changeOf(list, nearCut(order, asked.places, [...left.keys()], scoreOf))
		return change.in.length > 0 ? [{ reviewer, ...change }] : []
	})
}

const inOrder = (scores: readonly number[]): number[] =>
	scores.map((_, entry) => entry).sort((a, b) => at(scores, b) - at(scores, a) || a - b)

/** The list after a few scores changed: merged into the order of the rest, which has not. */
const nearCut = (
	order: readonly number[],
	places: number,
	changed: readonly number[],
	scoreOf: (entry: number) => number,
): ReadonlySet<number> => {
	const moved = new Set(changed)
	const inserted = [...changed].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
	const list = new Set<number>()
	let [unmoved, next] = [0, 0]
	while (list.size < Math.min(places, order.length)) {
		while (unmoved < order.length && moved.has(order[unmoved] ?? -1)) unmoved += 1
		const [still, came] = [order[unmoved], inserted[next]]
		const takesStill =
			came === undefined || (still !== undefined && (scoreOf(still) - scoreOf(came) || came - still) > 0)
		if (takesStill) {
			if (still !== undefined) list.add(still)
			unmoved += 1
		} else {
			list.add(came)
			next += 1
		}
	}
	return list
}
