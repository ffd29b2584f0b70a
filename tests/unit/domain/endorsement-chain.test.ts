import { describe, expect, it, test } from 'vitest'
import { isInForce, mayDelegate, mayEndDelegation } from '#app/domain/delegation.ts'
import type { EntryFacts } from '#app/domain/entry.ts'
import { quotasOf, quotaVerdict, type Quota } from '#app/domain/quota.ts'
import { standingsOf } from '#app/domain/standing.ts'
import {
	mayEdit,
	mayEndorse,
	mayHandIn,
	mayRecallRequest,
	mayReturn,
	maySubmit,
} from '#app/domain/submission.ts'
import { childrenAt, parentAt, type UnitTree } from '#app/domain/unit.ts'
import { visibleEntry } from '#app/domain/visibility.ts'
import { endorsingFor } from '#app/domain/viewer.ts'
import {
	asked,
	day,
	draft,
	drafter,
	head,
	inShort,
	otherHead,
	phases,
	secretary,
	waiting,
} from './sample-round.ts'

const now = day('03-20')
const twoPeople = { asksParent: true, twoPeople: true }
const above: EntryFacts = {
	...draft,
	rules: { asksParent: true, twoPeople: false },
	endorsementRequests: [
		asked('03-10', { outcome: 'endorsed', closedById: 'head' }),
		asked('03-11', { askedUnitId: 'bca', requestedById: 'head' }),
	],
}
const deputy = {
	...drafter,
	person: { id: 'deputy', name: 'deputy', email: 'deputy@mau.vn' },
	acting: [{ unitId: 'hue', delegationId: 'd1', startsAt: day('03-18'), endsAt: day('03-22') }],
}
const rules = { mayEdit, mayRecallRequest, mayEndorse, mayReturn, maySubmit, mayHandIn }
const answers = (viewer: typeof head, facts: EntryFacts, at = now) =>
	Object.values(rules).map((rule) => inShort(rule(viewer, facts, phases, at)))

/** edit · recall · endorse · return · submit · hand in */
test.each([
	['the head above, asked', otherHead, above, ['hidden', 'hidden', 'yes', 'yes', 'yes', 'yes']],
	['the head above, not asked', otherHead, waiting, Array.from({ length: 6 }, () => 'hidden')],
	[
		'the agency’s head, while it is above',
		head,
		above,
		['stage endorsement', 'yes', 'not-yours', 'not-yours', 'not-yours', 'not-yours'],
	],
	[
		'the drafter, while it is above',
		drafter,
		above,
		['stage endorsement', 'yes', 'not-yours', 'not-yours', 'not-yours', 'not-yours'],
	],
	['the secretary', secretary, above, Array.from({ length: 6 }, () => 'hidden')],
	['who acts for the head', deputy, waiting, ['stage endorsement', 'yes', 'yes', 'yes', 'yes', 'yes']],
] as const)('%s', (_, viewer, facts, expected) => expect(answers(viewer, facts)).toEqual(expected))

test('a delegate endorses from the first moment to the last, and not at it', () => {
	const at = (moment: Date) => endorsingFor(deputy, 'hue', moment)
	expect(at(new Date(+day('03-18') - 1))).toBeNull()
	expect(at(day('03-18'))).toEqual({ delegationId: 'd1' })
	expect(at(new Date(+day('03-22') - 1))).toEqual({ delegationId: 'd1' })
	expect(at(day('03-22'))).toBeNull()
	expect(endorsingFor(deputy, 'bca', now)).toBeNull()
	expect(endorsingFor(head, 'hue', now)).toEqual({ delegationId: null })
})

test('the last endorsement comes before the deadline too', () => {
	expect(inShort(maySubmit(otherHead, above, phases, new Date(+day('04-01') - 1)))).toBe('yes')
	expect(inShort(maySubmit(otherHead, above, phases, day('04-01')))).toBe('phase open')
	expect(inShort(mayReturn(otherHead, above, phases, day('04-01')))).toBe('yes')
})

describe('two people', () => {
	const byHead = { ...draft, rules: twoPeople, createdById: 'head' }
	test.each([
		['who began it does not endorse', { ...byHead, endorsementRequests: [asked('03-10')] }, 'two-people'],
		[
			'nor who asked',
			{ ...draft, rules: twoPeople, endorsementRequests: [asked('03-10', { requestedById: 'head' })] },
			'two-people',
		],
		['nor does anybody without asking', { ...draft, rules: twoPeople }, 'two-people'],
		['the second does', { ...draft, rules: twoPeople, endorsementRequests: [asked('03-10')] }, 'yes'],
		['without the rule the head alone does', { ...draft, createdById: 'head' }, 'yes'],
	])('%s', (_, facts, expected) => expect(inShort(mayHandIn(head, facts, phases, now))).toBe(expected))
	it('still lets a head return what they may not endorse', () =>
		expect(inShort(mayReturn(head, { ...byHead, endorsementRequests: [asked('03-10')] }, phases, now))).toBe(
			'yes',
		))
	it('holds above as well', () =>
		expect(
			inShort(
				mayEndorse(
					otherHead,
					{
						...above,
						rules: twoPeople,
						endorsementRequests: [asked('03-11', { askedUnitId: 'bca', requestedById: 'other-head' })],
					},
					phases,
					now,
				),
			),
		).toBe('two-people'))
})

