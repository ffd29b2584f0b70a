import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	codeLetters,
	codeLength,
	deadlineOf,
	mayExcept,
	mayExtend,
	mayRedeem,
	mayUndoCode,
	mayUndoException,
	phasesUntil,
	tidyCode,
	withCode,
	type CodeFacts,
	type DeadlineException,
} from '#app/domain/deadline.ts'
import { phaseVerdict } from '#app/domain/round.ts'
import {
	administrator,
	day,
	drafter,
	head,
	inShort,
	nobody,
	otherHead,
	phases,
	secretary,
} from './sample-round.ts'

const closing = day('04-01')
const round = { phases, extensions: [] }
const owner = { unitId: 'hue', entryId: 'e1' }
const exception = (changes: Partial<DeadlineException>): DeadlineException => ({
	unitId: 'hue',
	entryId: null,
	until: day('04-05'),
	reason: 'bão',
	byCode: false,
	...changes,
})

describe('the deadline of an entry', () => {
	test.each([
		['the calendar', [], [], [closing, 'calendar', '']],
		[
			'an extension for all',
			[{ until: closing, reason: 'mất điện' }],
			[],
			[closing, 'extension', 'mất điện'],
		],
		[
			'an extension that the calendar has left behind',
			[{ until: day('03-20'), reason: 'mất điện' }],
			[],
			[closing, 'calendar', ''],
		],
		['an exception for its agency', [], [exception({})], [day('04-05'), 'exception', 'bão']],
		['one for the entry', [], [exception({ entryId: 'e1' })], [day('04-05'), 'exception', 'bão']],
		['one by a code', [], [exception({ entryId: 'e1', byCode: true })], [day('04-05'), 'code', 'bão']],
		['one for another entry', [], [exception({ entryId: 'e2' })], [closing, 'calendar', '']],
		['one for another agency', [], [exception({ unitId: 'bca' })], [closing, 'calendar', '']],
		[
			'one that ends before the calendar does',
			[],
			[exception({ until: day('03-20') })],
			[closing, 'calendar', ''],
		],
		[
			'the latest of several',
			[],
			[
				exception({}),
				exception({ until: day('04-09'), reason: 'lũ', byCode: true }),
				exception({ until: day('04-07') }),
			],
			[day('04-09'), 'code', 'lũ'],
		],
	] as const)('%s', (_, extensions, exceptions, [at, why, reason]) =>
		expect(deadlineOf({ phases, extensions }, owner, exceptions)).toEqual({ at, why, reason }),
	)
	it('of an agency knows nothing of exceptions for one entry', () =>
		expect(deadlineOf(round, { unitId: 'hue', entryId: null }, [exception({ entryId: 'e1' })])?.at).toEqual(
			closing,
		))
	it('of a round that never takes entries is none', () =>
		expect(deadlineOf({ phases: phases.slice(1), extensions: [] }, owner, [exception({})])).toBeNull())
})

const moments = fc.integer({ min: 0, max: 120 * 86_400_000 }).map((ms) => new Date(+day('02-01') + ms))
const exceptions = fc.array(
	fc.record({
		unitId: fc.constantFrom('hue', 'bca'),
		entryId: fc.constantFrom(null, 'e1', 'e2'),
		until: moments,
		reason: fc.constant('x'),
		byCode: fc.boolean(),
	}),
	{ maxLength: 8 },
)

test('whatever is granted, the deadline is the latest of what holds and never earlier than the calendar', () =>
	fc.assert(
		fc.property(exceptions, moments, (granted, now) => {
			const deadline = deadlineOf(round, owner, granted)
			const mine = granted.filter(({ unitId, entryId }) => unitId === 'hue' && entryId !== 'e2')
			const expected = Math.max(+closing, ...mine.map(({ until }) => +until))
			expect(deadline?.at.getTime()).toBe(expected)
			const own = phasesUntil(phases, deadline)
			const inTime = +now >= +day('03-01') && +now < expected
			expect(phaseVerdict(own, 'open', now).allowed).toBe(inTime)
			for (const name of ['screening', 'review', 'deliberation', 'publication'] as const)
				expect(phaseVerdict(own, name, now)).toEqual(phaseVerdict(phases, name, now))
		}),
	))

