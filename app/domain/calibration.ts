/**
 * Calibration (hiệu chỉnh điểm): how much of the difference between sheets is the entry and how much the reviewer.
 * Additive model score = mean + entry + reviewer + noise with normal priors: the regularised least squares of Platt &
 * Burges that NIPS used since 2002, variances by Henderson's REML iteration (Searle, Casella & McCulloch, Variance
 * Components, 1992, ch. 8). Adjusted score = mean of an entry's sheets after taking away each reviewer's shrunken
 * effect. Where the sheets give no sign that reviewers differ (F-test at ½ %, and nobody is far out), nothing moves:
 * every adjusted score is the raw one. The raw score stays beside it and is the official one.
 */
import { freedomOf, partsOf, unitErrors, type Parts } from './calibration-errors.ts'
import { solve, type Effects } from './calibration-solving.ts'
import { at, tableOf, type Sheet, type Table } from './score-table.ts'
import { normalOfF, sidak, studentBound } from './statistics.ts'

export type Fit = {
	mean: number
	/** Effect of each reviewer, shrunken: what is taken off their scores. Positive is lenient. */
	effect: readonly number[]
	/** Effect of each reviewer by plain least squares around the median of their part, and its standard error. */
	plain: readonly number[]
	error: readonly number[]
	raw: readonly number[]
	adjusted: readonly number[]
	/** Standard error of each adjusted score. */
	spread: readonly number[]
	/** Standard deviation of one score around entry and reviewer. */
	noise: number
	/** What each sheet says beyond entry and reviewer, by plain least squares, in the order of the sheets. */
	residuals: readonly number[]
	/** Number of parts of the table that share neither entry nor reviewer. */
	parts: number
	/** Whether reviewers differ by more than chance; otherwise every adjusted score is the raw one. */
	isAdjusted: boolean
	/** How many standard errors from the rest one reviewer has to be to stand out. */
	bound: number
}

const rounds = 60
/** Chances that an honest reviewer stands out, and that among all honest ones anybody is far out. */
const chances = { standsOut: 0.02, anyFarOut: 0.005 }
/** The normal quantile of 99.5 %. */
const signOfDifference = 2.576

export const calibrate = (sheets: readonly Sheet[], entries: number, reviewers: number): Fit => {
	const table = tableOf(sheets, entries, reviewers)
	const mean = table.scoreOf.reduce((sum, score) => sum + score, 0) / Math.max(1, table.size)
	const parts = partsOf(table)
	const least = solve(table, mean, 0, 0)
	const residuals = residualsOf(table, mean, least)
	const degrees = table.size - entries - reviewers + parts.count
	const rest = sumOfSquares(residuals)
	const noise = Math.sqrt(degrees > 0 ? rest / degrees : totalOf(table, mean) / Math.max(1, table.size - 1))
	const plain = centred(least.reviewer, parts)
	const error = aroundMedian(unitErrors(table, parts)).map((each) => each * noise)
	const boundOf = (z: number) => (degrees > 0 ? studentBound(z, degrees) : Infinity)
	const far = boundOf(sidak(chances.anyFarOut, 2 * reviewers))
	const isFarOut = plain.some((each, reviewer) => Math.abs(each) > far * at(error, reviewer) + 1e-9)
	const isAdjusted =
		degrees > 0 && (isFarOut || differ(table, mean, { rest, degrees, reviewers: reviewers - parts.count }))
	const effect = isAdjusted ? shrink(table, mean) : new Float64Array(reviewers)
	return {
		mean,
		effect: [...effect],
		plain,
		error,
		raw: averages(table),
		adjusted: averages(table, effect),
		spread: [...table.perEntry].map((count) => (count === 0 ? 0 : noise / Math.sqrt(count))),
		noise,
		residuals: [...residuals],
		parts: parts.count,
		isAdjusted,
		bound: boundOf(sidak(chances.standsOut, 2)),
	}
}

const residualsOf = (table: Table, mean: number, { entry, reviewer }: Effects): Float64Array =>
	table.scoreOf.map(
		(score, i) => score - mean - at(entry, at(table.entryOf, i)) - at(reviewer, at(table.reviewerOf, i)),
	)

