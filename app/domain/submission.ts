/**
 * Sending an entry in: the drafter writes and asks, the head of the unit endorses and sends; before the deadline it
 * may be recalled, and what was returned may be mended until the screening closes.
 * The head of the unit that applies the solution confirms it (NĐ 13/2012/NĐ-CP) and answers for the dossier
 * (NĐ 98/2023/NĐ-CP). While the head has it in hand, the text stands still.
 */
import { isEndorsementWaiting, stageOf, submissionInForce, type EntryFacts } from './entry.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isHeadOf, isMemberOf, type Viewer } from './viewer.ts'

type EntryRule = (viewer: Viewer, entry: EntryFacts, phases: readonly Phase[], now: Date) => Verdict

/** A draft may be written at any time; what was returned, until the screening closes. */
export const mayEdit: EntryRule = (viewer, entry, phases, now) =>
	ofOwnUnit(viewer, entry, () =>
		all(isAtDesk(entry), isReturned(entry) ? sendingWindow(entry, phases, now) : allowed),
	)

export const mayRequestEndorsement: EntryRule = (viewer, entry, phases, now) =>
	ofOwnUnit(viewer, entry, () => all(isAtDesk(entry), sendingWindow(entry, phases, now)))

/** A later deadline is of use only to what can still be handed in. */
export const mayMoveDeadline: EntryRule = (viewer, entry) =>
	ofOwnUnit(viewer, entry, () =>
		hasLeftDesk(entry) ? refused({ code: 'stage', is: stageOf(entry), needs: 'draft' }) : allowed,
	)

/** Whoever drafts takes the request back to go on writing. */
export const mayRecallRequest: EntryRule = (viewer, entry) =>
	ofOwnUnit(viewer, entry, () => isWaitingForHead(entry))

/** Answering the request, be it by returning it with a note: the head of the unit, and no one else. */
export const mayEndorse: EntryRule = (viewer, entry) =>
	ofOwnUnit(viewer, entry, () =>
		all(isHeadOf(viewer, entry.unitId) ? allowed : refused({ code: 'not-yours' }), isWaitingForHead(entry)),
	)

/** The head endorses and sends in one act, while the window is open. */
export const maySubmit: EntryRule = (viewer, entry, phases, now) => {
	const endorse = mayEndorse(viewer, entry, phases, now)
	return isMemberOf(viewer, entry.unitId) ? all(endorse, sendingWindow(entry, phases, now)) : endorse
}

/** The head who drafts asks nobody: request, endorsement and sending are one act. */
export const mayHandIn: EntryRule = (viewer, entry, phases, now) =>
	isHeadOf(viewer, entry.unitId) && !isEndorsementWaiting(entry) && !hasLeftDesk(entry)
		? mayRequestEndorsement(viewer, entry, phases, now)
		: maySubmit(viewer, entry, phases, now)

/** A new entry: of one's own unit, while the round takes entries. */
export const mayCreateEntry = (
	viewer: Viewer,
	unitId: string,
	phases: readonly Phase[],
	now: Date,
): Verdict => (isMemberOf(viewer, unitId) ? phaseVerdict(phases, 'open', now) : refused({ code: 'hidden' }))

/** Recalling: before the deadline for sending, and before the secretary has checked. */
export const mayWithdraw: EntryRule = (viewer, entry, phases, now) =>
	ofOwnUnit(viewer, entry, () => {
		const submission = submissionInForce(entry)
		if (submission === null) return refused({ code: 'stage', is: stageOf(entry), needs: 'submitted' })
		return all(
			submission.check === null ? allowed : refused({ code: 'already', fact: 'checked' }),
			phaseVerdict(phases, 'open', now),
		)
	})

/** Others are told that there is no such entry. */
const ofOwnUnit = (viewer: Viewer, entry: EntryFacts, rule: () => Verdict): Verdict =>
	isMemberOf(viewer, entry.unitId) ? rule() : refused({ code: 'hidden' })

const isAtDesk = (entry: EntryFacts): Verdict => {
	if (hasLeftDesk(entry)) return refused({ code: 'stage', is: stageOf(entry), needs: 'draft' })
	return isEndorsementWaiting(entry) ? refused({ code: 'stage', is: 'endorsement', needs: 'draft' }) : allowed
}

const isWaitingForHead = (entry: EntryFacts): Verdict => {
	if (isEndorsementWaiting(entry)) return allowed
	return hasLeftDesk(entry)
		? refused({ code: 'already', fact: 'submitted' })
		: refused({ code: 'stage', is: stageOf(entry), needs: 'endorsement' })
}

const hasLeftDesk = (entry: EntryFacts): boolean =>
	!['draft', 'endorsement', 'returned'].includes(stageOf(entry))

const isReturned = (entry: EntryFacts): boolean => stageOf(entry) === 'returned'

/** The open phase; for what was returned, the screening phase as well. */
const sendingWindow = (entry: EntryFacts, phases: readonly Phase[], now: Date): Verdict => {
	const open = phaseVerdict(phases, 'open', now)
	return open.allowed || !isReturned(entry) ? open : phaseVerdict(phases, 'screening', now)
}
