import { describe, expect, it, test } from 'vitest'
import type { BallotFacts, Seat } from '#app/domain/ballot.ts'
import {
	askedCount,
	isTimeToAnswer,
	linkState,
	mayAskInWriting,
	mayBeAsked,
	mayVoteByLink,
	type WrittenLink,
} from '#app/domain/written-vote.ts'
import { administrator, day, inShort, member, nobody, phases, secretary } from './sample-round.ts'

const seat = (id: string, personId: string, conflicts: Seat['conflicts'] = []): Seat => ({
	seatId: id,
	personId,
	conflicts,
})
const open: BallotFacts = {
	closedAt: null,
	membersTotal: 3,
	seats: [seat('seat-1', 'member'), seat('seat-2', 'b'), seat('seat-3', 'c', ['same-unit'])],
	votedSeatIds: [],
}
const now = day('06-10')
const link: WrittenLink = { seatId: 'seat-1', until: day('06-20'), replacedAt: null }

describe('absent members are asked', () => {
	test.each([
		['by the secretary', secretary, [], open, now, 'yes'],
		['by a member', member, [], open, now, 'not-yours'],
		['by the administrator', administrator, [], open, now, 'not-yours'],
		['by nobody', nobody, [], open, now, 'not-yours'],
		['by a secretary with a conflict', secretary, ['author'] as const, open, now, 'conflict author'],
		['after closing', secretary, [], { ...open, closedAt: now }, now, 'already closed'],
		['before the council’s time', secretary, [], open, day('05-31'), 'phase deliberation'],
		['after it', secretary, [], open, day('07-01'), 'phase deliberation'],
	])('%s', (_, viewer, conflicts, ballot, at, expected) =>
		expect(inShort(mayAskInWriting(viewer, conflicts, ballot, phases, at))).toBe(expected),
	)
	test.each([
		['one who is absent', seat('seat-1', 'a'), [], ['seat-2'], 'yes'],
		['one who has voted', seat('seat-1', 'a'), ['seat-1'], [], 'already voted'],
		['one in the room', seat('seat-1', 'a'), [], ['seat-1'], 'already in-the-room'],
		['one with a conflict', seat('seat-1', 'a', ['declared']), [], [], 'conflict declared'],
	])('%s', (_, who, votedSeatIds, here, expected) =>
		expect(inShort(mayBeAsked(who, { votedSeatIds }, here))).toBe(expected),
	)
	test.each([
		['ahead', day('06-20'), 'yes'],
		['at the very end of the council’s time', day('07-01'), 'yes'],
		['now', now, 'too-early'],
		['in the past', day('06-01'), 'too-early'],
		['later than the council sits', new Date(+day('07-01') + 1), 'phase deliberation'],
	])('for an answer %s', (_, until, expected) =>
		expect(inShort(isTimeToAnswer(until, phases, now))).toBe(expected),
	)
})

describe('a link', () => {
	const closed = { ...open, closedAt: now }
	const voted = { ...open, votedSeatIds: ['seat-1'] }
	const bound = { ...open, seats: [seat('seat-1', 'member', ['declared'])] }
	test.each([
		['takes a vote', link, open, now, 'yes', 'open'],
		['that is none', null, open, now, 'hidden', 'unknown'],
		['of an older letter', { ...link, replacedAt: now }, open, now, 'already replaced', 'replaced'],
		[
			'of an older letter, after the vote',
			{ ...link, replacedAt: now },
			voted,
			now,
			'already replaced',
			'replaced',
		],
		['of one who left', { ...link, seatId: 'seat-9' }, open, now, 'not-yours', 'left'],
		['of one who stated a conflict since', link, bound, now, 'conflict declared', 'conflict'],
		['after the vote', link, voted, now, 'already voted', 'received'],
		['after the vote and the end', link, voted, day('06-20'), 'already voted + expired', 'received'],
		['after closing', link, closed, now, 'already closed', 'closed'],
		[
			'after closing and voting',
			link,
			{ ...closed, ...voted, closedAt: now },
			now,
			'already closed + already voted',
			'received',
		],
		['at its end', link, open, day('06-20'), 'expired', 'expired'],
		['just before its end', link, open, new Date(+day('06-20') - 1), 'yes', 'open'],
		[
			'outside the council’s time',
			{ ...link, until: day('08-01') },
			open,
			day('07-01'),
			'phase deliberation',
			'not-now',
		],
	])('%s', (_, asked, ballot, at, expected, state) => {
		const verdict = mayVoteByLink(asked, ballot, phases, at)
		expect(inShort(verdict)).toBe(expected)
		expect(linkState(verdict)).toBe(state)
	})
})

it('counts a member once, however often asked, and whichever way they voted', () => {
	expect(askedCount([], ['a'])).toEqual({ asked: 0, answered: 0 })
	expect(askedCount(['a', 'b', 'a'], ['a', 'c'])).toEqual({ asked: 2, answered: 1 })
})
