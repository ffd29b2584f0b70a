/**
 * How certain a place on the list is: an entry that is on it in at least nineteen of twenty resamplings of its sheets is
 * certain, one that is on it in at most one of twenty is certainly off; between them is the edge. One sheet alone says
 * nothing of chance (ours, after Efron 1979).
 */
export type Certainty = 'certain' | 'edge' | 'off' | 'unknown'

export const fewestSheets = 2

export const certaintyOf = (share: number, sheets: number): Certainty => {
	if (sheets < fewestSheets) return 'unknown'
	if (share >= 0.95) return 'certain'
	return share <= 0.05 ? 'off' : 'edge'
}

/** As many places as entries reach the cut; without one, or where nobody does, a quarter of them. */
export const placesFor = (scores: readonly number[], cut: number | null): number => {
	const reaching = cut === null ? 0 : scores.filter((score) => score >= cut).length
	return reaching > 0 ? reaching : Math.ceil(scores.length / 4)
}