const sumOfSquares = (values: Float64Array): number => values.reduce((sum, each) => sum + each * each, 0)

const totalOf = (table: Table, mean: number): number =>
	table.scoreOf.reduce((sum, score) => sum + (score - mean) ** 2, 0)

/** Whether the reviewers together explain more than chance would, once the entries have taken their part. */
const differ = (
	table: Table,
	mean: number,
	{ rest, degrees, reviewers }: { rest: number; degrees: number; reviewers: number },
): boolean => {
	if (reviewers < 1) return false
	const raw = averages(table)
	const around = table.scoreOf.reduce(
		(sum, score, i) => sum + (score - at(raw, at(table.entryOf, i))) ** 2,
		0,
	)
	const explained = (around - rest) / reviewers
	if (explained <= 1e-12 * Math.max(1e-12, totalOf(table, mean))) return false
	if (rest <= 1e-12 * around) return true
	return normalOfF(explained / (rest / degrees), reviewers, degrees) > signOfDifference
}

const averages = (table: Table, taken?: Float64Array): number[] => {
	const sums = new Float64Array(table.entries)
	for (let i = 0; i < table.size; i += 1) {
		const entry = at(table.entryOf, i)
		sums[entry] = at(sums, entry) + at(table.scoreOf, i) - (taken ? at(taken, at(table.reviewerOf, i)) : 0)
	}
	return [...sums].map((sum, entry) => sum / Math.max(1, at(table.perEntry, entry)))
}

/** Around the median of each part, so that one who scores far off does not make the rest look as if they did. */
const centred = (values: Float64Array, { ofReviewer, count }: Parts): number[] => {
	const members: number[][] = Array.from({ length: count }, () => [])
	values.forEach((value, reviewer) => members[at(ofReviewer, reviewer)]?.push(value))
	const medians = members.map(medianOf)
	return [...values].map((value, reviewer) => value - at(medians, at(ofReviewer, reviewer)))
}

/** The median of the others is not certain either: its variance is π/2 times that of their mean. */
const aroundMedian = (errors: readonly number[]): number[] => {
	const mean = errors.reduce((sum, each) => sum + each * each, 0) / Math.max(1, errors.length)
	const more = ((Math.PI / 2 - 1) * mean) / Math.max(1, errors.length)
	return errors.map((each) => (each === 0 ? 0 : Math.sqrt(each * each + more)))
}

export const medianOf = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b)
	const half = sorted.length / 2
	return (at(sorted, Math.ceil(half) - 1) + at(sorted, Math.floor(half))) / 2
}

/** Reviewer effects under variances that the table itself tells (REML). */
const shrink = (table: Table, mean: number): Float64Array => {
	const start = totalOf(table, mean) / Math.max(1, table.size - 1)
	let [ofEntries, ofReviewers, noise] = [start / 2, start / 4, start / 2]
	for (let round = 0; round < rounds; round += 1) {
		const [a, b] = [noise / Math.max(1e-9, ofEntries), noise / Math.max(1e-9, ofReviewers)]
		const effects = solve(table, mean, a, b, 'rough')
		const before = ofReviewers
		const rest = residualsOf(table, mean, effects).reduce(
			(sum, error, i) => sum + error * (at(table.scoreOf, i) - mean),
			0,
		)
		noise = Math.max(1e-9, rest / Math.max(1, table.size - 1))
		ofEntries = varianceOf(effects.entry, freedomOf(table, 'entry', b), a)
		ofReviewers = varianceOf(effects.reviewer, freedomOf(table, 'reviewer', a), b)
		if (Math.abs(ofReviewers - before) < 1e-7 * start + 1e-4 * ofReviewers) break
	}
	return solve(table, mean, noise / Math.max(1e-9, ofEntries), noise / Math.max(1e-9, ofReviewers)).reviewer
}

const varianceOf = (effects: Float64Array, freedom: Float64Array, ridge: number): number => {
	let lost = 0
	for (let index = 0; index < effects.length; index += 1) lost += ridge / (at(freedom, index) + ridge)
	const left = effects.length - lost
	return left < 1e-9 ? 0 : sumOfSquares(effects) / left
}
