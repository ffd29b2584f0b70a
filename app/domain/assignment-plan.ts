/**
 * A plan of who reviews what: n reviewers for each entry is a hard bound; expertise and wishes are the cost; loads are
 * levelled; conflicts, absences and pairs to keep apart are never broken (field.md, assignment in HotCRP: the same
 * idea, with coverage made hard). If no full plan exists, it says which entries, why, and the least that would help.
 */
import { flowSteps } from './assignment-flow.ts'
import { never, type Flow, type Network } from './assignment-network.ts'
import { clashesOf, settleTogether, splitIn } from './assignment-pairs.ts'
import { finish, type Steps } from './steps.ts'

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
	/** Reviewers who always have the same entries, as far as rules and limits let them. */
	together?: readonly (readonly [string, string])[]
	/** Reviewers who have an entry already, for `apart` and `together`. */
	present: ReadonlyMap<string, readonly string[]>
	/** Whether anything else stands against a pair, by their places in the lists: asked once for each. */
	isBarred?: (entry: number, reviewer: number) => boolean
	/** Wishes by places, beside those of `wishes`. */
	wishOf?: (entry: number, reviewer: number) => number
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
	/** Entries at which two who should be together are not, because a rule or a limit keeps one of them away. */
	split: readonly { entryId: string; pair: readonly [string, string] }[]
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
	const bounded = Math.max(-1, Math.min(1, wish))
	return Math.round(unknownTopics * (1 - matchOf(entry, reviewer)) + 20 - (bounded > 0 ? 20 : 40) * bounded)
}

/** From 0, a stranger to all of its topics, to 1, an expert in each; an entry without topics is half known to all. */
export const matchOf = (
	entry: Pick<PlannedEntry, 'topics'>,
	reviewer: Pick<PlannedReviewer, 'topics'>,
): number => {
	const known = entry.topics.reduce((sum, topic) => sum + levelOf(reviewer, topic), 0)
	return entry.topics.length === 0 ? 0.5 : known / entry.topics.length
}

const levelOf = ({ topics }: Pick<PlannedReviewer, 'topics'>, topic: string): number => {
	const level = topics[topic]
	return level === undefined ? 0 : levels[level]
}

/** The cheapest plan; where people must be kept apart, the cheapest found by forbidding the dearer of each such pair. */
export const planAssignments = (input: PlanInput): Plan => finish(planSteps(input))

/** The same in steps: each says how many thousandths are done, as far as that can be told. */
export function* planSteps(input: PlanInput): Steps<Plan> {
	const network = yield* networkSteps(input)
	const forced: [entry: number, reviewer: number][] = []
	for (let turn = 0; ; turn += 1) {
		const flow = yield* flowProgress(network)
		const clashes = clashesOf(input, network, flow, forced)
		if (clashes.length > 0) {
			for (const at of clashes) network.cost[at] = never
			continue
		}
		if (turn > mostTurns || !settleTogether(input, network, flow, forced))
			return readPlan(input, network, flow, forced)
	}
}

/** Each turn settles pairs for good, so that few are needed; more would be an endless quarrel. */
const mostTurns = 60
const share = 200

function* flowProgress(network: Network): Steps<Flow> {
	const steps = flowSteps(network)
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
		yield share + Math.round(((1000 - share) * step.value) / Math.max(1, network.entries))
	}
}

function* networkSteps(input: PlanInput): Steps<Network> {
	const { entries, reviewers } = input
	const cost = new Int32Array(entries.length * reviewers.length)
	for (const [e, entry] of entries.entries()) {
		const present = input.present.get(entry.id) ?? []
		for (const [r, reviewer] of reviewers.entries()) {
			const key = pairKey(entry.id, reviewer.id)
			const isOut =
				input.forbidden.has(key) ||
				input.isBarred?.(e, r) === true ||
				present.some((other) => isApart(input, reviewer.id, other))
			cost[e * reviewers.length + r] = isOut ? never : costIn(input, e, r)
		}
		yield Math.round((share * (e + 1)) / entries.length)
	}
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

const costIn = ({ entries, reviewers, wishes, wishOf }: PlanInput, e: number, r: number): number => {
	const [entry, reviewer] = [entries[e], reviewers[r]]
	if (!entry || !reviewer) return 0
	return pairCost(entry, reviewer, wishOf?.(e, r) ?? wishes.get(pairKey(entry.id, reviewer.id)) ?? 0)
}

const isApart = ({ apart }: Pick<PlanInput, 'apart'>, a: string, b: string): boolean =>
	apart.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

const readPlan = (
	input: PlanInput,
	network: Network,
	flow: Flow,
	forced: readonly (readonly [entry: number, reviewer: number])[],
): Plan => {
	const { entries, reviewers } = input
	const given = flow.reviewersOf.map((own, e) => [
		...own,
		...forced.flatMap(([entry, reviewer]) => (entry === e ? [reviewer] : [])),
	])
	const pairs = given.flatMap((own, e) =>
		[...own]
			.sort((a, b) => a - b)
			.map((r) => ({
				entryId: entries[e]?.id ?? '',
				reviewerId: reviewers[r]?.id ?? '',
				cost: costIn(input, e, r),
			})),
	)
	const loads = reviewers.map(({ load }) => load)
	for (const own of given) for (const r of own) loads[r] = (loads[r] ?? 0) + 1
	const lacking = entries.flatMap(({ id }, e) => {
		const missing = flow.lacking[e] ?? 0
		const eligible = reviewers.filter((_, r) => network.cost[e * reviewers.length + r] !== never).length
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
		split: splitIn(input, given),
	}
}
