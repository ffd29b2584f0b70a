import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	isHighestLevel,
	isLowestLevel,
	isPointsInLevel,
	isScoringRubric,
	levelOf,
	rubricFor,
	type Level,
} from '#app/domain/rubric.ts'
import { collective, individual, initiative, rubrics } from './sample-rubrics.ts'

test.each([
	['initiative', 'individual', initiative],
	['initiative', 'collective', initiative],
	['initiative', 'household', initiative],
	['initiative', 'enterprise', initiative],
	['model', 'individual', individual],
	['model', 'collective', collective],
	['model', 'household', collective],
	['model', 'enterprise', collective],
] as const)('an entry of kind %s by %s has its own table', (kind, subject, rubric) =>
	expect(rubricFor(rubrics, kind, subject)).toBe(rubric),
)

test('a round without the table has none to give', () =>
	expect(rubricFor([initiative], 'model', 'individual')).toBeNull())

test('the table for a year of a unit cannot score an entry', () => {
	const annual = {
		id: 'unit_annual',
		nameVi: '',
		nameEn: '',
		maxScore: 100,
		subject: ['province'],
		criteria: [{ id: 'dti', vi: '', en: '', max: 20 }],
		bonus: { cap: 5, items: [] },
		penalty: { cap: -10, items: [] },
	}
	expect(isScoringRubric(annual)).toBe(false)
	expect(rubrics.every(isScoringRubric)).toBe(true)
})

describe('the levels', () => {
	const criteria = rubrics.flatMap((rubric) => rubric.criteria)
	it('have criteria that add up to a hundred', () =>
		expect(rubrics.map(({ criteria: all }) => all.reduce((sum, { max }) => sum + max, 0))).toEqual([
			100, 100, 100,
		]))
	it('give each possible mark at most one level', () => {
		for (const criterion of criteria)
			for (let points = 0; points <= criterion.max; points++)
				expect(criterion.levels.filter((level) => isPointsInLevel(level, points)).length).toBeLessThanOrEqual(
					1,
				)
	})
	it('hold whole points only, and both ends of their band', () =>
		fc.assert(
			fc.property(fc.constantFrom(...criteria), fc.double({ noNaN: false }), (criterion, points) => {
				const level = levelOf(criterion, points)
				const isInside = (band: Level) => points >= band.min && points <= band.max
				expect(level !== null).toBe(Number.isInteger(points) && criterion.levels.some(isInside))
			}),
		))
	it('know the highest and the lowest', () => {
		const novelty = initiative.criteria[0]
		expect(novelty?.levels.map((level) => isHighestLevel(novelty, level))).toEqual([
			true,
			false,
			false,
			false,
			false,
		])
		expect(novelty?.levels.map((level) => isLowestLevel(novelty, level))).toEqual([
			false,
			false,
			false,
			false,
			true,
		])
	})
})