test('the boundary is exact: in time at T − 1 ms, late at T and at T + 1 s', () => {
	const at = deadlineOf(round, owner, [exception({ until: new Date('2025-04-05T10:30:00Z') })])
	const own = phasesUntil(phases, at)
	const verdicts = [-1, 0, 1000].map((ms) =>
		inShort(phaseVerdict(own, 'open', new Date(Date.parse('2025-04-05T10:30:00Z') + ms))),
	)
	expect(verdicts).toEqual(['yes', 'phase open', 'phase open'])
})

describe('moving it', () => {
	const early = day('03-10')
	const late = day('04-03')
	test.each([
		['the secretary, later', secretary, day('04-10'), early, 'yes'],
		['the secretary, after it closed', secretary, day('04-10'), late, 'yes'],
		['to where it is', secretary, closing, early, 'too-early'],
		['to before it', secretary, day('03-20'), early, 'too-early'],
		['into the past', secretary, day('04-02'), late, 'too-early'],
		['to the end of the screening', secretary, day('05-01'), early, 'yes'],
		['beyond the screening', secretary, day('05-02'), early, 'too-late'],
		['the administrator', administrator, day('04-10'), early, 'not-yours'],
		['the head of an agency', head, day('04-10'), early, 'not-yours'],
		['nobody', nobody, day('04-10'), early, 'not-yours'],
	] as const)('%s', (_, viewer, until, now, expected) => {
		expect(inShort(mayExtend(viewer, phases, until, now))).toBe(expected)
		expect(inShort(mayExcept(viewer, phases, until, now))).toBe(expected)
	})
})

describe('a code', () => {
	const code: CodeFacts = {
		scope: 'entry',
		unitId: null,
		uses: 2,
		used: 1,
		until: day('04-10'),
		undoneAt: null,
	}
	const now = day('04-05')
	test.each([
		['with a use left', drafter, code, false, now, 'yes'],
		['of which nobody knows', drafter, null, false, now, 'code unknown'],
		['that was taken back', drafter, { ...code, undoneAt: now }, false, now, 'code unknown'],
		['of another agency', drafter, { ...code, unitId: 'bca' }, false, now, 'code unknown'],
		['of this agency', drafter, { ...code, unitId: 'hue' }, false, now, 'yes'],
		['used up', drafter, { ...code, used: 2 }, false, now, 'code used-up'],
		['used here before', drafter, { ...code, used: 2 }, true, now, 'code used-here'],
		['at its last millisecond', drafter, code, false, new Date(+day('04-10') - 1), 'yes'],
		['at its end', drafter, code, false, day('04-10'), 'code over'],
		['for the entry of others', otherHead, code, false, now, 'hidden'],
		['for nobody', nobody, code, false, now, 'hidden'],
	] as const)('%s', (_, viewer, facts, hasUsed, at, expected) =>
		expect(inShort(mayRedeem(viewer, owner, facts, hasUsed, at))).toBe(expected),
	)
	it('is taken back only while nobody has used it, by the secretary', () => {
		expect(inShort(mayUndoCode(secretary, { ...code, used: 0 }))).toBe('yes')
		expect(inShort(mayUndoCode(secretary, code))).toBe('already used')
		expect(inShort(mayUndoCode(secretary, { ...code, used: 0, undoneAt: now }))).toBe('already closed')
		expect(inShort(mayUndoCode(head, { ...code, used: 0 }))).toBe('not-yours')
	})
	it.each([
		[secretary, { byCode: false, used: false, undoneAt: null }, 'yes'],
		[secretary, { byCode: false, used: true, undoneAt: null }, 'already used'],
		[secretary, { byCode: true, used: false, undoneAt: null }, 'already used'],
		[secretary, { byCode: false, used: false, undoneAt: now }, 'already closed'],
		[administrator, { byCode: false, used: false, undoneAt: null }, 'not-yours'],
		[head, { byCode: false, used: false, undoneAt: null }, 'not-yours'],
	] as const)('an exception is taken back before use, by the secretary (%#)', (viewer, facts, said) => {
		expect(inShort(mayUndoException(viewer, facts))).toBe(said)
	})
	it('lets an entry begin after the round has closed for others', () => {
		expect(inShort(phaseVerdict(withCode(phases, { ...code, reason: '' }), 'open', now))).toBe('yes')
		expect(inShort(phaseVerdict(withCode(phases, null), 'open', now))).toBe('phase open')
	})
	it('is read however it is typed', () => {
		expect(tidyCode(' ab2c-d3 ef4g ')).toBe('AB2CD3EF4G')
		expect(new Set(codeLetters).size).toBe(30)
		expect(codeLetters).not.toMatch(/[ILOU01]/)
		expect(codeLength).toBe(10)
	})
})
