/**
 * How much an award list hangs on chance and on single people: for each entry the share of resamplings of its sheets
 * (bootstrap, Efron 1979) in which it stays among the first; and whether the list would change without one reviewer,
 * with medians instead of means, with calibrated scores. Ties at the cut fall to the entry that stands first.
 */
import { medianOf } from './calibration.ts'
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
	/** With as many sheets, one highest and one lowest do not count (`score.ts`); never where it is not said. */
	dropFrom?: number
	/** Uniform numbers from 0 inclusive to 1 exclusive: chance is an argument. */
	chance: () => number
}

export const robustnessOf = (asked: Asked): Robustness => {
	const { raw, adjusted, places } = asked
	const perEntry: Sheet[][] = Array.from({ length: asked.entries }, () => [])
	for (const sheet of asked.sheets) perEntry[sheet.entry]?.push(sheet)
	const scores = perEntry.map((own) => own.map(({ score }) => score))
	const list = listOf(raw, places)
	return {
		places,
		stays: resampled(scores, asked),
		withMedians: changeOf(list, listOf(scores.map(medianOf), places)),
		withCalibration: changeOf(list, listOf(adjusted, places)),
		withoutReviewer: withoutEach(asked, perEntry),
	}
}

/** The entries on the list: the best `places`, by score and then by place in the table. */
export const listOf = (scores: readonly number[], places: number): ReadonlySet<number> =>
	new Set(inOrder(scores).slice(0, places))

const changeOf = (before: ReadonlySet<number>, after: ReadonlySet<number>): ListChange => ({
	in: [...after].filter((entry) => !before.has(entry)).sort((a, b) => a - b),
	out: [...before].filter((entry) => !after.has(entry)).sort((a, b) => a - b),
})

const resampled = (scores: readonly (readonly number[])[], asked: Asked): number[] => {
	const { places, resamplings, chance, dropFrom = Infinity } = asked
	const stayed = new Float64Array(scores.length)
	const own = scores.map((each) => Float64Array.from(each))
	const drawn = new Float64Array(scores.length)
	for (let run = 0; run < resamplings; run += 1) {
		own.forEach((each, entry) => {
			drawn[entry] = drawnMean(each, each.length >= dropFrom, chance)
		})
		countList(drawn, places, stayed)
	}
	return [...stayed].map((count) => count / Math.max(1, resamplings))
}

const drawnMean = (own: Float64Array, drops: boolean, chance: () => number): number => {
	let [sum, least, most] = [0, Infinity, -Infinity]
	for (let draw = 0; draw < own.length; draw += 1) {
		const score = at(own, Math.floor(chance() * own.length))
		sum += score
		if (score < least) least = score
		if (score > most) most = score
	}
	return drops ? (sum - least - most) / (own.length - 2) : sum / Math.max(1, own.length)
}

/** One more for each entry on the list of `places` by these scores. */
const countList = (scores: Float64Array, places: number, counts: Float64Array): void => {
	if (places < 1) return
	const cut = places >= scores.length ? -Infinity : at(scores.slice().sort(), scores.length - places)
	let left = places
	for (const score of scores) if (score > cut) left -= 1
	scores.forEach((score, entry) => {
		const isOn = score > cut || (score === cut && left > 0)
		if (score === cut && left > 0) left -= 1
		if (isOn) counts[entry] = at(counts, entry) + 1
	})
}

/** The list without each reviewer in turn; an entry that nobody else scored keeps its score. */
const withoutEach = (asked: Asked, scores: readonly (readonly Sheet[])[]) => {
	const own: Set<number>[] = Array.from({ length: asked.reviewers }, () => new Set())
	for (const sheet of asked.sheets) own[sheet.reviewer]?.add(sheet.entry)
	const order = inOrder(asked.raw)
	const places = new Float64Array(order.length)
	order.forEach((entry, place) => (places[entry] = place))
	return own.flatMap((entries, reviewer) => {
		const left = new Map(
			[...entries].map((entry) => [entry, meanWithout(scores[entry] ?? [], reviewer, asked)]),
		)
		const scoreOf = (entry: number): number => left.get(entry) ?? at(asked.raw, entry)
		const change = changeNearCut({ order, places }, Math.min(asked.places, order.length), entries, scoreOf)
		return change.in.length > 0 ? [{ reviewer, ...change }] : []
	})
}

/** Null where nobody else scored it. */
const meanWithout = (
	sheets: readonly Sheet[],
	reviewer: number,
	{ dropFrom = Infinity }: Asked,
): number | null => {
	let [count, sum, least, most] = [0, 0, Infinity, -Infinity]
	for (const { reviewer: by, score } of sheets) {
		if (by === reviewer) continue
		count += 1
		sum += score
		if (score < least) least = score
		if (score > most) most = score
	}
	if (count === 0) return null
	return count >= dropFrom ? (sum - least - most) / (count - 2) : sum / count
}

const inOrder = (scores: readonly number[]): number[] =>
	scores.map((_, entry) => entry).sort((a, b) => at(scores, b) - at(scores, a) || a - b)

/**
 * What changes on the list of `most` when a few scores do: whoever stands further ahead of the cut than there are
 * changed scores stays, whoever stands behind it can only come in a changed one's place.
 */
const changeNearCut = (
	{ order, places }: { order: readonly number[]; places: Float64Array },
	most: number,
	changed: ReadonlySet<number>,
	scoreOf: (entry: number) => number,
): ListChange => {
	const from = Math.max(0, most - changed.size)
	const movedBefore = [...changed].filter((entry) => at(places, entry) < from).length
	const unmoved = order.slice(from, most + changed.size).filter((entry) => !changed.has(entry))
	const near = [...unmoved, ...changed].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
	const on = new Set(near.slice(0, most - (from - movedBefore)))
	const wasOn = (entry: number) => at(places, entry) < most
	const ascending = (a: number, b: number) => a - b
	return {
		in: near.filter((entry) => on.has(entry) && !wasOn(entry)).sort(ascending),
		out: near.filter((entry) => !on.has(entry) && wasOn(entry)).sort(ascending),
	}
}
