/**
 * Conflicts of interest. Who wrote an entry, belongs to the unit that put it forward, to a unit above, below, before
 * or after it, or has declared an interest, neither scores nor votes on it (rubrics.json, conflictOfInterest; the
 * principle of openness and fairness, Luật 06/2022/QH15, Điều 5). Nobody can be excused from this rule.
 */
import type { EntryStage } from './entry.ts'
import { relationBetween, type UnitTree } from './unit.ts'
import { all, allowed, refused, type ConflictRelation, type Reason, type Verdict } from './verdict.ts'

/** A person who would judge: reviewer, council member or secretary. */
export type Judge = { personId: string; unitIds: readonly string[] }

export type EntryInterests = {
	unitId: string
	authorPersonIds: readonly string[]
	declaredByPersonIds: readonly string[]
}

/** Every way in which the judge is bound to the entry, each once. */
export const conflictsOf = (judge: Judge, entry: EntryInterests, tree: UnitTree): ConflictRelation[] => {
	const byUnit = judge.unitIds.flatMap((unitId) => relationBetween(tree, unitId, entry.unitId) ?? [])
	const byPerson: ConflictRelation[] = []
	if (entry.authorPersonIds.includes(judge.personId)) byPerson.push('author')
	if (entry.declaredByPersonIds.includes(judge.personId)) byPerson.push('declared')
	return [...new Set([...byUnit, ...byPerson])]
}

/** Allowed when there is no conflict; otherwise one reason for each. */
export const withoutConflict = (relations: readonly ConflictRelation[]): Verdict =>
	all(...relations.map((relation) => refused({ code: 'conflict', relation })))

/** Whether the secretary may give this entry to this reviewer. */
export const mayBeAssigned = (
	judge: Judge,
	entry: EntryInterests & {
		stage: EntryStage
		assignments: readonly { reviewerId: string; recusedAt: Date | null }[]
	},
	tree: UnitTree,
): Verdict => {
	const own = entry.assignments.filter((assignment) => assignment.reviewerId === judge.personId)
	return all(
		entry.stage === 'accepted' || entry.stage === 'review'
			? allowed
			: refused({ code: 'stage', is: entry.stage, needs: 'accepted' }),
		withoutConflict(conflictsOf(judge, entry, tree)),
		...own.map((assignment) => refused(alreadyGiven(assignment.recusedAt))),
	)
}

const alreadyGiven = (recusedAt: Date | null): Reason => ({
	code: 'already',
	fact: recusedAt === null ? 'assigned' : 'recused',
})
