/**
 * The secretary opens a sheet again that was handed in, with a reason the reviewer reads: what the agency made clear came
 * too late, a criterion was misread. Only while sheets are written and before anybody votes on what they say; the sheet
 * as it was handed in is kept beside the later one (rubrics.json, scoringRules: a sheet handed in is final but for this).
 */
import { phaseVerdict, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type ReopeningFacts = {
	assignment: { recusedAt: Date | null; handedInAt: Date | null }
	/** It was handed in before, and opened again. */
	isReopened?: boolean
	/** Ballots that were opened on the entry, of whatever award. */
	ballots: number
	/** The viewer's conflicts with the entry. */
	conflicts: readonly ConflictRelation[]
	phases: readonly Phase[]
}

export const mayReopenSheet = (
	viewer: Viewer,
	{ assignment, isReopened = false, ballots, conflicts, phases }: ReopeningFacts,
	now: Date,
): Verdict => {
	const clear = asClearSecretary(viewer, conflicts)
	if (!clear.allowed) return clear
	if (assignment.recusedAt !== null) return refused({ code: 'hidden' })
	if (assignment.handedInAt === null)
		return refused(isReopened ? { code: 'already', fact: 'reopened' } : { code: 'hidden' })
	return all(
		ballots === 0 ? allowed : refused({ code: 'already', fact: 'voted' }),
		phaseVerdict(phases, 'review', now),
	)
}
