import { loadStep, matchOf, pairCost } from '#app/domain/assignment-plan.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { assignmentFacts } from './assignment-facts.server.ts'
import { planning } from './assignment-planning.server.ts'
import type { Tx } from './transact.server.ts'

export type Substitute = { personId: string; name: string; match: number; load: number }

/**
 * Whom an entry could be given to besides those who have it: the same bars, fields, wishes and loads as a plan of
 * assignments, the best first. Nobody beyond the limit they set is among them.
 */
export const substitutesFor = async (
	tx: Tx,
	viewer: Viewer,
	roundId: string,
	entryIds: ReadonlySet<string>,
	most: number,
	now: Date,
): Promise<ReadonlyMap<string, readonly Substitute[]>> => {
	if (entryIds.size === 0) return new Map()
	const options = { perEntry: 1, maxLoad: 1000, scope: 'missing' as const }
	const facts = await assignmentFacts(tx, viewer, roundId, options, now)
	const { keptOf, barrierOf, wishOf } = planning(facts)
	const loads = new Map<string, number>()
	for (const entry of facts.entries) for (const id of keptOf(entry)) loads.set(id, (loads.get(id) ?? 0) + 1)
	const found = facts.entries
		.filter(({ id }) => entryIds.has(id))
		.map((entry) => {
			const free = facts.reviewers.flatMap((reviewer) => {
				const load = loads.get(reviewer.personId) ?? 0
				if (load >= (reviewer.maxLoad ?? options.maxLoad) || barrierOf(entry, reviewer) !== null) return []
				const { personId, name } = reviewer
				const cost = pairCost(entry, reviewer, wishOf(entry, reviewer)) + loadStep * load
				return [{ personId, name, load, cost, match: Math.round(100 * matchOf(entry, reviewer)) }]
			})
			free.sort((a, b) => a.cost - b.cost || (a.personId < b.personId ? -1 : 1))
			return [entry.id, free.slice(0, most).map(({ cost: _, ...each }) => each)] as const
		})
	return new Map(found)
}
