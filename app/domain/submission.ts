/**
 * Sending an entry in: the drafter writes and asks, the head of the unit endorses, where the round asks for it the
 * unit above endorses too, and with the last endorsement it is sent; before the deadline it may be recalled, and what was returned may be mended until the screening closes.
 * The head of the unit that applies the solution confirms it (NĐ 13/2012/NĐ-CP) and answers for the dossier
 * (NĐ 98/2023/NĐ-CP). While the head has it in hand, the text stands still.
 */
import { isEndorsementWaiting, stageOf, submissionInForce, waitingRequest, type EntryFacts } from './entry.ts'
import { checkingWindow } from './eligibility.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { endorsingFor, isMemberOf, type Viewer } from './viewer.ts'

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

/** Saying how it stands to a similar entry is no part of the text: until it is handed in, also while the head has it. */
export const mayExplainTwin: EntryRule = (viewer, entry, phases, now) =>
	mayMoveDeadline(viewer, entry, phases, now)

/** Whoever drafts takes the request back to go on writing. */
export const mayRecallRequest: EntryRule = (viewer, entry) =>
	ofOwnUnit(viewer, entry, () => isWaitingForHead(entry))

/**
 * Answering the request, be it by returning it with a note: the head who is asked, of the agency or of the unit above,
 * or who acts for them. Where the round wants two people, whoever wrote or asked does not answer.
 */
export const mayEndorse: EntryRule = (viewer, entry, _phases, now) =>
	ofInvolved(viewer, entry, now, () =>
		all(
			endorsingFor(viewer, askedUnit(entry), now) ? allowed : refused({ code: 'not-yours' }),
			isWaitingForHead(entry),
			needsAnother(viewer, entry),
		),
	)

/** Returning what one may not endorse alone is no danger. */
export const mayReturn: EntryRule = (viewer, entry, phases, now) =>
	mayEndorse(viewer, { ...entry, rules: { ...entry.rules, twoPeople: false } }, phases, now)

/** The head endorses, and with the last endorsement it is sent, while the window is open. */
export const maySubmit: EntryRule = (viewer, entry, phases, now) => {
	const endorse = mayEndorse(viewer, entry, phases, now)
	return isInvolved(viewer, entry, now) ? all(endorse, sendingWindow(entry, phases, now)) : endorse
}

/** The head who drafts asks nobody: request, endorsement and sending are one act, unless the round wants two people. */
export const mayHandIn: EntryRule = (viewer, entry, phases, now) =>
	endorsingFor(viewer, entry.unitId, now) && !isEndorsementWaiting(entry) && !hasLeftDesk(entry)
		? all(
				mayRequestEndorsement(viewer, entry, phases, now),
				entry.rules.twoPeople ? refused({ code: 'two-people' }) : allowed,
			)
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

/** The unit whose head is asked, or would be. */
const askedUnit = (entry: EntryFacts): string => waitingRequest(entry)?.askedUnitId ?? entry.unitId

const isInvolved = (viewer: Viewer, entry: EntryFacts, now: Date): boolean =>
	isMemberOf(viewer, entry.unitId) || endorsingFor(viewer, askedUnit(entry), now) !== null

const ofInvolved = (viewer: Viewer, entry: EntryFacts, now: Date, rule: () => Verdict): Verdict =>
	isInvolved(viewer, entry, now) ? rule() : refused({ code: 'hidden' })

/** Whoever began the entry, asked for this answer, or has endorsed it below, is not the second person. */
const needsAnother = (viewer: Viewer, entry: EntryFacts): Verdict => {
	const request = waitingRequest(entry)
	const isOneOfThem = [entry.createdById, request?.requestedById].includes(viewer.person?.id)
	return entry.rules.twoPeople && request !== null && isOneOfThem ? refused({ code: 'two-people' }) : allowed
}

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

/**
 * The open phase; for what was returned, the screening phase as well, and for what the council sent back, as long as the
 * council sits.
 */
const sendingWindow = (entry: EntryFacts, phases: readonly Phase[], now: Date): Verdict => {
	const open = phaseVerdict(phases, 'open', now)
	if (open.allowed || !isReturned(entry)) return open
	return checkingWindow(entry, phases, now)
}
