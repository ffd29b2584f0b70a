import { loadStep, matchOf, pairCost } from '#app/domain/assignment-costs.ts'
import { barriers, type Barrier } from '#app/domain/assignment-request.ts'
import type { Grounds } from '#app/domain/substitute.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { assignmentFacts, type FactEntry } from './assignment-facts.server.ts'
import { planning, type Planning } from './assignment-planning.server.ts'
import type { Tx } from './transact.server.ts'

export type Substitute = { personId: string; name: string } & Grounds

/** The best first, and how many of the round's reviewers each thing keeps away. */
export type Offer = {
	free: readonly Substitute[]
	kept: readonly { barrier: Barrier | 'full'; count: number }[]
}

export const noOffer: Offer = { free: [], kept: [] }

/**
 * Whom an entry could be given to besides those who have it: the same bars, fields, wishes and loads as a plan of
 * assignments, the best first. Nobody beyond the limit they set is among them. For the portal itself (no viewer) every
 * entry exists.
 */
export const substitutesFor = async (
	tx: Tx,
	viewer: Viewer | null,
	roundId: string,
	entryIds: ReadonlySet<string>,
	most: number,
	now: Date,
): Promise<ReadonlyMap<string, Offer>> => {
	if (entryIds.size === 0) return new Map()
	const options = { perEntry: 1, maxLoad: 1000, scope: 'missing' as const }
	const planned = planning(await assignmentFacts(tx, viewer, roundId, options, now))
	const loads = new Map<string, number>()
	for (const entry of planned.facts.entries)
		for (const id of planned.keptOf(entry)) loads.set(id, (loads.get(id) ?? 0) + 1)
	return new Map(
		planned.facts.entries
			.filter(({ id }) => entryIds.has(id))
			.map((entry) => [entry.id, offerFor(planned, entry, loads, most)]),
	)
}

const offerFor = (
	{ facts, barrierOf, wishOf }: Planning,
	entry: FactEntry,
	loads: ReadonlyMap<string, number>,
	most: number,
): Offer => {
	const counts = new Map<Barrier | 'full', number>()
	const free = facts.reviewers.flatMap((reviewer) => {
		const load = loads.get(reviewer.personId) ?? 0
		const isFull = load >= (reviewer.maxLoad ?? facts.options.maxLoad)
		const barrier = barrierOf(entry, reviewer) ?? (isFull ? 'full' : null)
		if (barrier !== null) {
			counts.set(barrier, (counts.get(barrier) ?? 0) + 1)
			return []
		}
		const { personId, name } = reviewer
		const wish = wishOf(entry, reviewer)
		const cost = pairCost(entry, reviewer, wish) + loadStep * load
		return [{ personId, name, load, wish, cost, match: Math.round(100 * matchOf(entry, reviewer)) }]
	})
	free.sort((a, b) => a.cost - b.cost || (a.personId < b.personId ? -1 : 1))
	return {
		free: free.slice(0, most).map(({ cost: _, ...each }) => ({ ...each, among: free.length })),
		kept: [...barriers, 'full' as const].flatMap((barrier) => {
			const count = counts.get(barrier) ?? 0
			return count === 0 ? [] : [{ barrier, count }]
		}),
	}
}

/** The grounds that an assignment was made on, as they were written. */
export const groundsIn = (value: unknown): Grounds | null => value as Grounds | null
