/** How sure the reviewer effects of a table are: standard errors of least squares, and which parts hang together. */
import { at, type Table } from './score-table.ts'

const largestExact = 600

/** How many scores each effect really rests on, once the other side has taken its part. */
export const freedomOf = (table: Table, side: 'entry' | 'reviewer', ridge: number): Float64Array => {
	const own = new Float64Array(side === 'entry' ? table.entries : table.reviewers)
	for (let i = 0; i < table.size; i += 1) {
		const [entry, reviewer] = [at(table.entryOf, i), at(table.reviewerOf, i)]
		const here = side === 'entry' ? entry : reviewer
		const others = side === 'entry' ? at(table.perReviewer, reviewer) : at(table.perEntry, entry)
		own[here] = at(own, here) + 1 - 1 / (others + ridge)
	}
	return own
}

/** Standard errors of the plain reviewer effects, for noise 1: exact while the table is small, else by own counts. */
export const unitErrors = (table: Table, parts: Parts): number[] => {
	if (table.reviewers <= largestExact) return exactErrors(table, parts)
	return [...freedomOf(table, 'reviewer', 0)].map((own) => 1 / Math.sqrt(Math.max(0.5, own)))
}

/** From the inverse of the reviewers' Laplacian, made regular: the effects of each part sum to nought. */
const exactErrors = (table: Table, { ofReviewer }: Parts): number[] => {
	const size = table.reviewers
	const sizes = new Float64Array(size)
	for (const part of ofReviewer) sizes[part] = at(sizes, part) + 1
	const share = (one: number) => 1 / at(sizes, at(ofReviewer, one))
	const matrix = Array.from({ length: size }, (_, one) =>
		new Float64Array(size).map((_zero, other) =>
			at(ofReviewer, one) === at(ofReviewer, other) ? share(one) : 0,
		),
	)
	const seenBy: number[][] = Array.from({ length: table.entries }, () => [])
	for (let i = 0; i < table.size; i += 1) seenBy[at(table.entryOf, i)]?.push(at(table.reviewerOf, i))
	for (const reviewers of seenBy) {
		for (const one of reviewers) {
			const row = matrix[one]
			if (!row) continue
			row[one] = at(row, one) + 1
			for (const other of reviewers) row[other] = at(row, other) - 1 / reviewers.length
		}
	}
	return diagonalOfInverse(matrix).map((value, one) => Math.sqrt(Math.max(0, value - share(one))))
}

/** Diagonal of the inverse of a symmetric positive matrix, by Cholesky; the matrix is used up. */
const diagonalOfInverse = (matrix: Float64Array[]): number[] => {
	const size = matrix.length
	const lower = matrix.map((row) => row.slice())
	for (let j = 0; j < size; j += 1) {
		const row = lower[j] ?? new Float64Array()
		let pivot = at(row, j)
		for (let k = 0; k < j; k += 1) pivot -= at(row, k) ** 2
		row[j] = Math.sqrt(Math.max(1e-12, pivot))
		for (let i = j + 1; i < size; i += 1) {
			const below = lower[i] ?? new Float64Array()
			let value = at(below, j)
			for (let k = 0; k < j; k += 1) value -= at(below, k) * at(row, k)
			below[j] = value / at(row, j)
		}
	}
	return Array.from({ length: size }, (_, column) => {
		const solved = new Float64Array(size)
		let sum = 0
		for (let i = column; i < size; i += 1) {
			const row = lower[i] ?? new Float64Array()
			let value = i === column ? 1 : 0
			for (let k = column; k < i; k += 1) value -= at(row, k) * at(solved, k)
			solved[i] = value / at(row, i)
			sum += at(solved, i) ** 2
		}
		return sum
	})
}

/** Parts of a table that share neither entry nor reviewer: how many, and in which each reviewer is. */
export type Parts = { count: number; ofReviewer: Int32Array }

export const partsOf = ({ size, entries, reviewers, entryOf, reviewerOf }: Table): Parts => {
	const root = Int32Array.from({ length: entries + reviewers }, (_, index) => index)
	const find = (node: number): number => {
		let here = node
		while (root[here] !== here) {
			root[here] = at(root, at(root, here))
			here = at(root, here)
		}
		return here
	}
	for (let i = 0; i < size; i += 1) root[find(at(entryOf, i))] = find(entries + at(reviewerOf, i))
	const numbers = new Map<number, number>()
	const ofReviewer = Int32Array.from({ length: reviewers }, (_, reviewer) => {
		const part = find(entries + reviewer)
		const number = numbers.get(part) ?? numbers.size
		numbers.set(part, number)
		return number
	})
	return { count: numbers.size, ofReviewer }
}
