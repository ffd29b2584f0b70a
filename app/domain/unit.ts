/**
 * An agency, locality, enterprise or their part, with a life span, names over time, a parent and successors.
 * Units are told apart by id, never by code: eight province codes changed their meaning on 1/7/2025 and the
 * ministries were reorganised on 1/3/2025, so a name or a parent is only true at a date. Spans include their
 * first day and exclude their last: a province dissolved on 2025-07-01 lived to the end of June.
 */
import type { ConflictRelation } from './verdict.ts'

export type DatedName = { validFrom: Date | null; validTo: Date | null }
export type UnitName = DatedName & { nameVi: string; fullNameVi: string; nameEn: string; abbr: string | null }
export type Unit = {
	id: string
	parentId: string | null
	names: readonly UnitName[]
	foundedOn: Date | null
	dissolvedOn: Date | null
}
export type Succession = { predecessorId: string; successorId: string; effectiveOn: Date }
/** A unit's place in a cluster or block of a movement. */
export type ClusterPlace = {
	clusterId: string
	movementId: string
	unitId: string
	validFrom: Date | null
	validTo: Date | null
}
export type UnitTree = {
	parentOf: ReadonlyMap<string, string | null>
	successions: readonly Succession[]
	clusters?: readonly ClusterPlace[]
	/** The date of the question: what takes effect later has not happened. Without one, everything has. */
	at?: Date
}

export type UnitRelation = Extract<ConflictRelation, `${string}-unit`>

/** The name in force at a date; outside the recorded spans the nearest earlier one, else the first. */
export const nameAt = <Name extends DatedName>(names: readonly Name[], date: Date): Name | null => {
	const begins = (name: Name) => name.validFrom?.getTime() ?? Number.NEGATIVE_INFINITY
	const inOrder = [...names].sort((a, b) => (begins(a) < begins(b) ? -1 : Number(begins(a) > begins(b))))
	const inForce = inOrder.findLast((name) => isWithin(name.validFrom, name.validTo, date))
	const begun = inOrder.findLast((name) => isWithin(name.validFrom, null, date))
	return inForce ?? begun ?? inOrder[0] ?? null
}

/** Units of one name are told apart by the years of their lives: "Quảng Trị (–2025)", "Quảng Trị (2025–)". */
export const namesApart = <Named extends Pick<Unit, 'foundedOn' | 'dissolvedOn'> & { name: string }>(
	units: readonly Named[],
): Named[] =>
	units.map((unit) => {
		const isShared = units.some((other) => other !== unit && other.name === unit.name)
		const [from, to] = [unit.foundedOn, unit.dissolvedOn].map((day) => day?.getUTCFullYear() ?? '')
		return isShared && `${from}${to}` !== '' ? { ...unit, name: `${unit.name} (${from}–${to})` } : unit
	})

export const isAlive = (unit: Pick<Unit, 'foundedOn' | 'dissolvedOn'>, date: Date): boolean =>
	isWithin(unit.foundedOn, unit.dissolvedOn, date)

/** Parent, grandparent and so on, nearest first. */
export const ancestorsOf = (tree: UnitTree, id: string): string[] => {
	const ancestors: string[] = []
	let next = tree.parentOf.get(id) ?? null
	while (next !== null && next !== id && !ancestors.includes(next)) {
		ancestors.push(next)
		next = tree.parentOf.get(next) ?? null
	}
	return ancestors
}

/** The unit above at a date: the recorded parent, or whoever had taken over from it by then. */
export const parentAt = (tree: UnitTree, id: string, date: Date): string | null => {
	const seen = new Set([id])
	let parent = tree.parentOf.get(id) ?? null
	while (parent !== null && !seen.has(parent)) {
		seen.add(parent)
		const heir = heirAt(tree, parent, date)
		if (heir === null) return parent
		parent = heir
	}
	return null
}

/** Every unit whose unit above this is at a date. */
export const childrenAt = (tree: UnitTree, id: string, date: Date): string[] =>
	[...tree.parentOf.keys()].filter((unit) => parentAt(tree, unit, date) === id)

