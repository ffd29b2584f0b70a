/**
 * What a calibration says to the council, beside the official scores and never instead of them: adjusted scores with
 * intervals, each reviewer's severity, who does not follow the others, who favours a group. An honest reviewer is called
 * severe or lenient with a chance of 2 %; that anybody honest gets one of the other flags has a chance of 0.3 % (Šidák).
 */
import { calibrate, type Fit } from './calibration.ts'
import { at, type Sheet } from './score-table.ts'
import { correlation, sidak } from './statistics.ts'

export type GroupedSheet = Sheet & {
	/** The entry's group (region, block); empty when it has none. */
	group: string
	/** The reviewer's own group where it is known. */
	ownGroup: string
}

export type Flag = 'severe' | 'lenient' | 'inconsistent' | 'favours-own-group'

export type EntryLine = {
	entry: number
	sheets: number
	raw: number
	adjusted: number
	low: number
	high: number
	rank: number
	rankAdjusted: number
}

export type ReviewerLine = {
	reviewer: number
	sheets: number
	/** Positive where the reviewer scores lower than the rest. */
	severity: number
	low: number
	high: number
	/** Correlation with the others' scores of the same entries; null with fewer than four of them. */
	agreement: number | null
	flags: readonly Flag[]
}

export type GroupLine = { group: string; reviewer: number; sheets: number; favour: number; z: number }
export type Warning = 'empty' | 'one-reviewer' | 'constant' | 'disconnected' | 'no-overlap'

export type CalibrationReport = {
	entries: readonly EntryLine[]
	reviewers: readonly ReviewerLine[]
	groups: readonly GroupLine[]
	warnings: readonly Warning[]
	fit: Fit
}

/** Chances that honest sheets raise any flag of the kind; severity has its own in `calibration.ts`. */
const falseFlags = 0.003
const fewest = 4

export const calibrationReport = (
	sheets: readonly GroupedSheet[],
	entries: number,
	reviewers: number,
): CalibrationReport => {
	const fit = calibrate(sheets, entries, reviewers)
	const own = byReviewer(sheets, reviewers)
	const groups = favours(sheets, fit, own)
	const { bound } = fit
	const all = fit.residuals.reduce((sum, each) => sum + each * each, 0)
	const favoured = new Set(
		groups.filter(({ z }) => z > sidak(falseFlags, groups.length)).map(({ reviewer }) => reviewer),
	)
	return {
		entries: entryLines(sheets, fit, entries),
		reviewers: own.map((places, reviewer) => {
			const [severity, error] = [-at(fit.plain, reviewer), at(fit.error, reviewer)]
			return {
				reviewer,
				sheets: places.length,
				severity,
				low: severity - 1.96 * error,
				high: severity + 1.96 * error,
				agreement: agreementOf(sheets, fit, places),
				flags: [
					...when(severity > bound * error + 1e-9, 'severe'),
					...when(severity < -bound * error - 1e-9, 'lenient'),
					...when(isInconsistent(fit, places, all, reviewers), 'inconsistent'),
					...when(favoured.has(reviewer), 'favours-own-group'),
				],
			}
		}),
		groups,
		warnings: warningsOf(sheets, fit, entries, reviewers),
		fit,
	}
}

const when = (isSo: boolean, flag: Flag): Flag[] => (isSo ? [flag] : [])

/** The places of each reviewer's sheets in the list. */
const byReviewer = (sheets: readonly Sheet[], reviewers: number): number[][] => {
	const own: number[][] = Array.from({ length: reviewers }, () => [])
	sheets.forEach(({ reviewer }, place) => own[reviewer]?.push(place))
	return own
}

