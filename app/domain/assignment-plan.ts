/**
 * A plan of who reviews what: n reviewers for each entry is a hard bound; expertise and wishes are the cost; loads are
 * levelled; conflicts, absences and pairs to keep apart are never broken (field.md, assignment in HotCRP: the same
 * idea, with coverage made hard). If no full plan exists, it says which entries, why, and the least that would help.
 */
import { cheapestFlow, never, type Network } from './assignment-flow.ts'

/** How well a reviewer knows a field. */
export type Expertise = 'expert' | 'knows' | 'aware'

export type PlannedEntry = { id: string; topics: readonly string[]; needs: number }

export type PlannedReviewer = {
	id: string
	topics: Readonly<Record<string, Expertise>>
	/** The most entries in this round, those already given included. */
	max: number
	load: number
}

export type PlanInput = {
	entries: readonly PlannedEntry[]
	reviewers: readonly PlannedReviewer[]
	/** Pairs that may not be, as `entry reviewer`: conflicts, absences, those who have the entry already. */
	forbidden: ReadonlySet<string>
	/** From −1 (rather not) over 0 (can) to 1 (wants), by `entry reviewer`. */
	wishes: ReadonlyMap<string, number>
	/** Reviewers who may not have the same entry. */
	apart: readonly (readonly [string, string])[]
	/** Reviewers who have an entry already, for `apart`. */
	present: ReadonlyMap<string, readonly string[]>
}

export type PlannedPair = { entryId: string; reviewerId: string; cost: number }

/** What keeps a full plan from being: entries that lack eligible people, and limits to raise by how much. */
export type Shortfall = {
	lacking: readonly { entryId: string; missing: number; eligible: number }[]
	raise: readonly { reviewerId: string; by: number }[]
}

export type Plan = {
	pairs: readonly PlannedPair[]
	/** Costs of the pairs and of the loads together. */
	cost: number
	loads: Readonly<Record<string, number>>
	shortfall: Shortfall | null
}

export const pairKey = (entryId: string, reviewerId: string): string => `${entryId} ${reviewerId}`

/** One entry more than another costs as much as knowing a third of its topics less. */
export const loadStep = 10
const unknownTopics = 60
const levels: Readonly<Record<Expertise, number>> = { expert: 1, knows: 0.7, aware: 0.4 }

/** 0 for an expert who wants it, 120 for a stranger to the field who would rather not. */
export const pairCost = (
	entry: Pick<PlannedEntry, 'topics'>,
	reviewer: Pick<PlannedReviewer, 'topics'>,
	wish: number,
): number => {
	const known = entry.topics.reduce((sum, topic) => sum + levelOf(reviewer, topic), 0)
	const match = entry.topics.length === 0 ? 0.5 : known / entry.topics.length
	const bounded = Math.max(-1, Math.min(1, wish))
	return Math.round(unknownTopics * (1 - match) + 20 - (bounded > 0 ? 20 : 40) * bounded)
}

const levelOf = ({ topics }: Pick<PlannedReviewer, 'topics'>, topic: string): number => {
	const level = topics[topic]
	return level === undefined ? 0 : levels[level]
}

/** The cheapest plan; where people must be kept apart, the cheapest found by forbidding the dearer of each such pair. */
export const planAssignments = (input: PlanInput): Plan => {
	const network = networkOf(input)
	for (;;) {
		const plan = readPlan(input, network, cheapestFlow(network))
		const clash = firstClash(input, plan)
		if (clash === null) return plan
		network.cost[clash] = never
	}
}

const networkOf = (input: PlanInput): Network => {
	const { entries, reviewers } = input
	const cost = new Int32Array(entries.length * reviewers.length)
	entries.forEach((entry, e) => {
		const present = input.present.get(entry.id) ?? []
		reviewers.forEach((reviewer, r) => {
			const key = pairKey(entry.id, reviewer.id)
			const isOut = input.forbidden.has(key) || present.some((other) => isApart(input, reviewer.id, other))
			cost[e * reviewers.length + r] = isOut ? never : pairCost(entry, reviewer, input.wishes.get(key) ?? 0)
		})
	})
	return {
		entries: entries.length,
		reviewers: reviewers.length,
		cost,
		needs: entries.map(({ needs }) => needs),
		limits: reviewers.map(({ max }) => max),
		loads: reviewers.map(({ load }) => load),
		loadStep,
	}
}

const isApart = ({ apart }: Pick<PlanInput, 'apart'>, a: string, b: string): boolean =>
	apart.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

const readPlan = (
	{ entries, reviewers }: PlanInput,
	network: Network,
	flow: ReturnType<typeof cheapestFlow>,
): Plan => {
	const costs = (e: number, r: number) => network.cost[e * reviewers.length + r] ?? never
	const pairs = flow.reviewersOf.flatMap((given, e) =>
		given.map((r) => ({
			entryId: entries[e]?.id ?? '',
			reviewerId: reviewers[r]?.id ?? '',
			cost: costs(e, r),
		})),
	)
	const gained = reviewers.map(() => 0)
	for (const given of flow.reviewersOf) for (const r of given) gained[r] = (gained[r] ?? 0) + 1
	const loads = reviewers.map(({ load }, r) => load + (gained[r] ?? 0))
	const lacking = entries.flatMap(({ id }, e) => {
		const missing = flow.lacking[e] ?? 0
		const eligible = reviewers.filter((_, r) => costs(e, r) !== never).length
		return missing > 0 ? [{ entryId: id, missing, eligible }] : []
	})
	const raise = reviewers.flatMap(({ id }, r) =>
		(flow.over[r] ?? 0) > 0 ? [{ reviewerId: id, by: flow.over[r] ?? 0 }] : [],
	)
	return {
		pairs,
		cost:
			pairs.reduce((sum, { cost }) => sum + cost, 0) +
			loads.reduce((sum, load, r) => sum + loadStep * (load ** 2 - (reviewers[r]?.load ?? 0) ** 2), 0),
		loads: Object.fromEntries(reviewers.map(({ id }, r) => [id, loads[r] ?? 0])),
		shortfall: lacking.length + raise.length > 0 ? { lacking, raise } : null,
	}
}

/** Where two who must be kept apart got one entry: the place in the cost table of the dearer of them. */
const firstClash = ({ entries, reviewers, apart }: PlanInput, { pairs }: Plan): number | null => {
	if (apart.length === 0) return null
	const given = byEntry(pairs)
	for (const [e, { id }] of entries.entries()) {
		const here = given.get(id) ?? []
		for (const [one, other] of apart) {
			const a = here.find(({ reviewerId }) => reviewerId === one)
			const b = here.find(({ reviewerId }) => reviewerId === other)
			if (a && b) {
				const dearer = a.cost > b.cost ? a : b
				return e * reviewers.length + reviewers.findIndex(({ id: each }) => each === dearer.reviewerId)
			}
		}
	}
	return null
}

const byEntry = (pairs: readonly PlannedPair[]): Map<string, PlannedPair[]> => {
	const found = new Map<string, PlannedPair[]>()
	for (const pair of pairs) {
		const known = found.get(pair.entryId)
		if (known) known.push(pair)
		else found.set(pair.entryId, [pair])
	}
	return found
}
