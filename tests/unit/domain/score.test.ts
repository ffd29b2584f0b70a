import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	criterionMeans,
	isDivergent,
	officialScore,
	roundedRatio,
	sheetTotal,
	spread,
} from '#app/domain/score.ts'
import { collective, individual, initiative } from './sample-rubrics.ts'

const marks = (...points: (number | null)[]) =>
	Object.fromEntries(initiative.criteria.map(({ id }, at) => [id, { points: points[at] ?? null }]))

const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 })

describe('the total of a sheet', () => {
	test.each([
		['full marks', marks(30, 30, 15, 15, 10), [], [], { criteria: 100, bonus: 0, penalty: 0, total: 100 }],
		['no mark yet', marks(), [], [], { criteria: 0, bonus: 0, penalty: 0, total: 0 }],
		[
			'bonus at its cap',
			marks(20),
			['inclusion', 'make_in_vietnam', 'open', 'prize'],
			[],
			{ criteria: 20, bonus: 5, penalty: 0, total: 25 },
		],
		[
			'penalty at its cap',
			marks(20),
			[],
			['late', 'overstated', 'security_gap'],
			{ criteria: 20, bonus: 0, penalty: -10, total: 10 },
		],
		[
			'no more than a hundred',
			marks(30, 30, 15, 15, 10),
			['inclusion'],
			[],
			{ criteria: 100, bonus: 2, penalty: 0, total: 100 },
		],
		['no less than nothing', marks(1), [], ['overstated'], { criteria: 1, bonus: 0, penalty: -5, total: 0 }],
		[
			'an item named twice',
			marks(20),
			['prize', 'prize'],
			['late', 'late'],
			{ criteria: 20, bonus: 1, penalty: -2, total: 19 },
		],
		[
			'items of another table',
			marks(20),
			['mentor', '__proto__'],
			['toString'],
			{ criteria: 20, bonus: 0, penalty: 0, total: 20 },
		],
	])('%s', (_, sheet, bonus, penalty, total) =>
		expect(sheetTotal(initiative, sheet, bonus, penalty)).toEqual(total),
	)
	it('has the caps of its own table', () => {
		const all = (rubric: typeof initiative) =>
			sheetTotal(
				rubric,
				{ evidence: { points: 5 }, achievement: { points: 30 } },
				rubric.bonus.items.map(({ id }) => id),
				rubric.penalty.items.map(({ id }) => id),
			)
		expect(all(individual)).toEqual({ criteria: 35, bonus: 5, penalty: -5, total: 35 })
		expect(all(collective)).toEqual({ criteria: 5, bonus: 5, penalty: -9, total: 1 })
	})
})

describe('the official score', () => {
	test.each([
		[[], null],
		[[80], 80],
		[[80, 81], 80.5],
		[[80, 80, 81], 80.33],
		[[80, 81, 81], 80.67],
		[[0, 90, 90, 90, 90, 90], 75],
		[[0, 90, 90, 90, 90, 90, 100], 90],
		[[70, 71, 72, 73, 74, 75, 76, 77], 73.5],
	])('of %j is %j', (sheets, score) => expect(officialScore(sheets)).toBe(score))
	it('lies between the lowest and the highest sheet, whatever their order', () =>
		fc.assert(
			fc.property(totals, (sheets) => {
				const score = officialScore(sheets) ?? -1
				expect(score).toBeGreaterThanOrEqual(Math.min(...sheets))
				expect(score).toBeLessThanOrEqual(Math.max(...sheets))
				expect(officialScore([...sheets].reverse())).toBe(score)
			}),
		))
	it('is not moved by one judge out of seven, however far the mark', () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 60, max: 90 }), { minLength: 6, maxLength: 9 }), (others) => {
				expect(officialScore([...others, 0])).toBe(officialScore([...others, Math.min(...others)]))
			}),
		))
})

describe('rounding', () => {
	test.each([
		[1, 3, 0.33],
		[2, 3, 0.67],
		[1, 8, 0.13],
		[-1, 8, -0.13],
		[201, 200, 1.01],
		[1005, 1000, 1.01],
		[-1005, 1000, -1.01],
		[0, 7, 0],
	])('%d ÷ %d is %d', (numerator, denominator, ratio) =>
		expect(roundedRatio(numerator, denominator)).toBe(ratio),
	)
	it('is never more than half a hundredth away, and goes away from zero at the half', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: -1500, max: 1500 }),
				fc.integer({ min: 1, max: 15 }),
				(numerator, denominator) => {
					const whole = BigInt(Math.round(roundedRatio(numerator, denominator) * 100))
					const miss = 2n * (BigInt(numerator) * 100n - whole * BigInt(denominator))
					expect(miss <= BigInt(denominator) && miss >= -BigInt(denominator)).toBe(true)
					if (miss === BigInt(denominator)) expect(numerator).toBeLessThan(0)
					if (miss === -BigInt(denominator)) expect(numerator).toBeGreaterThan(0)
				},
			),
		))
})

describe('the spread', () => {
	test.each([
		[[], { range: 0, standardDeviation: 0 }],
		[[80], { range: 0, standardDeviation: 0 }],
		[[70, 90], { range: 20, standardDeviation: 10 }],
		[[70, 80, 90], { range: 20, standardDeviation: 8.16 }],
	])('of %j is %j', (sheets, apart) => expect(spread(sheets)).toEqual(apart))
	it('is nothing exactly when the sheets agree', () =>
		fc.assert(
			fc.property(totals, (sheets) => {
				expect(spread(sheets).standardDeviation === 0).toBe(new Set(sheets).size === 1)
			}),
		))
})

test.each([
	[85, 70, false],
	[85, 69.99, true],
	[60, 75, false],
	[60, 75.01, true],
])('a sheet of %d beside a mean of %d: %j', (total, mean, isFar) =>
	expect(isDivergent(total, mean)).toBe(isFar),
)

test('means are of the sheets that have a mark', () =>
	expect(criterionMeans(initiative, [marks(30, 20), marks(27), marks(28, 21, 0)])).toEqual({
		novelty: 28.33,
		effectiveness: 20.5,
		scope: 0,
	}))