const entryLines = (sheets: readonly Sheet[], fit: Fit, entries: number): EntryLine[] => {
	const counts = Array.from({ length: entries }, () => 0)
	for (const { entry } of sheets) counts[entry] = at(counts, entry) + 1
	const [rank, rankAdjusted] = [ranksOf(fit.raw), ranksOf(fit.adjusted)]
	return counts.map((count, entry) => {
		const [adjusted, spread] = [at(fit.adjusted, entry), at(fit.spread, entry)]
		return {
			entry,
			sheets: count,
			raw: at(fit.raw, entry),
			adjusted,
			low: adjusted - 1.96 * spread,
			high: adjusted + 1.96 * spread,
			rank: at(rank, entry),
			rankAdjusted: at(rankAdjusted, entry),
		}
	})
}

/** 1 for the best; equal scores share a rank. */
export const ranksOf = (scores: readonly number[]): number[] => {
	const order = scores.map((_, index) => index).sort((a, b) => at(scores, b) - at(scores, a))
	const ranks = Array.from({ length: scores.length }, () => 0)
	order.forEach((index, place) => {
		const before = order[place - 1]
		const isTied = before !== undefined && Math.abs(at(scores, before) - at(scores, index)) < 1e-9
		ranks[index] = isTied ? at(ranks, before) : place + 1
	})
	return ranks
}

/** Correlation of a reviewer's scores, severity apart, with what the others together say of the same entries. */
const agreementOf = (sheets: readonly Sheet[], fit: Fit, places: readonly number[]): number | null => {
	if (places.length < fewest) return null
	const pairs = places.map((place): [number, number] => {
		const { score = 0, reviewer = 0 } = sheets[place] ?? {}
		const residual = at(fit.residuals, place)
		return [score, score - residual - at(fit.plain, reviewer)]
	})
	return correlation(pairs)
}

/** Whether a reviewer's sheets scatter far more than the others' do: a χ² test by Wilson & Hilferty. */
const isInconsistent = (fit: Fit, places: readonly number[], all: number, reviewers: number): boolean => {
	if (places.length < fewest || fit.noise < 1e-9) return false
	const own = places.reduce((sum, place) => sum + at(fit.residuals, place) ** 2, 0)
	const others = (all - own) / Math.max(1, fit.residuals.length - places.length)
	const degrees = places.length
	const cube = Math.cbrt(own / Math.max(1e-12, others) / degrees)
	const z = (cube - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees))
	return z > sidak(falseFlags, reviewers)
}

/** For each reviewer and group, how much higher the sheets of that group lie than the reviewer's other sheets. */
const favours = (
	sheets: readonly GroupedSheet[],
	fit: Fit,
	own: readonly (readonly number[])[],
): GroupLine[] =>
	own.flatMap((places, reviewer) => {
		const ownGroup = places.map((place) => sheets[place]?.ownGroup ?? '').find((group) => group !== '')
		const names = new Set(places.map((place) => sheets[place]?.group ?? '').filter((group) => group !== ''))
		return [...names]
			.filter((group) => ownGroup === undefined || group === ownGroup)
			.flatMap((group) => {
				const inside = places.filter((place) => sheets[place]?.group === group)
				const outside = places.filter((place) => sheets[place]?.group !== group)
				if (inside.length < 2 || outside.length < 2) return []
				const favour = averageOf(fit.residuals, inside) - averageOf(fit.residuals, outside)
				const error = fit.noise * Math.sqrt(1 / inside.length + 1 / outside.length)
				return [{ group, reviewer, sheets: inside.length, favour, z: error < 1e-9 ? 0 : favour / error }]
			})
	})

const averageOf = (values: readonly number[], places: readonly number[]): number =>
	places.reduce((sum, place) => sum + at(values, place), 0) / places.length

const warningsOf = (sheets: readonly Sheet[], fit: Fit, entries: number, reviewers: number): Warning[] => {
	if (sheets.length === 0) return ['empty']
	const isConstant = sheets.every(({ score }) => score === sheets[0]?.score)
	return [
		...(reviewers < 2 ? (['one-reviewer'] as const) : []),
		...(isConstant ? (['constant'] as const) : []),
		...(fit.parts > 1 ? (['disconnected'] as const) : []),
		...(reviewers > 1 && sheets.length <= entries ? (['no-overlap'] as const) : []),
	]
}
