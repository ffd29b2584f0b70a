/**
 * Asking absent members in writing (dichvucong.gov.vn ma_thu_tuc=5084: whoever is absent is asked in writing). Each gets a
 * letter with a link of their own to one open ballot; a newer letter takes the place of an older one, and a member has one
 * ballot however often they were asked. The vote is that of the room: the same rules, the same count, the same secrecy.
 * Members who are asked are counted among all members, whether or not they answer; a vote by link counts for the quorum.
 */
import { isStillOpen, maySeatVote, type BallotFacts, type Seat } from './ballot.ts'
import { withoutConflict } from './conflict.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Language, Viewer } from './viewer.ts'

/** As many as one letter round is written to; a council is smaller. */
export const mostAsked = 200

/** Whether anybody may be asked on this ballot now. */
export const mayAskInWriting = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	ballot: Pick<BallotFacts, 'closedAt'>,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(asClearSecretary(viewer, conflicts), isStillOpen(ballot), phaseVerdict(phases, 'deliberation', now))

/** `inTheRoom`: seats whose members are there, in a session under way on this item; whoever is there votes there. */
export const mayBeAsked = (
	{ seatId, conflicts }: Seat,
	{ votedSeatIds }: Pick<BallotFacts, 'votedSeatIds'>,
	inTheRoom: readonly string[],
): Verdict =>
	all(
		withoutConflict(conflicts),
		votedSeatIds.includes(seatId) ? refused({ code: 'already', fact: 'voted' }) : allowed,
		inTheRoom.includes(seatId) ? refused({ code: 'already', fact: 'in-the-room' }) : allowed,
	)

/** An answer is asked for some time ahead, and before the council's time is over. */
export const isTimeToAnswer = (until: Date, phases: readonly Phase[], now: Date): Verdict => {
	const phase = phases.find(({ name }) => name === 'deliberation')
	if (until <= now) return refused({ code: 'too-early', least: now })
	if (phase && until <= phase.closesAt) return allowed
	const { opensAt = null, closesAt = null } = phase ?? {}
	return refused({ code: 'phase', needs: 'deliberation', opensAt, closesAt })
}

export type WrittenLink = { seatId: string; until: Date; replacedAt: Date | null }

/** Whether a link still takes a vote; `null`: there is no such link. */
export const mayVoteByLink = (
	link: WrittenLink | null,
	ballot: BallotFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	if (link === null) return refused({ code: 'hidden' })
	if (link.replacedAt !== null) return refused({ code: 'already', fact: 'replaced' })
	const seat = ballot.seats.find(({ seatId }) => seatId === link.seatId)
	if (seat === undefined) return refused({ code: 'not-yours' })
	return all(
		maySeatVote(seat, ballot, phases, now),
		now < link.until ? allowed : refused({ code: 'expired' }),
	)
}

/** What the page of a link says. */
export type LinkState =
	'open' | 'unknown' | 'replaced' | 'left' | 'conflict' | 'received' | 'closed' | 'expired' | 'not-now'

/** Of several reasons the one that its reader has to know first: a vote that is in is said even after the end. */
export const linkState = (verdict: Verdict): LinkState => {
	if (verdict.allowed) return 'open'
	const is = (code: string, fact?: string) =>
		verdict.reasons.some(
			(reason) => reason.code === code && (!fact || ('fact' in reason && reason.fact === fact)),
		)
	if (is('hidden')) return 'unknown'
	if (is('already', 'replaced')) return 'replaced'
	if (is('not-yours')) return 'left'
	if (is('conflict')) return 'conflict'
	if (is('already', 'voted')) return 'received'
	if (is('already', 'closed')) return 'closed'
	return is('expired') ? 'expired' : 'not-now'
}

/** How many were asked in writing, and how many of them have voted by whatever way; never who, never how. */
export type AskedCount = { asked: number; answered: number }

export const askedCount = (asked: readonly string[], voted: readonly string[]): AskedCount => {
	const seats = new Set(asked)
	return { asked: seats.size, answered: [...seats].filter((seatId) => voted.includes(seatId)).length }
}

export type WrittenLetterFacts = {
	language: Language
	name: string
	title: string
	award: { nameVi: string; nameEn: string }
	round: { nameVi: string; nameEn: string }
	until: Date
	/** Null while the letter is only looked at. */
	secret: string | null
}
export type ComposeWrittenLetter = (facts: WrittenLetterFacts) => { subject: string; text: string }
