/**
 * Conflicts of interest. Who wrote an entry or helped to, belongs to the unit that put it forward, to a unit above,
 * below, before or after it (at the date of the question), to its cluster or block where the round says so, or is bound
 * by a recorded interest, neither sees it as a judge, nor scores, nor votes on it (rubrics.json, conflictOfInterest; the
 * principle of openness and fairness, Luật 06/2022/QH15, Điều 5). Nobody can be excused from this rule.
 */
import type { EntryStage } from './entry.ts'
import { relationBetween, shareCluster, type UnitTree } from './unit.ts'
import { all, allowed, refused, type ConflictRelation, type Reason, type Verdict } from './verdict.ts'

export type Span = { startsAt: Date | null; endsAt: Date | null }

/** An interest that a person declared towards a unit and so towards every entry of it and its kin. */
export type UnitTie = Span & { unitId: string }

/** An interest towards one entry: of a person, or of everybody of a unit and its kin. */
export type EntryTie = Span & {
	personId: string | null
	unitId: string | null
	how: 'declared' | 'claimed' | 'pinned'
}

/** A person who would judge: reviewer, council member, secretary or administrator. */
export type Judge = { personId: string; unitIds: readonly string[]; ties: readonly UnitTie[] }

export type EntryInterests = {
	unitId: string
	authorPersonIds: readonly string[]
	/** Who wrote in the draft or added evidence as a member of the agency, even if they have left it. */
	contributorPersonIds: readonly string[]
	/** Who stepped back from it over an interest. */
	declaredByPersonIds: readonly string[]
	ties: readonly EntryTie[]
	/** The movement whose clusters and blocks bind; null where the round does not say so. */
	clustersOf: string | null
}

/** Of a unit as such, before there is an entry. */
export const interestsOfUnit = (unitId: string): EntryInterests => ({
	unitId,
	authorPersonIds: [],
	contributorPersonIds: [],
	declaredByPersonIds: [],
	ties: [],
	clustersOf: null,
})

/** Every way in which the judge is bound to the entry, each once. */
export const conflictsOf = (judge: Judge, entry: EntryInterests, tree: UnitTree): ConflictRelation[] => {
	const byUnit = judge.unitIds.flatMap((unitId) => relationBetween(tree, unitId, entry.unitId) ?? [])
	return [...new Set([...byUnit, ...byCluster(judge, entry, tree), ...byPerson(judge, entry, tree)])]
}

const byCluster = ({ unitIds }: Judge, entry: EntryInterests, tree: UnitTree): ConflictRelation[] => {
	const { clustersOf, unitId } = entry
	if (clustersOf === null) return []
	return unitIds.some((own) => shareCluster(tree, clustersOf, own, unitId)) ? ['same-cluster'] : []
}

const byPerson = (judge: Judge, entry: EntryInterests, tree: UnitTree): ConflictRelation[] => {
	const { personId } = judge
	const isDeclared =
		entry.declaredByPersonIds.includes(personId) ||
		judge.ties.some((tie) => binds(tie, tree.at) && isKin(tree, tie.unitId, entry.unitId))
	return [
		...named('author', entry.authorPersonIds.includes(personId)),
		...named('contributor', entry.contributorPersonIds.includes(personId)),
		...named('declared', isDeclared),
		...entry.ties.filter((tie) => binds(tie, tree.at) && isBoundBy(judge, tie, tree)).map(({ how }) => how),
	]
}

/** From the first instant of its span, until its end; without a date everything binds. */
export const binds = ({ startsAt, endsAt }: Span, at: Date | undefined): boolean =>
	at === undefined || ((startsAt === null || startsAt <= at) && (endsAt === null || at < endsAt))

const isBoundBy = ({ personId, unitIds }: Judge, tie: EntryTie, tree: UnitTree): boolean => {
	if (tie.personId !== null) return tie.personId === personId
	const { unitId } = tie
	return unitId !== null && unitIds.some((own) => isKin(tree, own, unitId))
}

const isKin = (tree: UnitTree, a: string, b: string): boolean => relationBetween(tree, a, b) !== null

const named = (relation: ConflictRelation, isSo: boolean): ConflictRelation[] => (isSo ? [relation] : [])

/** Whether the judge knows of the entry by themselves: then it may be named to them, and the conflict with it. */
export const isKnownToBound = (relations: readonly ConflictRelation[]): boolean =>
	relations.some((relation) => ['same-unit', 'author', 'contributor'].includes(relation))

/** Allowed when there is no conflict; otherwise one reason for each. */
export const withoutConflict = (relations: readonly ConflictRelation[]): Verdict =>
	all(...relations.map((relation) => refused({ code: 'conflict', relation })))

/** Whether this entry may be given to this reviewer: by the secretary, as a substitute, as one more. */
export const mayBeAssigned = (
	judge: Judge,
	entry: EntryInterests & {
		stage: EntryStage
		assignments: readonly { reviewerId: string; recusedAt: Date | null }[]
		/** In a double-blind round, who was ever to go and see it: they know whose it is. */
		visitorIds: readonly string[]
		/** A vote on it was opened: no sheet is added to what it is held on. */
		isVotedOn: boolean
	},
	tree: UnitTree,
): Verdict => {
	const own = entry.assignments.filter((assignment) => assignment.reviewerId === judge.personId)
	return all(
		entry.stage === 'accepted' || entry.stage === 'review'
			? allowed
			: refused({ code: 'stage', is: entry.stage, needs: 'accepted' }),
		withoutConflict(conflictsOf(judge, entry, tree)),
		entry.isVotedOn ? refused({ code: 'already', fact: 'voted' }) : allowed,
		entry.visitorIds.includes(judge.personId) ? refused({ code: 'visited-blind' }) : allowed,
		...own.map((assignment) => refused(alreadyGiven(assignment.recusedAt))),
	)
}

const alreadyGiven = (recusedAt: Date | null): Reason => ({
	code: 'already',
	fact: recusedAt === null ? 'assigned' : 'recused',
})
