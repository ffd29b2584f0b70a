/**
 * Decisions are superseded, never edited (quyết định sửa đổi, bổ sung hoặc thay thế): a later decision, with its own number, date, minutes and grounds, speaks anew of entries of an
 * earlier one. It amends it, or replaces it where it speaks of every entry of it. The earlier stays on record, and each
 * says which the other is. What it corrects: the level, the words, whoever is named; an award withdrawn or added.
 *
 * The last decision that speaks of an entry is superseded, so that there is one line for each entry. A level needs its
 * vote as ever. What was revoked is not put right in this way. A decision that was not public yet is replaced whole, and
 * then is never published.
 */
import { hasPassed } from './decision.ts'
import { leavesOpen, type DecisionOutcome, type Outcome } from './outcome.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type AwardWords = { awardLevelId: string; citationVi: string; recipientVi: string }

/** What the earlier decision says of an entry. */
export type EarlierItem = { outcome: Outcome; isRevoked: boolean; award: AwardWords | null }

export type CorrectionFacts = {
	/** What the decision that is superseded says of the entry; null where another decision spoke of it since. */
	earlier: EarlierItem | null
	isEarlierPublic: boolean
	/** The ballot on the award given now; null when there is none, or none is given. */
	ballot: { closedAt: Date | null; passed: boolean } | null
	/** Whether the council votes on the entry now. */
	isVoting: boolean
}

/** An entry of which the earlier decision speaks: another award or another wording, or no award any more. */
export const mayCorrect = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	item: DecisionOutcome,
	facts: CorrectionFacts,
): Verdict => {
	const { earlier, isEarlierPublic, ballot, isVoting } = facts
	if (earlier === null) return refused({ code: 'already', fact: 'superseded' })
	return all(
		asClearSecretary(viewer, conflicts),
		earlier.isRevoked ? refused({ code: 'already', fact: 'revoked' }) : allowed,
		/** What is left open is decided again by a decision of its own. */
		isEarlierPublic && leavesOpen(earlier.outcome)
			? refused({ code: 'already', fact: 'published' })
			: allowed,
		isVoting ? refused({ code: 'stage', is: 'ballot-open', needs: 'ballot-closed' }) : allowed,
		item.outcome === 'awarded' ? hasPassed(ballot) : allowed,
		isEarlierPublic ? changesSomething(item, earlier) : allowed,
		item.outcome === 'awarded' || item.outcome === 'not-awarded'
			? allowed
			: refused({ code: 'stage', is: 'open-outcome', needs: 'award' }),
	)
}

export type SupersessionFacts = {
	isEarlierPublic: boolean
	/** The earlier one itself amends one that is public: it is published first, so that each award in force has one follower. */
	isEarlierPending: boolean
	/** Entries of the earlier decision that the later one says nothing of. */
	left: number
	/** How many entries of the earlier decision it speaks of. */
	taken: number
	/** When the earlier one and this one were signed, and today; yyyy-mm-dd. */
	earlierOn: string
	decidedOn: string
	today: string
}

/** The decision as a whole. */
export const maySupersede = (facts: SupersessionFacts): Verdict =>
	all(
		facts.isEarlierPending ? refused({ code: 'stage', is: 'decided', needs: 'published' }) : allowed,
		facts.taken > 0 ? allowed : refused({ code: 'incomplete', missing: ['items'] }),
		facts.isEarlierPublic || facts.left === 0
			? allowed
			: refused({ code: 'stage', is: 'entries-left', needs: 'entries-named' }),
		facts.earlierOn <= facts.decidedOn && facts.decidedOn <= facts.today
			? allowed
			: refused({ code: 'day', from: facts.earlierOn, until: facts.today }),
	)

export type Reach = 'amends' | 'replaces'

/** Amends some entries of the earlier one, or replaces all of it. */
export const reachOf = (earlierEntryIds: readonly string[], laterEntryIds: readonly string[]): Reach =>
	earlierEntryIds.every((id) => laterEntryIds.includes(id)) ? 'replaces' : 'amends'

/** An award that takes the place of one that was not public yet says the same without harm. */
const changesSomething = (item: DecisionOutcome, { outcome, award }: EarlierItem): Verdict => {
	const isSame =
		item.outcome === 'awarded'
			? award !== null &&
				award.awardLevelId === item.awardLevelId &&
				award.citationVi === (item.citationVi ?? '').trim() &&
				award.recipientVi === (item.recipientVi ?? '').trim()
			: item.outcome === outcome
	return isSame ? refused({ code: 'already', fact: 'decided' }) : allowed
}
