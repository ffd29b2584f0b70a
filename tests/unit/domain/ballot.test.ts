import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
	approvalRate,
	fractionOf,
	mayCloseBallot,
	mayOpenBallot,
	mayVote,
	passes,
	percentOf,
	quorumOf,
	votersOf,
	type BallotFacts,
	type Seat,
	type Threshold,
} from '#app/domain/ballot.ts'
import { administrator, day, inShort, member, nobody, phases, secretary } from './sample-round.ts'

const tally = (agree: number, disagree = 0, abstain = 0) => ({ agree, disagree, abstain })
const fourFifths: Threshold = { numerator: 4, denominator: 5, of: 'all' }
const twoThirds: Threshold = { numerator: 2, denominator: 3, of: 'present' }

describe('a threshold', () => {
	test.each([
		['8 of 10', fourFifths, tally(8, 2), 10, true],
		['7 of 10', fourFifths, tally(7, 3), 10, false],
		['8 of 10, two absent', fourFifths, tally(8), 10, true],
		['7 of 9, all present in favour', fourFifths, tally(7), 9, false],
		['12 of 15', fourFifths, tally(12, 3), 15, true],
		['6 of 9 present', twoThirds, tally(6, 2, 1), 15, true],
		['2 of 3 present', twoThirds, tally(2, 1), 9, true],
		['abstaining counts as present', twoThirds, tally(2, 0, 2), 9, false],
		['nobody present', twoThirds, tally(0), 9, false],
		['no members', fourFifths, tally(0), 0, false],
	])('%s', (_, threshold, votes, members, isPassed) =>
		expect(passes(threshold, votes, members)).toBe(isPassed),
	)
	it('is met exactly where the fraction says, for every council', () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (members, agree) => {
				expect(passes(fourFifths, tally(agree), members)).toBe(BigInt(agree) * 5n >= 4n * BigInt(members))
			}),
		))
	it('is not lost by one more vote in favour', () =>
		fc.assert(
			fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (agree, disagree, abstain) => {
				const members = agree + disagree + abstain + 1
				if (!passes(twoThirds, tally(agree, disagree, abstain), members)) return
				expect(passes(twoThirds, tally(agree + 1, disagree, abstain), members)).toBe(true)
			}),
		))
})

test.each([
	[0.8, 4, 5],
	[0.9, 9, 10],
	[0.7, 7, 10],
	[0.6667, 2, 3],
	[0.3333, 1, 3],
	[0.5, 1, 2],
	[1, 1, 1],
])('%d means %d/%d', (decimal, numerator, denominator) =>
	expect(fractionOf(decimal)).toEqual({ numerator, denominator }),
)

test('the rate is told in percent to two decimals', () => {
	expect(percentOf(approvalRate('all', tally(7, 1), 9))).toBe(77.78)
	expect(percentOf(approvalRate('present', tally(7, 1), 9))).toBe(87.5)
	expect(percentOf(approvalRate('present', tally(0), 9))).toBe(0)
})

test.each([
	[0, 0],
	[1, 1],
	[2, 2],
	[3, 2],
	[4, 3],
	[9, 6],
	[10, 7],
	[15, 10],
])('of %d members, %d are a quorum', (members, quorum) => expect(quorumOf(members)).toBe(quorum))

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

describe('voting', () => {
	test.each([
		['a member', member, open, now, 'yes'],
		['nobody', nobody, open, now, 'hidden'],
		['the secretary, who has no seat', secretary, open, now, 'hidden'],
		['a second time', member, { ...open, votedSeatIds: ['seat-1'] }, now, 'already voted'],
		['after closing', member, { ...open, closedAt: now }, now, 'already closed'],
		[
			'a member with a conflict',
			member,
			{ ...open, seats: [seat('seat-1', 'member', ['author'])] },
			now,
			'conflict author',
		],
		['before the phase', member, open, day('05-31'), 'phase deliberation'],
		['after the phase', member, open, day('07-01'), 'phase deliberation'],
	])('%s', (_, viewer, ballot, at, expected) =>
		expect(inShort(mayVote(viewer, ballot, phases, at))).toBe(expected),
	)
	it('is for members without a conflict', () =>
		expect(votersOf(open.seats).map(({ seatId }) => seatId)).toEqual(['seat-1', 'seat-2']))
})

describe('opening and closing', () => {
	const facts = { ballot: null, areSheetsOpen: true, score: 90, minScore: 85 }
	test.each([
		['as it should be', secretary, facts, 'yes'],
		['with exactly the least score', secretary, { ...facts, score: 85 }, 'yes'],
		['with a score below', secretary, { ...facts, score: 84.99 }, 'stage score-too-low'],
		['without a score', secretary, { ...facts, score: null }, 'stage score-too-low'],
		['without a least score', secretary, { ...facts, score: null, minScore: null }, 'yes'],
		['before the sheets are in', secretary, { ...facts, areSheetsOpen: false }, 'stage sheets-missing'],
		['twice', secretary, { ...facts, ballot: { closedAt: null } }, 'already exists'],
		['again after closing', secretary, { ...facts, ballot: { closedAt: now } }, 'already closed'],
		['by a member', member, facts, 'not-yours'],
		['by the administrator', administrator, facts, 'not-yours'],
	])('opened %s', (_, viewer, opening, expected) =>
		expect(inShort(mayOpenBallot(viewer, [], opening, phases, now))).toBe(expected),
	)
	test.each([
		['without a quorum', secretary, { ...open, votedSeatIds: ['seat-1'] }, 'quorum 1/2'],
		['with a quorum', secretary, { ...open, votedSeatIds: ['seat-1', 'seat-2'] }, 'yes'],
		['with nobody', secretary, { ...open, membersTotal: 0 }, 'quorum 0/0'],
		['twice', secretary, { ...open, closedAt: now, votedSeatIds: ['seat-1', 'seat-2'] }, 'already closed'],
		['by a member', member, { ...open, votedSeatIds: ['seat-1', 'seat-2'] }, 'not-yours'],
	])('closed %s', (_, viewer, ballot, expected) =>
		expect(inShort(mayCloseBallot(viewer, [], ballot, phases, now))).toBe(expected),
	)
	it('is not for a secretary with a conflict', () => {
		expect(inShort(mayOpenBallot(secretary, ['author'], facts, phases, now))).toBe('conflict author')
		const ready = { ...open, votedSeatIds: ['seat-1', 'seat-2'] }
		expect(inShort(mayCloseBallot(secretary, ['declared'], ready, phases, now))).toBe('conflict declared')
	})
})
