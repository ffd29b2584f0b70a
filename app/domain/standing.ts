/**
 * What a viewer is to one entry, worked out from memberships, offices, seats and conflicts, for `visibleEntry`.
 * A reviewer with a conflict is treated as one who stepped back; stepping back for want of time says nothing about the
 * person's other seats, stepping back over an interest is a declared conflict (`conflictsOf`) and does.
 */
import type { ConflictRelation } from './verdict.ts'
import {
	endorsingFor,
	isAdministrator,
	isMemberOf,
	isSecretary,
	reviewsIn,
	seatIn,
	type Viewer,
} from './viewer.ts'

/** What the viewer is to this entry. Someone may stand in several ways; anyone stands in none. */
export type Standing =
	| 'own-agency'
	| 'other-agency'
	| 'asked-parent'
	| 'assigned-reviewer'
	| 'recused-reviewer'
	| 'other-reviewer'
	| 'council'
	| 'conflicted-council'
	| 'secretary'
	| 'conflicted-secretary'
	| 'administrator'
	| 'conflicted-administrator'

export type StandingFacts = {
	unitId: string
	roundId: string
	/** The viewer's conflicts with the entry: `conflictsOf`. */
	conflicts: readonly ConflictRelation[]
	/** The viewer's assignment to the entry. */
	assignment: { recusedAt: Date | null } | null
	/** The unit above whose endorsement the entry waits for; null when it waits for none. */
	askedUnitId: string | null
	now: Date
}

export const standingsOf = (viewer: Viewer, entry: StandingFacts): Standing[] => {
	const isConflicted = entry.conflicts.length > 0
	const standings: Standing[] = []
	if (isMemberOf(viewer, entry.unitId)) standings.push('own-agency')
	else if (viewer.memberships.length > 0) standings.push('other-agency')
	if (entry.askedUnitId !== null && endorsingFor(viewer, entry.askedUnitId, entry.now) !== null)
		standings.push('asked-parent')
	if (reviewsIn(viewer, entry.roundId) || entry.assignment !== null)
		standings.push(asReviewer(entry, reviewsIn(viewer, entry.roundId)))
	if (seatIn(viewer, entry.roundId)) standings.push(isConflicted ? 'conflicted-council' : 'council')
	if (isSecretary(viewer)) standings.push(isConflicted ? 'conflicted-secretary' : 'secretary')
	if (isAdministrator(viewer)) standings.push(isConflicted ? 'conflicted-administrator' : 'administrator')
	return standings
}

const asReviewer = ({ assignment, conflicts }: StandingFacts, isReviewer: boolean): Standing => {
	if (assignment === null) return conflicts.length > 0 ? 'recused-reviewer' : 'other-reviewer'
	return !isReviewer || conflicts.length > 0 || assignment.recusedAt !== null
		? 'recused-reviewer'
		: 'assigned-reviewer'
}
