import { expect, test } from 'vitest'
import { proofMatrix } from '#app/domain/proof-matrix.ts'

const proof = (evidenceId: string, page: number | null = null) => ({ evidenceId, page, second: null })

test('gaps show on both sides, places stand in the cell where the one proves the other', () => {
	const results = [
		{ id: 'r1', metric: 'Thời gian', proofs: [proof('a', 3), proof('a', 9), proof('c')] },
		{ id: 'r2', metric: 'Tỷ lệ', proofs: [] },
		{ id: 'r3', metric: 'Chi phí', proofs: [proof('không thấy')] },
	]
	const { lines, idle, unproven } = proofMatrix(results, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
	expect(
		lines.map(({ number, isProven, cells }) => [number, isProven, cells.map((cell) => cell.length)]),
	).toEqual([
		[1, true, [2, 0, 1]],
		[2, false, [0, 0, 0]],
		[3, false, [0, 0, 0]],
	])
	expect([idle, unproven]).toEqual([['b'], 2])
	expect(proofMatrix([], [{ id: 'a' }])).toEqual({ lines: [], idle: ['a'], unproven: 0 })
})
