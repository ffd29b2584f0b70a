import { expect, test } from 'vitest'
import { certaintyOf, placesFor } from '#app/domain/certainty.ts'

test.each([
	[1, 3, 'certain'],
	[0.95, 2, 'certain'],
	[0.94, 3, 'edge'],
	[0.06, 3, 'edge'],
	[0.05, 3, 'off'],
	[1, 1, 'unknown'],
	[0, 0, 'unknown'],
] as const)('on the list in %d of the resamplings of %d sheets: %s', (share, sheets, certainty) =>
	expect(certaintyOf(share, sheets)).toBe(certainty),
)

test('the list holds whoever reaches the cut, else a quarter', () => {
	expect(placesFor([90, 80, 70, 60, 50], 70)).toBe(3)
	expect(placesFor([90, 80, 70, 60, 50], 95)).toBe(2)
	expect(placesFor([90, 80], null)).toBe(1)
	expect(placesFor([], 80)).toBe(0)
})
