/**
 * The matrix of claims and evidence: a line for each measured result, a column for each piece of evidence that its
 * reader may see, and where the one proves the other. Gaps show on both sides: results without proof, evidence that
 * proves none.
 */
import type { Result } from './entry-content.ts'
import type { Place } from './proof.ts'

export type MatrixLine = {
	resultId: string
	/** As the form numbers it, from 1. */
	number: number
	metric: string
	/** For each column the places in it that prove the result; none where it does not. */
	cells: readonly (readonly Place[])[]
	isProven: boolean
}

export type ProofMatrix = {
	lines: readonly MatrixLine[]
	/** Ids of the evidence that proves no result. */
	idle: readonly string[]
	unproven: number
}

export const proofMatrix = (
	results: readonly Pick<Result, 'id' | 'metric' | 'proofs'>[],
	evidence: readonly { id: string }[],
): ProofMatrix => {
	const lines = results.map(({ id, metric, proofs }, index): MatrixLine => {
		const cells = evidence.map((item) => proofs.filter(({ evidenceId }) => evidenceId === item.id))
		return { resultId: id, number: index + 1, metric, cells, isProven: cells.some((cell) => cell.length > 0) }
	})
	const idle = evidence.filter((_, column) => lines.every(({ cells }) => cells[column]?.length === 0))
	return {
		lines,
		idle: idle.map(({ id }) => id),
		unproven: lines.filter(({ isProven }) => !isProven).length,
	}
}
