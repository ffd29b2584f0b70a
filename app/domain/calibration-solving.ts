/**
 * Entry and reviewer effects of a table under ridges: the normal equations with the entries taken out (their Schur
 * complement), solved for the reviewers by conjugate gradients (Hestenes & Stiefel 1952). With ridges of nought the
 * effects of each part of the table that hangs together are free by one number; they come out around nought.
 */
import { at, type Table } from './score-table.ts'

export type Effects = { entry: Float64Array; reviewer: Float64Array }

/** Squares of the share of the right side that may be left. */
const precision = { exact: 1e-20, rough: 1e-10 }
const mostSteps = 400

/** `ofEntries` and `ofReviewers` are the ridges: noise ÷ variance of the effects. */
export const solve = (
	table: Table,
	mean: number,
	ofEntries: number,
	ofReviewers: number,
	wanted: keyof typeof precision = 'exact',
): Effects => {
	const entryWeight = table.perEntry.map((count) => 1 / (count + ofEntries || 1))
	const own = entrySums(table, mean).map((sum, entry) => sum * at(entryWeight, entry))
	const right = new Float64Array(table.reviewers)
	for (let i = 0; i < table.size; i += 1) {
		const reviewer = at(table.reviewerOf, i)
		right[reviewer] = at(right, reviewer) + at(table.scoreOf, i) - mean - at(own, at(table.entryOf, i))
	}
	const reviewer = descend(table, entryWeight, ofReviewers, right, precision[wanted])
	const taken = spreadOver(table, reviewer)
	return { reviewer, entry: own.map((value, entry) => value - at(taken, entry) * at(entryWeight, entry)) }
}

const entrySums = (table: Table, mean: number): Float64Array => {
	const sums = new Float64Array(table.entries)
	for (let i = 0; i < table.size; i += 1) {
		const entry = at(table.entryOf, i)
		sums[entry] = at(sums, entry) + at(table.scoreOf, i) - mean
	}
	return sums
}

/** For each entry, the sum of what its reviewers have. */
const spreadOver = (table: Table, values: Float64Array): Float64Array => {
	const sums = new Float64Array(table.entries)
	for (let i = 0; i < table.size; i += 1) {
		const entry = at(table.entryOf, i)
		sums[entry] = at(sums, entry) + at(values, at(table.reviewerOf, i))
	}
	return sums
}

const descend = (
	table: Table,
	entryWeight: Float64Array,
	ridge: number,
	right: Float64Array,
	share: number,
): Float64Array => {
	const solution = new Float64Array(right.length)
	const rest = right.slice()
	const way = right.slice()
	let length = dot(rest, rest)
	const enough = Math.max(1e-30, share * length)
	for (let step = 0; step < mostSteps && length > enough; step += 1) {
		const turned = applied(table, entryWeight, ridge, way)
		const curve = dot(way, turned)
		if (curve <= 0) break
		const stride = length / curve
		for (let j = 0; j < way.length; j += 1) {
			solution[j] = at(solution, j) + stride * at(way, j)
			rest[j] = at(rest, j) - stride * at(turned, j)
		}
		const next = dot(rest, rest)
		for (let j = 0; j < way.length; j += 1) way[j] = at(rest, j) + (next / length) * at(way, j)
		length = next
	}
	return solution
}

/** The reviewers' equations times `values`. */
const applied = (table: Table, entryWeight: Float64Array, ridge: number, values: Float64Array) => {
	const shared = spreadOver(table, values)
	for (let entry = 0; entry < shared.length; entry += 1)
		shared[entry] = at(shared, entry) * at(entryWeight, entry)
	const turned = values.map((value, j) => value * (at(table.perReviewer, j) + ridge))
	for (let i = 0; i < table.size; i += 1) {
		const reviewer = at(table.reviewerOf, i)
		turned[reviewer] = at(turned, reviewer) - at(shared, at(table.entryOf, i))
	}
	return turned
}

const dot = (a: Float64Array, b: Float64Array): number => {
	let sum = 0
	for (let index = 0; index < a.length; index += 1) sum += at(a, index) * at(b, index)
	return sum
}
