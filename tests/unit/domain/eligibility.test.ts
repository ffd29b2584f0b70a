import { describe, expect, it, test } from 'vitest'
import { mayCheck, missingInCheck, type CheckContent } from '#app/domain/eligibility.ts'
import {
	accepted,
	administrator,
	day,
	declined,
	draft,
	drafter,
	inShort,
	phases,
	returned,
	secretary,
	submitted,
	waiting,
	withdrawn,
} from './sample-round.ts'

const now = day('04-10')

describe('checking', () => {
	test.each([
		['draft', draft, 'stage draft'],
		['waiting', waiting, 'stage endorsement'],
		['submitted', submitted, 'yes'],
		['withdrawn', withdrawn, 'stage draft'],
		['returned', returned, 'already checked'],
		['refused', declined, 'already checked'],
		['accepted', accepted, 'already checked'],
	])('by the secretary, when %s', (_, facts, expected) =>
		expect(inShort(mayCheck(secretary, [], facts, phases, now))).toBe(expected),
	)
	it('is for the secretary alone, without a conflict, in the screening phase', () => {
		expect(inShort(mayCheck(drafter, [], submitted, phases, now))).toBe('not-yours')
		expect(inShort(mayCheck(administrator, [], submitted, phases, now))).toBe('not-yours')
		expect(inShort(mayCheck(secretary, ['author'], submitted, phases, now))).toBe('conflict author')
		expect(inShort(mayCheck(secretary, [], submitted, phases, day('05-01')))).toBe('phase screening')
	})
})

describe('the outcome', () => {
	const reason = { part: 'effect' as const, text: 'Thiếu số liệu' }
	test.each<[string, CheckContent, string[]]>([
		['accepted', { outcome: 'accepted', reasons: [], note: '' }, []],
		['returned without reasons', { outcome: 'returned', reasons: [], note: 'x' }, ['reasons']],
		['returned with a reason', { outcome: 'returned', reasons: [reason], note: '' }, []],
		[
			'returned with an empty reason',
			{ outcome: 'returned', reasons: [{ ...reason, text: ' ' }], note: '' },
			['reason-text'],
		],
		['one part twice', { outcome: 'returned', reasons: [reason, reason], note: '' }, ['part-twice']],
		['refused without a note', { outcome: 'refused', reasons: [reason], note: ' ' }, ['note']],
		['refused with a note', { outcome: 'refused', reasons: [], note: 'Trùng' }, []],
	])('%s', (_, check, expected) => expect(missingInCheck(check)).toEqual(expected))
})
