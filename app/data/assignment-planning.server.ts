import { matchOf, pairCost, type PlanInput } from '#app/domain/assignment-costs.ts'
import type { Plan } from '#app/domain/assignment-plan.ts'
import {
	isLiftable,
	type Barrier,
	type PlanFacts,
	type PlanLack,
	type PlanResult,
} from '#app/domain/assignment-request.ts'
import { wishFor } from '#app/domain/reviewer.ts'
import { boundnessIn, type AssignmentFacts, type FactEntry } from './assignment-facts.server.ts'
import { canonical, sha256 } from './canonical.server.ts'
import type { FactReviewer } from './reviewer-profiles.server.ts'

/** The facts with what follows from them. */
export const planning = (facts: AssignmentFacts) => {
	const isBound = boundnessIn(facts.tree)
	const byPerson = new Map(facts.reviewers.map((reviewer) => [reviewer.personId, reviewer]))
	/** Who has it and keeps it: a sheet handed in stays; who may not go on or reviews no more does not count. */
	const keptOf = (entry: FactEntry): string[] =>
		entry.assignments.flatMap(({ personId, isRecused, isHandedIn, isStarted }) => {
			if (isRecused) return []
			if (isHandedIn) return [personId]
			const reviewer = byPerson.get(personId)
			if (!reviewer || isBound(reviewer, entry) || entry.visitorIds.includes(personId)) return []
			return facts.options.scope === 'missing' || isStarted ? [personId] : []
		})
	const panelsOf = (entry: FactEntry): string[] =>
		facts.panels
			.filter(({ topics }) => topics.some((topic) => entry.panelKeys.includes(topic)))
			.map(({ id }) => id)
	const barrierOf = (entry: FactEntry, reviewer: FactReviewer): Barrier | null => {
		const own = entry.assignments.find(({ personId }) => personId === reviewer.personId)
		if (own?.isRecused) return 'recused'
		if (isBound(reviewer, entry)) return 'conflict'
		if (entry.visitorIds.includes(reviewer.personId)) return 'visited'
		if (own && keptOf(entry).includes(reviewer.personId)) return 'has-it'
		if (reviewer.isAway) return 'away'
		if (!reviewer.languages.includes(entry.language)) return 'language'
		const panels = panelsOf(entry)
		if (panels.length > 0 && !panels.some((id) => reviewer.panelIds.includes(id))) return 'other-panel'
		return isKeptApart(facts, keptOf(entry), reviewer) ? 'apart' : null
	}
	const wishOf = (entry: FactEntry, reviewer: FactReviewer): number =>
		wishFor(reviewer.entryWishes.get(entry.id), entry.topics, reviewer.topicWishes)
	return { facts, byPerson, keptOf, barrierOf, wishOf }
}

export type Planning = ReturnType<typeof planning>

const isKeptApart = (
	{ pairs }: AssignmentFacts,
	present: readonly string[],
	{ personId }: FactReviewer,
): boolean =>
	pairs.some(
		({ how, firstId, secondId }) =>
			how === 'apart' &&
			((firstId === personId && present.includes(secondId)) ||
				(secondId === personId && present.includes(firstId))),
	)

export const planInputOf = ({ facts, keptOf, barrierOf, wishOf }: Planning): PlanInput => {
	const { entries, reviewers, options, pairs } = facts
	const kept = entries.map(keptOf)
	const loads = new Map<string, number>()
	for (const own of kept) for (const id of own) loads.set(id, (loads.get(id) ?? 0) + 1)
	const pairsOf = (how: string) =>
		pairs.filter((pair) => pair.how === how).map(({ firstId, secondId }) => [firstId, secondId] as const)
	return {
		entries: entries.map(({ id, topics }, index) => ({
			id,
			topics,
			needs: Math.max(0, options.perEntry - (kept[index]?.length ?? 0)),
		})),
		reviewers: reviewers.map(({ personId, topics, maxLoad }) => ({
			id: personId,
			topics,
			max: maxLoad ?? options.maxLoad,
			load: loads.get(personId) ?? 0,
		})),
		forbidden: new Set(),
		wishes: new Map(),
		apart: pairsOf('apart'),
		together: pairsOf('together'),
		present: new Map(entries.map(({ id }, index) => [id, kept[index] ?? []])),
		isBarred: (e, r) => {
			const [entry, reviewer] = [entries[e], reviewers[r]]
			return !entry || !reviewer || barrierOf(entry, reviewer) !== null
		},
		wishOf: (e, r) => {
			const [entry, reviewer] = [entries[e], reviewers[r]]
			return entry && reviewer ? wishOf(entry, reviewer) : 0
		},
	}
}

