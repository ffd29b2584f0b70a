/**
 * The council takes the adjusted order as the one in force, with a written reason, or takes that back by another ruling
 * (issue of trust: the official score stays beside it and is never overwritten). The chair or the secretary records it,
 * while the council deliberates; nobody who is bound to an entry that the order is about.
 */
import { withoutConflict } from './conflict.ts'
import { phaseVerdict, type Phase } from './round.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isSecretary, seatIn, type Viewer } from './viewer.ts'

export type RulingKind = 'adopted' | 'withdrawn'

export type RulingFacts = {
	roundId: string
	/** The adjusted order is in force now. */
	isAdopted: boolean
	/** The viewer's conflicts with entries before the council. */
	conflicts: readonly ConflictRelation[]
	phases: readonly Phase[]
}

export const mayRule = (viewer: Viewer, kind: RulingKind, facts: RulingFacts, now: Date): Verdict =>
	all(
		isSecretary(viewer) || seatIn(viewer, facts.roundId)?.role === 'chair'
			? allowed
			: refused({ code: 'not-yours' }),
		withoutConflict(facts.conflicts),
		phaseVerdict(facts.phases, 'deliberation', now),
		(kind === 'adopted') === facts.isAdopted ? refused({ code: 'already', fact: kind }) : allowed,
	)
