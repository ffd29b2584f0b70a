import { describe, expect, it, test } from 'vitest'
import {
	areSheetsOpen,
	emptyReview,
	mayHandIn,
	mayRecuse,
	mayReview,
	missingInReview,
	type ReviewContent,
} from '#app/domain/review.ts'
import { initiative } from './sample-rubrics.ts'
import { accepted, day, inShort, nobody, otherHead, phases, reviewer, underReview } from './sample-round.ts'

const middle = (points: number, levelId = 'level-1') => ({ levelId, points, remark: '' })
const complete: ReviewContent = {
	marks: {
		novelty: middle(21),
		effectiveness: middle(25),
		scope: middle(9),
		replicability: middle(12),
		evidence: middle(6),
	},
	gates: { applied: true, not_duplicate: true, no_ip_violation: true, owner_confirmed: true },
	bonus: [],
	penalty: [],
	strengths: 'Rõ ràng',
	limits: 'Chưa có',
	conclusion: 'pass',
	proposedAward: null,
}
const withoutApplied = { not_duplicate: true, no_ip_violation: true, owner_confirmed: true }
const gaps = (change: Partial<ReviewContent>) =>
	missingInReview(initiative, { ...complete, ...change }).map(({ part, id, what }) => `${part} ${id} ${what}`)
const novelty = (levelId: string | null, points: number | null, remark = '') => ({
	marks: { ...complete.marks, novelty: { levelId, points, remark } },
})

test('an empty sheet lacks everything, in the order of the sheet', () =>
	expect(missingInReview(initiative, emptyReview(initiative)).map(({ id, what }) => `${id} ${what}`)).toEqual(
		[
			'applied answer',
			'not_duplicate answer',
			'no_ip_violation answer',
			'owner_confirmed answer',
			'novelty level',
			'effectiveness level',
			'scope level',
			'replicability level',
			'evidence level',
			'strengths text',
			'limits text',
			'conclusion answer',
		],
	))

describe('a sheet', () => {
	test.each<[string, Partial<ReviewContent>, string[]]>([
		['that is complete', {}, []],
		['with a level of another table', novelty('level-9', 21), ['criterion novelty level']],
		['with a level and no points', novelty('level-1', null), ['criterion novelty points']],
		['with points below the band', novelty('level-1', 20), ['criterion novelty band']],
		['with points above the band', novelty('level-1', 27), ['criterion novelty band']],
		['with half points', novelty('level-1', 21.5), ['criterion novelty band']],
		['at the top without a remark', novelty('level-0', 27), ['criterion novelty remark']],
		['at the top with spaces', novelty('level-0', 30, ' '), ['criterion novelty remark']],
		['at the top with a remark', novelty('level-0', 30, 'Lần đầu trong ngành'), []],
		['at the bottom without a remark', novelty('level-4', 0), ['criterion novelty remark']],
		['just above the bottom', novelty('level-3', 1), []],
		[
			'with a criterion left out',
			{ marks: {} },
			['novelty', 'effectiveness', 'scope', 'replicability', 'evidence'].map((id) => `criterion ${id} level`),
		],
		['with a condition not answered', { gates: withoutApplied }, ['gate applied answer']],
		[
			'that passes what is not applied',
			{ gates: { ...complete.gates, applied: false } },
			['conclusion conclusion gate-not-met'],
		],
		[
			'that fails what is not applied',
			{ gates: { ...complete.gates, applied: false }, conclusion: 'fail' },
			[],
		],
		[
			'without words',
			{ strengths: ' ', limits: '', conclusion: null },
			['strengths strengths text', 'limits limits text', 'conclusion conclusion answer'],
		],
	])('%s', (_, change, expected) => expect(gaps(change)).toEqual(expected))
})

describe('writing on the sheet', () => {
	const assignment = { reviewerId: 'reviewer', recusedAt: null, handedInAt: null }
	const facts = { assignment, conflicts: [], phases }
	const now = day('05-10')
	test.each([
		['their own', reviewer, facts, now, 'yes', 'yes'],
		['nobody’s', nobody, facts, now, 'hidden', 'hidden'],
		['another’s', otherHead, facts, now, 'hidden', 'hidden'],
		['too early', reviewer, facts, day('04-30'), 'phase review', 'yes'],
		['too late', reviewer, facts, day('06-01'), 'phase review', 'yes'],
		[
			'handed in',
			reviewer,
			{ ...facts, assignment: { ...assignment, handedInAt: now } },
			now,
			'already handed-in',
			'already handed-in',
		],
		[
			'stepped back',
			reviewer,
			{ ...facts, assignment: { ...assignment, recusedAt: now } },
			now,
			'already recused',
			'already recused',
		],
		[
			'a conflict found later',
			reviewer,
			{ ...facts, conflicts: ['parent-unit' as const] },
			now,
			'conflict parent-unit',
			'yes',
		],
	])('%s', (_, viewer, own, at, review, recuse) => {
		expect(inShort(mayReview(viewer, own, at))).toBe(review)
		expect(inShort(mayRecuse(viewer, own))).toBe(recuse)
	})
	it('ends with handing in, once nothing is missing', () => {
		expect(inShort(mayHandIn(reviewer, facts, [], now))).toBe('yes')
		const missing = missingInReview(initiative, { ...complete, strengths: '' })
		expect(inShort(mayHandIn(reviewer, facts, missing, now))).toBe('incomplete strengths')
		expect(inShort(mayHandIn(nobody, facts, [], now))).toBe('hidden')
	})
})

test('sheets are open when all are in or the phase is over', () => {
	const allIn = { assignments: underReview.assignments.map((one) => ({ ...one, handedInAt: day('05-09') })) }
	expect(areSheetsOpen(underReview, phases, day('05-10'))).toBe(false)
	expect(areSheetsOpen(allIn, phases, day('05-10'))).toBe(true)
	expect(areSheetsOpen(underReview, phases, day('06-01'))).toBe(true)
	expect(areSheetsOpen(accepted, phases, day('05-10'))).toBe(false)
})
