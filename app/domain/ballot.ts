/**
 * The council's vote on one award for one entry. The portal knows that a member voted, never how: names and choices
 * are kept apart and only totals reach the minutes. Thresholds are exact fractions — four fifths of all members for
 * the Prime Minister's certificate (NĐ 98/2023/NĐ-CP; dichvucong.gov.vn ma_thu_tuc=5084) — and the quorum is two
 * thirds. A member with a conflict does not vote.
 */
import { withoutConflict } from './conflict.ts'
import type { EntryStage } from './entry.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { roundedRatio } from './score.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type Choice = 'agree' | 'disagree' | 'abstain'
export type Tally = Readonly<Record<Choice, number>>
export type Fraction = { numerator: number; denominator: number }
/** `of`: every member of the council when the ballot was opened, or those who voted. */
export type Threshold = Fraction & { of: 'all' | 'present' }
/** A seat on the council, with its holder's conflicts with the entry. */
export type Seat = { seatId: string; personId: string; conflicts: readonly ConflictRelation[] }
export type BallotFacts = {
	closedAt: Date | null
	membersTotal: number
	seats: readonly Seat[]
	votedSeatIds: readonly string[]
}

export const choices: readonly Choice[] = ['agree', 'disagree', 'abstain']

/** Out of how many the agreeing votes are counted: all members who may vote, or those who did. */
export const approvalRate = (of: Threshold['of'], tally: Tally, membersTotal: number): Fraction => ({
	numerator: tally.agree,
	denominator: of === 'all' ? membersTotal : tally.agree + tally.disagree + tally.abstain,
})

/** In percent to two decimals, for the minutes; 0 when nobody could vote. */
export const percentOf = ({ numerator, denominator }: Fraction): number =>
	denominator === 0 ? 0 : roundedRatio(100 * numerator, denominator)

export const passes = (threshold: Threshold, tally: Tally, membersTotal: number): boolean => {
	const rate = approvalRate(threshold.of, tally, membersTotal)
	return (
		rate.denominator > 0 && rate.numerator * threshold.denominator >= threshold.numerator * rate.denominator
	)
}

/** Two thirds of the members, rounded up. */
export const quorumOf = (total: number): number => Math.floor((2 * total + 2) / 3)

/** A decimal of the data file as the fraction it means: 0.6667 is two thirds, 0.8 four fifths. */
export const fractionOf = (decimal: number): Fraction => {
	const parts = Math.round(decimal * 10_000)
	if (parts === 6667 || parts === 3333) return { numerator: parts === 6667 ? 2 : 1, denominator: 3 }
	const divisor = greatestDivisor(parts, 10_000)
	return { numerator: parts / divisor, denominator: 10_000 / divisor }
}

/** The members who may vote on this entry. */
export const votersOf = (seats: readonly Seat[]): Seat[] =>
	seats.filter((seat) => seat.conflicts.length === 0)

/** The ballots on what is before the council now: not those held before it sent the entry back. */
export const ballotsNow = <Ballot extends { openedAt: Date }>(
	ballots: readonly Ballot[],
	sentBackAt: Date | null | undefined,
): Ballot[] => ballots.filter(({ openedAt }) => !sentBackAt || openedAt > sentBackAt)

/** A vote is held on what was reviewed and is not decided yet. */
export const isUpForVote = (stage: EntryStage): Verdict =>
	stage === 'review' ? allowed : refused({ code: 'stage', is: stage, needs: 'review' })

/** A council in which nobody may vote on the entry cannot decide it. */
export const hasVoters = (seats: readonly Seat[]): Verdict =>
	votersOf(seats).length > 0 ? allowed : refused({ code: 'quorum', present: 0, needs: 1 })

export type OpeningFacts = {
	/** The ballot that was held on this entry and award already. */
	ballot: Pick<BallotFacts, 'closedAt'> | null
	/** Every sheet is in, or the review phase is over. */
	areSheetsOpen: boolean
	score: number | null
	/** The least official score for this award, null when there is none. */
	minScore: number | null
}

export const mayOpenBallot = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	facts: OpeningFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isNewBallot(facts),
		facts.areSheetsOpen ? allowed : refused({ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' }),
		hasScoreFor(facts),
		phaseVerdict(phases, 'deliberation', now),
	)

/** Whoever has no seat is told that there is no ballot. */
export const mayVote = (
	viewer: Viewer,
	ballot: BallotFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	const seat = ballot.seats.find((taken) => taken.personId === viewer.person?.id)
	return seat === undefined ? refused({ code: 'hidden' }) : maySeatVote(seat, ballot, phases, now)
}

/** The same for a member, however they come to the ballot. */
export const maySeatVote = (
	{ seatId, conflicts }: Seat,
	ballot: BallotFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		withoutConflict(conflicts),
		isStillOpen(ballot),
		ballot.votedSeatIds.includes(seatId) ? refused({ code: 'already', fact: 'voted' }) : allowed,
		phaseVerdict(phases, 'deliberation', now),
	)

export const mayCloseBallot = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	ballot: BallotFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isStillOpen(ballot),
		hasQuorum(ballot),
		phaseVerdict(phases, 'deliberation', now),
	)

const isNewBallot = ({ ballot }: OpeningFacts): Verdict => {
	if (ballot === null) return allowed
	return refused({ code: 'already', fact: ballot.closedAt === null ? 'exists' : 'closed' })
}

const hasScoreFor = ({ score, minScore }: OpeningFacts): Verdict =>
	minScore === null || (score !== null && score >= minScore)
		? allowed
		: refused({ code: 'stage', is: 'score-too-low', needs: 'score' })

const hasQuorum = (ballot: BallotFacts): Verdict => {
	const needs = quorumOf(ballot.membersTotal)
	const present = ballot.votedSeatIds.length
	return present >= needs && present > 0 ? allowed : refused({ code: 'quorum', present, needs })
}

export const isStillOpen = (ballot: Pick<BallotFacts, 'closedAt'>): Verdict =>
	ballot.closedAt === null ? allowed : refused({ code: 'already', fact: 'closed' })

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