export const planResultOf = (planned: Planning, input: PlanInput, plan: Plan, ms: number): PlanResult => {
	const { facts, byPerson, keptOf, wishOf } = planned
	const entryOf = new Map(facts.entries.map((entry) => [entry.id, entry]))
	const chosen = new Set(plan.pairs.map(({ entryId, reviewerId }) => `${entryId} ${reviewerId}`))
	const before = new Set(
		facts.entries.flatMap((entry) =>
			entry.assignments
				.filter(
					({ isRecused, isStarted, personId }) =>
						!isRecused && !isStarted && !keptOf(entry).includes(personId),
				)
				.map(({ personId }) => `${entry.id} ${personId}`),
		),
	)
	const pairs = plan.pairs.flatMap(({ entryId, reviewerId }) => {
		const [entry, reviewer] = [entryOf.get(entryId), byPerson.get(reviewerId)]
		if (!entry || !reviewer || before.has(`${entryId} ${reviewerId}`)) return []
		const match = Math.round(100 * matchOf(entry, reviewer))
		return [{ entryId, reviewerId, match, wish: wishOf(entry, reviewer) }]
	})
	const short = new Set((plan.shortfall?.lacking ?? []).map(({ entryId }) => entryId))
	const unused = (id: string) =>
		plan.pairs.filter(({ entryId, reviewerId }) => reviewerId === id && short.has(entryId)).length
	const withdrawn = [...before]
		.filter(
			(pair) => facts.options.scope === 'all' && !chosen.has(pair) && !short.has(pair.split(' ')[0] ?? ''),
		)
		.map((pair) => pair.split(' '))
		.map(([entryId = '', reviewerId = '']) => ({ entryId, reviewerId }))
	return {
		pairs,
		kept:
			facts.entries.reduce((sum, entry) => sum + keptOf(entry).length, 0) + plan.pairs.length - pairs.length,
		withdrawn,
		loads: input.reviewers.map(({ id, load, max }) => ({
			reviewerId: id,
			before: load,
			after: (plan.loads[id] ?? load) - (short.size > 0 ? unused(id) : 0),
			limit: max,
		})),
		entries: facts.entries.length,
		cost: plan.cost,
		ms,
		lacking: (plan.shortfall?.lacking ?? []).map((lack) => lackOf(planned, lack)),
		raise: plan.shortfall?.raise ?? [],
		split: plan.split,
	}
}

/** Why an entry lacks people, and whom a change of the secretary's own making would let in, the best first. */
const lackOf = (
	{ facts, barrierOf, wishOf }: Planning,
	lack: Omit<PlanLack, 'barriers' | 'liftable'>,
): PlanLack => {
	const entry = facts.entries.find(({ id }) => id === lack.entryId)
	if (!entry) return { ...lack, barriers: {}, liftable: [] }
	const barriers: Partial<Record<Barrier, number>> = {}
	const liftable: { reviewerId: string; barrier: Barrier; cost: number }[] = []
	for (const reviewer of facts.reviewers) {
		const barrier = barrierOf(entry, reviewer)
		if (barrier === null) continue
		barriers[barrier] = (barriers[barrier] ?? 0) + 1
		const cost = pairCost(entry, reviewer, wishOf(entry, reviewer))
		if (isLiftable(barrier)) liftable.push({ reviewerId: reviewer.personId, barrier, cost })
	}
	liftable.sort((a, b) => a.cost - b.cost || (a.reviewerId < b.reviewerId ? -1 : 1))
	return {
		...lack,
		barriers,
		liftable: liftable.slice(0, lack.missing).map(({ reviewerId, barrier }) => ({ reviewerId, barrier })),
	}
}

/** Each thing's facts as a short digest. */
export const digestsOf = ({
	tree,
	phases,
	panels,
	pairs,
	entries,
	reviewers,
}: AssignmentFacts): PlanFacts => ({
	round: digest({
		panels,
		pairs,
		due: phases.find(({ name }) => name === 'review')?.closesAt.toISOString() ?? null,
		units: [...tree.parentOf],
		successions: tree.successions.filter(
			({ effectiveOn }) => tree.at === undefined || effectiveOn <= tree.at,
		),
		clusters: tree.clusters ?? [],
	}),
	entries: Object.fromEntries(entries.map(({ id, title: _, ...facts }) => [id, digest(facts)])),
	reviewers: Object.fromEntries(
		reviewers.map(({ name: _, unit: __, topicWishes, entryWishes, ...facts }) => [
			facts.personId,
			digest({ ...facts, topicWishes: [...topicWishes], entryWishes: [...entryWishes] }),
		]),
	),
})

const digest = (value: unknown): string => sha256(canonical(JSON.parse(JSON.stringify(value)))).slice(0, 16)
