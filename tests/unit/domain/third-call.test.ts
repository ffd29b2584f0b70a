import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maySetBound, thirdIsDue, type ComparedEntry } from '#app/domain/third-call.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-03-02T03:00:00Z')
const days = (count: number) => new Date(+now + count * 86_400_000)
const phases = [{ name: 'review' as const, opensAt: days(-5), closesAt: days(5) }]
const sheets = (...totals: (number | null)[]) => totals.map((total) => ({ recusedAt: null, total }))
const entry = (fields: Partial<ComparedEntry> = {}): ComparedEntry => ({
	...{ bound: 10, asked: 2, sheets: sheets(70, 81), isCalled: false, isUnderReview: true, phases },
	...fields,
})

test.each<[string, Partial<ComparedEntry>, number | null]>([
	['they lie apart', {}, 11],
	['just as far as allowed', { sheets: sheets(70, 80) }, null],
	['the round calls nobody', { bound: null }, null],
	['called before', { isCalled: true }, null],
	['one is not in', { sheets: sheets(70, null) }, null],
	['one alone', { sheets: sheets(70) }, null],
	['somebody was added', { sheets: sheets(70, 90, 80) }, null],
	['who stepped back counts nothing', { sheets: [...sheets(70, 75), { recusedAt: now, total: 1 }] }, null],
	['a substitute is in', { sheets: [...sheets(70, 95), { recusedAt: now, total: null }] }, 25],
	['a decision was taken', { isUnderReview: false }, null],
	['the review is over', { phases: [{ name: 'review', opensAt: days(-9), closesAt: now }] }, null],
	['the review has not begun', { phases: [{ name: 'review', opensAt: days(1), closesAt: days(9) }] }, null],
	['there is no review', { phases: [] }, null],
])('a third is called: %s', (_, fields, range) => {
	expect(thirdIsDue(entry(fields), now)?.range ?? null).toBe(range)
})

test('it is called exactly where all are in and two lie further apart than the bound, in whatever order', () => {
	const total = fc.integer({ min: 0, max: 100 })
	fc.assert(
		fc.property(
			fc.array(total, { minLength: 2, maxLength: 6 }),
			fc.integer({ min: 1, max: 99 }),
			(totals, bound) => {
				const due = thirdIsDue(entry({ bound, asked: totals.length, sheets: sheets(...totals) }), now)
				const apart = totals.some((a) => totals.some((b) => a - b > bound))
				expect(due !== null).toBe(apart)
				const turned = [...totals].reverse()
				expect(thirdIsDue(entry({ bound, asked: totals.length, sheets: sheets(...turned) }), now)).toEqual(
					due,
				)
			},
		),
	)
})

const secretary: Viewer = { ...anyone(), offices: ['secretary'] }
test.each<
	[string, Viewer, number | null, readonly { name: 'review'; opensAt: Date; closesAt: Date }[], string | null]
>([
	['a secretary', secretary, 15, phases, null],
	['none', secretary, null, phases, null],
	['of nought', secretary, 0, phases, 'incomplete'],
	['of a hundred', secretary, 100, phases, 'incomplete'],
	['of a half', secretary, 1.5, phases, 'incomplete'],
	['anyone else', anyone(), 15, phases, 'not-yours'],
	['an administrator', { ...anyone(), offices: ['administrator'] }, 15, phases, 'not-yours'],
	['after the review', secretary, 15, [{ name: 'review', opensAt: days(-9), closesAt: now }], 'phase'],
])('the bound is set by: %s', (_, viewer, bound, calendar, code) => {
	const verdict = maySetBound(viewer, bound, calendar, now)
	expect(verdict.allowed ? null : verdict.reasons[0]?.code).toBe(code)
})
