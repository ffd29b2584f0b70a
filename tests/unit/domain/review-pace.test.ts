import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inDeskOrder, paceOf } from '#app/domain/review-pace.ts'

const now = new Date('2026-03-02T03:00:00Z')
const after = (days: number) => new Date(+now + days * 86_400_000)
const owed = (...days: number[]) => days.map((each) => ({ dueAt: after(each) }))

test.each([
	['nothing owed', [], { left: 0, late: 0, next: null, perDay: 0 }],
	['one in ten days', [10], { left: 1, late: 0, next: { dueAt: after(10), count: 1 }, perDay: 1 }],
	[
		'forty in ten days',
		Array<number>(40).fill(10),
		{ left: 40, late: 0, next: { dueAt: after(10), count: 40 }, perDay: 4 },
	],
	[
		'six by tomorrow, six in ten days',
		[...Array<number>(6).fill(1), ...Array<number>(6).fill(10)],
		{ left: 12, late: 0, next: { dueAt: after(1), count: 6 }, perDay: 6 },
	],
	['due within the hour', [0.04], { left: 1, late: 0, next: { dueAt: after(0.04), count: 1 }, perDay: 1 }],
	['due now is late', [0], { left: 1, late: 1, next: null, perDay: 1 }],
	[
		'three late, three in six days: the late ones today',
		[-1, -1, -9, 6, 6, 6],
		{ left: 6, late: 3, next: { dueAt: after(6), count: 3 }, perDay: 3 },
	],
])('%s', (_, days, expected) => {
	expect(paceOf(owed(...days), now)).toEqual(expected)
})

test('at that pace nothing becomes late, and at one less something does', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }), (days) => {
			const { perDay } = paceOf(owed(...days), now)
			const keepsUp = (pace: number) =>
				days.every((due) => days.filter((each) => each <= due).length <= pace * due)
			expect([keepsUp(perDay), perDay > 1 && keepsUp(perDay - 1)]).toEqual([true, false])
		}),
	)
})

test('fewest sheets first, then what is due first; ties keep their order', () => {
	const items = [
		{ id: 'a', sheetsIn: 1, dueAt: after(1) },
		{ id: 'b', sheetsIn: 0, dueAt: after(9) },
		{ id: 'c', sheetsIn: 0, dueAt: after(2) },
		{ id: 'd', sheetsIn: 1, dueAt: after(1) },
	]
	expect(inDeskOrder(items).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd'])
})
