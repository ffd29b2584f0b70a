/**
 * Calibration (hiệu chỉnh điểm): how much of the difference between sheets is the entry and how much the reviewer.
 * Additive model score = mean + entry + reviewer + noise with normal priors: the regularised least squares of Platt &
 * Burges that NIPS used since 2002, variances by Henderson's REML iteration (Searle, Casella & McCulloch, Variance
 * Components, 1992, ch. 8). Adjusted score = mean of a entry's sheets after taking away each reviewer's shrunken
 * effect: with no sign of severity nothing moves. The raw score stays beside it and is the official one.
 */
import { at, tableOf, type Sheet, type Table } from './score-table.ts'
import { freedomOf, partsOf, unitErrors } from './calibration-errors.ts'

export type Fit = {
	mean: number
	/** Effect of each reviewer, shrunken: what is taken off their scores. Positive is lenient. */
	effect: readonly number[]
	/** Effect of each reviewer by plain least squares, and its standard error. */
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
}

const rounds = 60

export const calibrate = (sheets: readonly Sheet[], entries: number, reviewers: number): Fit => {
	const table = tableOf(sheets, entries, reviewers)
	const mean = sheets.reduce((sum, { score }) => sum + score, 0) / Math.max(1, sheets.length)
	const shrunken = shrink(table, mean)
	const least = solve(table, mean, 0, 0)
	const degrees = Math.max(1, sheets.length - entries - reviewers + partsOf(table))
	const residuals = sheets.map(
		({ entry, reviewer, score }) => score - mean - at(least.entry, entry) - at(least.reviewer, reviewer),
	)
	const noise = Math.sqrt(residuals.reduce((sum, each) => sum + each * each, 0) / degrees)
	const unit = unitErrors(table)
	const plain = centred(least.reviewer)
	const taken = (sheet: Sheet) => sheet.score - at(shrunken.reviewer, sheet.reviewer)
	return {
		mean,
		effect: [...shrunken.reviewer],
		plain,
		error: unit.map((each) => each * noise),
		raw: averages(table, (sheet) => sheet.score),
		adjusted: averages(table, taken),
		spread: [...table.perEntry].map((count) => (count === 0 ? 0 : noise / Math.sqrt(count))),
		noise,
		residuals,
		parts: partsOf(table),
	}
}

const averages = (table: Table, value: (sheet: Sheet) => number): number[] => {
	const sums = new Float64Array(table.entries)
	for (const sheet of table.sheets) sums[sheet.entry] = at(sums, sheet.entry) + value(sheet)
	return [...sums].map((sum, entry) => sum / Math.max(1, at(table.perEntry, entry)))
}

/** Around the median, so that one who scores far from the rest does not make the rest look as if they did. */
const centred = (values: Float64Array): number[] => {
	const sorted = [...values].sort((a, b) => a - b)
	const half = sorted.length / 2
	const median = (at(sorted, Math.ceil(half) - 1) + at(sorted, Math.floor(half))) / 2
	return [...values].map((each) => each - median)
}

type Effects = { entry: Float64Array; reviewer: Float64Array }

/** Entry and reviewer effects with ridges `a` and `b`, by turns until they stand still. */
const solve = (table: Table, mean: number, a: number, b: number, start?: Effects): Effects => {
	const entry = start ? start.entry.slice() : new Float64Array(table.entries)
	const reviewer = start ? start.reviewer.slice() : new Float64Array(table.reviewers)
	for (let turn = 0; turn < 200; turn += 1) {
		const sums = new Float64Array(table.entries)
		for (const sheet of table.sheets) {
			sums[sheet.entry] = at(sums, sheet.entry) + sheet.score - mean - at(reviewer, sheet.reviewer)
		}
		for (let i = 0; i < table.entries; i += 1) entry[i] = at(sums, i) / (at(table.perEntry, i) + a || 1)
		const own = new Float64Array(table.reviewers)
		for (const sheet of table.sheets) {
			own[sheet.reviewer] = at(own, sheet.reviewer) + sheet.score - mean - at(entry, sheet.entry)
		}
		let moved = 0
		for (let j = 0; j < table.reviewers; j += 1) {
			const next = at(own, j) / (at(table.perReviewer, j) + b || 1)
			moved = Math.max(moved, Math.abs(next - at(reviewer, j)))
			reviewer[j] = next
		}
		if (moved < 1e-9) break
	}
	return { entry, reviewer }
}

/** Effects under variances that the table itself tells (REML); without sign of reviewer effects they are nought. */
const shrink = (table: Table, mean: number): Effects => {
	const total = table.sheets.reduce((sum, { score }) => sum + (score - mean) ** 2, 0)
	const start = total / Math.max(1, table.sheets.length - 1)
	let [ofEntries, ofReviewers, noise] = [start / 2, start / 4, start / 2]
	let effects: Effects = {
		entry: new Float64Array(table.entries),
		reviewer: new Float64Array(table.reviewers),
	}
	if (start < 1e-12 || table.reviewers < 2) return effects
	for (let round = 0; round < rounds; round += 1) {
		const [a, b] = [noise / Math.max(1e-9, ofEntries), noise / Math.max(1e-9, ofReviewers)]
		effects = solve(table, mean, a, b, effects)
		const before = ofReviewers
		const rest = table.sheets.reduce((sum, { entry, reviewer, score }) => {
			const error = score - mean - at(effects.entry, entry) - at(effects.reviewer, reviewer)
			return sum + error * (score - mean)
		}, 0)
		noise = Math.max(1e-9, rest / Math.max(1, table.sheets.length - 1))
		ofEntries = varianceOf(effects.entry, freedomOf(table, 'entry', b), a)
		ofReviewers = varianceOf(effects.reviewer, freedomOf(table, 'reviewer', a), b)
		if (Math.abs(ofReviewers - before) < 1e-7 * start) break
	}
	return effects
}

const varianceOf = (effects: Float64Array, freedom: Float64Array, ridge: number): number => {
	let [squares, lost] = [0, 0]
	for (let index = 0; index < effects.length; index += 1) {
		squares += at(effects, index) ** 2
		lost += ridge / (at(freedom, index) + ridge)
	}
	const left = effects.length - lost
	return left < 1e-9 ? 0 : squares / left
}
