/** A table of scores: who gave what to which entry, entries and reviewers named by their place in a list. */
export type Sheet = { entry: number; reviewer: number; score: number }

export type Table = {
	size: number
	entries: number
	reviewers: number
	/** Of each sheet, side by side: a hundred thousand of them are read many times over. */
	entryOf: Int32Array
	reviewerOf: Int32Array
	scoreOf: Float64Array
	/** How many sheets each has. */
	perEntry: Float64Array
	perReviewer: Float64Array
}

export const tableOf = (sheets: readonly Sheet[], entries: number, reviewers: number): Table => {
	const entryOf = Int32Array.from(sheets, ({ entry }) => entry)
	const reviewerOf = Int32Array.from(sheets, ({ reviewer }) => reviewer)
	return {
		size: sheets.length,
		entries,
		reviewers,
		entryOf,
		reviewerOf,
		scoreOf: Float64Array.from(sheets, ({ score }) => score),
		perEntry: counted(entryOf, entries),
		perReviewer: counted(reviewerOf, reviewers),
	}
}

/** What stands at a place of a list of numbers; nought outside of it. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

const counted = (places: Int32Array, size: number): Float64Array => {
	const counts = new Float64Array(size)
	for (const place of places) counts[place] = at(counts, place) + 1
	return counts
}