/** The last to take over by a date; of several on one day the first by id, so that the answer is always the same. */
const heirAt = (tree: UnitTree, id: string, date: Date): string | null => {
	const steps = tree.successions.filter(
		({ predecessorId, effectiveOn }) => predecessorId === id && effectiveOn <= date,
	)
	const [last] = [...steps].sort(
		(a, b) => +b.effectiveOn - +a.effectiveOn || (a.successorId < b.successorId ? -1 : 1),
	)
	return last?.successorId ?? null
}

/** Every unit that took over from this one, at any remove. */
export const successorsOf = (tree: UnitTree, id: string): Set<string> =>
	reachableFrom(id, (unit) => directSuccessors(tree, unit))

/**
 * What `a` is to `b`: "parent-unit" means that a stands above b. A unit above or below a successor of b, or the
 * successor of a unit above b, counts as a successor too, and the other way round as a predecessor.
 */
export const relationBetween = (tree: UnitTree, a: string, b: string): UnitRelation | null => {
	if (a === b) return 'same-unit'
	if (ancestorsOf(tree, b).includes(a)) return 'parent-unit'
	if (ancestorsOf(tree, a).includes(b)) return 'child-unit'
	if (hasSucceeded(tree, a, b)) return 'successor-unit'
	if (hasSucceeded(tree, b, a)) return 'predecessor-unit'
	return null
}

const hasSucceeded = (tree: UnitTree, later: string, earlier: string): boolean => {
	const heirs = successorsOf(tree, earlier)
	const above = reachableFrom(earlier, (unit) => [
		...directSuccessors(tree, unit),
		...directParent(tree, unit),
	])
	return above.has(later) || ancestorsOf(tree, later).some((unit) => heirs.has(unit))
}

const directSuccessors = ({ successions, at }: UnitTree, id: string): string[] =>
	successions
		.filter((step) => step.predecessorId === id && (at === undefined || step.effectiveOn <= at))
		.map((step) => step.successorId)

/** Every unit that shares a cluster or block of the movement with this one, at the tree's date; those above count too. */
export const clusterMatesOf = (tree: UnitTree, movementId: string, id: string): Set<string> => {
	const inForce = (tree.clusters ?? []).filter(
		(place) =>
			place.movementId === movementId &&
			(tree.at === undefined || isWithin(place.validFrom, place.validTo, tree.at)),
	)
	const line = [id, ...ancestorsOf(tree, id)]
	const own = new Set(inForce.filter(({ unitId }) => line.includes(unitId)).map(({ clusterId }) => clusterId))
	return new Set(inForce.filter(({ clusterId }) => own.has(clusterId)).map(({ unitId }) => unitId))
}

/** These units and every unit below them. */
export const descendantsOf = (tree: UnitTree, ids: ReadonlySet<string>): string[] =>
	[...tree.parentOf.keys()].filter((id) => [id, ...ancestorsOf(tree, id)].some((each) => ids.has(each)))

/** Whether two units, or units above them, are of one cluster or block of the movement. */
export const shareCluster = (tree: UnitTree, movementId: string, a: string, b: string): boolean => {
	const mates = clusterMatesOf(tree, movementId, b)
	return [a, ...ancestorsOf(tree, a)].some((unitId) => mates.has(unitId))
}

const directParent = (tree: UnitTree, id: string): string[] => {
	const parent = tree.parentOf.get(id) ?? null
	return parent === null ? [] : [parent]
}

const reachableFrom = (start: string, next: (id: string) => readonly string[]): Set<string> => {
	const reached = new Set<string>()
	const waiting = [...next(start)]
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (id === start || reached.has(id)) continue
		reached.add(id)
		waiting.push(...next(id))
	}
	return reached
}

export const isWithin = (from: Date | null, until: Date | null, date: Date): boolean =>
	(from === null || from <= date) && (until === null || date < until)
