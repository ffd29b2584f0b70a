/** The question that `assignment-flow.ts` answers: entries that need reviewers, reviewers with limits, and costs. */
export type Network = {
	entries: number
	reviewers: number
	/** Cost of entry e for reviewer r at `e * reviewers + r`, 0 … 1,000,000; `never` where the pair may not be. */
	cost: Int32Array
	/** How many reviewers each entry still needs. */
	needs: readonly number[]
	/** The most entries that a reviewer takes, those of `loads` included. */
	limits: readonly number[]
	/** How many entries each reviewer has already. */
	loads: readonly number[]
	loadStep: number
}

export type Flow = {
	/** The reviewers that each entry got, in ascending order. */
	reviewersOf: readonly (readonly number[])[]
	/** How far each reviewer's load passes the limit. */
	over: readonly number[]
	/** How many reviewers each entry lacks because nobody else may take it. */
	lacking: readonly number[]
}

export const never = -1
