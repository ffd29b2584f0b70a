/** A table of scores: who gave what to which entry, entries and reviewers named by their place in a list. */
export type Sheet = { entry: number; reviewer: number; score: number }

export type Table = {
	sheets: readonly Sheet[]
	entries: number
	reviewers: number
	/** How many sheets each has. */
	perEntry: Float64Array
	perReviewer: Float64Array
}

export const tableOf = (sheets: readonly Sheet[], entries: number, reviewers: number): Table => ({
	sheets,
	entries,
	reviewers,
	perEntry: counted(sheets, entries, (sheet) => sheet.entry),
	perReviewer: counted(sheets, reviewers, (sheet) => sheet.reviewer),
})

/** What stands at a place of a list of numbers; nought outside of it. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

const counted = (sheets: readonly Sheet[], size: number, of: (sheet: Sheet) => number): Float64Array => {
	const counts = new Float64Array(size)
	for (const sheet of sheets) counts[of(sheet)] = at(counts, of(sheet)) + 1
	return counts
}
