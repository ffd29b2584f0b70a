import { expect, test } from 'vitest'
import {
	changesBetween,
	mayApply,
	mayPlan,
	pairsToApply,
	type PlanResult,
} from '#app/domain/assignment-request.ts'
import { administrator, day, inShort, phases, reviewer, secretary } from './sample-round.ts'

const result: PlanResult = {
	pairs: [
		{ entryId: 'e1', reviewerId: 'a', match: 100, wish: 0 },
		{ entryId: 'e2', reviewerId: 'a', match: 50, wish: 0 },
	],
	kept: 0,
	withdrawn: [],
	loads: [],
	entries: 2,
	cost: 1,
	ms: 1,
	lacking: [],
	raise: [],
	split: [],
}
const plan = { askedById: 'secretary', state: 'ready' as const, result }
const change = { what: 'entry' as const, id: 'e1', how: 'changed' as const }

test.each([
	['its asker applies it', secretary, plan, '04-20', [], 'yes'],
	['nobody else knows of it', administrator, plan, '04-20', [], 'hidden'],
	[
		'not before it is ready',
		secretary,
		{ ...plan, state: 'running' as const },
		'04-20',
		[],
		'already closed',
	],
	['not twice', secretary, { ...plan, state: 'applied' as const }, '04-20', [], 'already used'],
	['not once the review is over', secretary, plan, '06-01', [], 'phase review'],
	[
		'not beyond a limit',
		secretary,
		{ ...plan, result: { ...result, raise: [{ reviewerId: 'a', by: 1 }] } },
		'04-20',
		[],
		'over-limits',
	],
	['not when something changed', secretary, plan, '04-20', [change], 'plan-outdated'],
] as const)('%s', (_, viewer, asked, on, changes, verdict) =>
	expect(inShort(mayApply(viewer, asked, phases, day(on), changes))).toMatch(verdict),
)

test('the secretary plans until the review is over', () => {
	expect([secretary, reviewer].map((viewer) => mayPlan(viewer, phases, day('05-31')).allowed)).toEqual([
		true,
		false,
	])
	expect(mayPlan(secretary, phases, day('06-01')).allowed).toBe(false)
	expect(mayPlan(secretary, [], day('05-01')).allowed).toBe(false)
})

test('an entry that lacks somebody gets nobody', () => {
	const lacking = [{ entryId: 'e1', missing: 1, eligible: 1, barriers: {}, liftable: [] }]
	expect(pairsToApply({ ...result, lacking }).map(({ entryId }) => entryId)).toEqual(['e2'])
})

test('what changed is named thing by thing', () => {
	const before = { round: 'x', entries: { e1: '1', e2: '2', e3: '3' }, reviewers: { a: '1' } }
	const after = { round: 'y', entries: { e1: '1', e2: '9', e4: '4' }, reviewers: { a: '1', b: '1' } }
	expect(changesBetween(before, after)).toEqual([
		{ what: 'round', id: '', how: 'changed' },
		{ what: 'entry', id: 'e2', how: 'changed' },
		{ what: 'entry', id: 'e3', how: 'gone' },
		{ what: 'entry', id: 'e4', how: 'new' },
		{ what: 'reviewer', id: 'b', how: 'new' },
	])
	expect(changesBetween(before, before)).toEqual([])
})