test('the unit above sees the whole while it is asked, but not how the agency is reached', () => {
	const facts = { unitId: 'hue', roundId: 'round', conflicts: [], assignment: null, askedUnitId: 'bca', now }
	expect(standingsOf(otherHead, facts)).toEqual(['other-agency', 'asked-parent'])
	expect(standingsOf(otherHead, { ...facts, askedUnitId: null })).toEqual(['other-agency'])
	expect(standingsOf(otherHead, { ...facts, askedUnitId: 'other' })).toEqual(['other-agency'])
	const seen = (stage: 'endorsement' | 'draft' | 'submitted') =>
		[
			...visibleEntry(['other-agency', 'asked-parent'], {
				stage,
				blindness: 'single',
				areSheetsOpen: false,
				isBallotClosed: false,
			}),
		].sort()
	expect(seen('endorsement')).toEqual([
		'agency',
		'authors',
		'evidence-all',
		'evidence-public',
		'full-content',
		'public-content',
	])
	expect([seen('draft'), seen('submitted')]).toEqual([[], []])
})

describe('the unit above at a date', () => {
	const tree: UnitTree = {
		parentOf: new Map([
			['so', 'tinh'],
			['xa', 'huyen'],
			['huyen', 'tinh'],
			['tinh', null],
			['tinh-moi', null],
		]),
		successions: [{ predecessorId: 'tinh', successorId: 'tinh-moi', effectiveOn: day('07-01') }],
	}
	test.each([
		['so', day('06-30'), 'tinh'],
		['so', day('07-01'), 'tinh-moi'],
		['xa', day('07-01'), 'huyen'],
		['tinh', day('06-30'), null],
		['unknown', day('06-30'), null],
	])('of %s', (unit, date, expected) => expect(parentAt(tree, unit, date)).toBe(expected))
	it('has its children', () => {
		expect(childrenAt(tree, 'tinh', day('06-30'))).toEqual(['so', 'huyen'])
		expect(childrenAt(tree, 'tinh-moi', day('07-01'))).toEqual(['so', 'huyen'])
	})
	it('never goes round in circles', () => {
		const circle: UnitTree = {
			parentOf: new Map([['a', 'b']]),
			successions: [
				{ predecessorId: 'b', successorId: 'c', effectiveOn: day('01-01') },
				{ predecessorId: 'c', successorId: 'b', effectiveOn: day('01-01') },
			],
		}
		expect(parentAt(circle, 'a', now)).toBeNull()
	})
})

describe('a quota', () => {
	const quota = (changes: Partial<Quota>): Quota => ({
		kind: null,
		subject: null,
		unitId: null,
		most: 5,
		...changes,
	})
	it('of an agency stands in place of the common one of the same kind and subject only', () => {
		const all = [
			quota({}),
			quota({ unitId: 'hue', most: 2 }),
			quota({ kind: 'model', most: 1 }),
			quota({ unitId: 'bca', most: 9 }),
		]
		expect(quotasOf(all, 'hue').map(({ most }) => most)).toEqual([2, 1])
		expect(quotasOf(all, 'other').map(({ most }) => most)).toEqual([5, 1])
	})
	test.each([
		[4, 'yes'],
		[5, 'quota own 5/5'],
		[6, 'quota own 6/5'],
	])('with %i handed in', (used, expected) =>
		expect(inShort(quotaVerdict([{ quota: quota({}), whose: 'own', used }]))).toBe(expected),
	)
	it('of nought lets nothing in, and none set lets everything in', () => {
		expect(inShort(quotaVerdict([{ quota: quota({ most: 0 }), whose: 'parent', used: 0 }]))).toBe(
			'quota parent 0/0',
		)
		expect(inShort(quotaVerdict([]))).toBe('yes')
	})
})

describe('a delegation', () => {
	const given = {
		headId: 'head',
		unitId: 'hue',
		delegateId: 'drafter',
		startsAt: day('03-18'),
		endsAt: day('03-22'),
	}
	test.each([
		['is given by the head', head, given, true, [], 'yes'],
		['not by a drafter', drafter, given, true, [], 'not-yours'],
		['not by the head of another unit', otherHead, given, true, [], 'not-yours'],
		['to a member only', head, given, false, [], 'incomplete delegateId'],
		['not to oneself', head, { ...given, delegateId: 'head' }, true, [], 'two-people'],
		[
			'not for the past',
			head,
			{ ...given, startsAt: day('03-01'), endsAt: day('03-20') },
			true,
			[],
			'too-early',
		],
		['one at a time', head, given, true, [{ ...given, endedAt: null }], 'already exists'],
		['again once it ended', head, given, true, [{ ...given, endedAt: day('03-19') }], 'yes'],
	] as const)('%s', (_, viewer, delegation, isMember, others, expected) =>
		expect(inShort(mayDelegate(viewer, delegation, isMember, others, now))).toBe(expected),
	)
	it('ends by date, or at once by the head', () => {
		const facts = { ...given, endedAt: null }
		expect([
			isInForce(facts, now),
			isInForce(facts, day('03-22')),
			isInForce({ ...facts, endedAt: now }, now),
		]).toEqual([true, false, false])
		expect(inShort(mayEndDelegation(head, facts, now))).toBe('yes')
		expect(inShort(mayEndDelegation(drafter, facts, now))).toBe('hidden')
		expect(inShort(mayEndDelegation(head, facts, day('03-22')))).toBe('already closed')
	})
})
