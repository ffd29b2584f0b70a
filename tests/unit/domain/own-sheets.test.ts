import { expect, test } from 'vitest'
import { criterionLines, fifthOf, meanTotal, sortedBy } from '#app/domain/own-sheets.ts'
import { rubricOf } from '#tests/support/factories.ts'

const rubric = rubricOf('initiative', 'collective')
const [first, second] = rubric.criteria.map(({ id }) => id)
if (first === undefined || second === undefined) throw new Error('two criteria at least')

const sheets = [
	{ id: 'a', total: 40, marks: { [first]: { points: 10 }, [second]: { points: 30 } } },
	{ id: 'b', total: 55, marks: { [first]: { points: 25 }, [second]: { points: null } } },
	{ id: 'c', total: 21, marks: { [first]: { points: 21 } } },
]

test('each criterion in the order of the sheets, with lowest, highest and mean of what has points', () => {
	const lines = criterionLines(rubric, sheets)
	expect(lines.slice(0, 3).map(({ criterion: _, ...line }) => line)).toEqual([
		{ points: [10, 25, 21], lowest: 10, highest: 25, mean: 18.67 },
		{ points: [30, null, null], lowest: 30, highest: 30, mean: 30 },
		{ points: [null, null, null], lowest: null, highest: null, mean: null },
	])
	expect(lines.map(({ criterion }) => criterion.id)).toEqual(rubric.criteria.map(({ id }) => id))
})

test('the mean total of no sheet is nothing', () => {
	expect([meanTotal([]), meanTotal(sheets)]).toEqual([null, 38.67])
})

test('best first by the total or by one criterion; without points last', () => {
	const ids = (by: string | null) => sortedBy(sheets, by).map(({ id }) => id)
	expect([ids(null), ids(first), ids(second)]).toEqual([
		['b', 'a', 'c'],
		['b', 'c', 'a'],
		['a', 'b', 'c'],
	])
})

test.each([
	[10, 20, 10, 1],
	[10, 20, 12, 2],
	[10, 20, 15, 3],
	[10, 20, 17, 4],
	[10, 20, 20, 5],
	[15, 15, 15, 3],
	[null, null, 3, 3],
])('between %s and %s, %s points are in fifth %s', (lowest, highest, points, fifth) => {
	expect(fifthOf({ lowest, highest }, points)).toBe(fifth)
})
