/**
 * What a council may decide of an entry beside an award: none, send it back to be mended, refer it to a higher body, or
 * suspend it while a gate is shut — discipline, a complaint, an investigation (Luật 06/2022/QH15, Điều 5 và chương VII;
 * NĐ 98/2023/NĐ-CP: who is being looked into is not yet considered). Each has its grounds, which its agency reads once
 * the decision is public, and the public never. What is sent back, referred or suspended may be decided again after that.
 */
import { isTimeToDecide, isUndecided, type StandingDecision } from './decision.ts'
import type { Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export const outcomesWithoutAward = ['not-awarded', 'sent-back', 'referred', 'suspended'] as const
export type OutcomeWithoutAward = (typeof outcomesWithoutAward)[number]
export type Outcome = 'awarded' | OutcomeWithoutAward

export const gates = ['discipline', 'complaint', 'investigation'] as const
export type Gate = (typeof gates)[number]

/** What a decision says of one entry. */
export type DecisionOutcome =
	| { entryId: string; outcome: 'awarded'; awardLevelId: string; citationVi?: string; recipientVi?: string }
	| { entryId: string; outcome: 'not-awarded' | 'sent-back'; grounds?: string }
	| { entryId: string; outcome: 'referred'; grounds?: string; referredTo: string }
	| { entryId: string; outcome: 'suspended'; grounds?: string; gate: Gate }

/** Whether the entry may be decided again later. */
export const leavesOpen = (outcome: Outcome): boolean =>
	outcome === 'sent-back' || outcome === 'referred' || outcome === 'suspended'

export type OutcomeFacts = {
	/** Every ballot on the entry, of whatever award. */
	ballots: readonly { closedAt: Date | null; passed: boolean }[]
	/** Every sheet is in, or the review phase is over: for an entry that never came to a vote. */
	areSheetsOpen: boolean
	award: StandingDecision
}

/**
 * Once the entry was judged, and never while the council votes. No award, or back to the agency: not against a vote that
 * passed. Referred or suspended: whatever the vote.
 */
export const mayLeaveUnawarded = (
	outcome: OutcomeWithoutAward,
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	facts: OutcomeFacts,
	phases: readonly Phase[],
	now: Date,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isUndecided(facts.award),
		isJudgedFor(outcome, facts),
		isTimeToDecide(phases, now),
	)

/** What each outcome has to say in words. */
export const hasWords = (item: DecisionOutcome): Verdict => {
	if (item.outcome === 'awarded') return allowed
	const missing = [
		...((item.grounds ?? '').trim() === '' ? ['grounds'] : []),
		...(item.outcome === 'referred' && item.referredTo.trim() === '' ? ['referredTo'] : []),
	]
	return missing.length === 0 ? allowed : refused({ code: 'incomplete', missing })
}

const standsBesideVote = (outcome: OutcomeWithoutAward): boolean =>
	outcome === 'referred' || outcome === 'suspended'

const isJudgedFor = (outcome: OutcomeWithoutAward, { ballots, areSheetsOpen }: OutcomeFacts): Verdict => {
	if (ballots.some(({ closedAt }) => closedAt === null)) {
		return refused({ code: 'stage', is: 'ballot-open', needs: 'ballot-closed' })
	}
	if (!standsBesideVote(outcome) && ballots.some(({ passed }) => passed)) {
		return refused({ code: 'stage', is: 'ballot-passed', needs: 'award' })
	}
	return ballots.length > 0 || areSheetsOpen
		? allowed
		: refused({ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' })
}
