/**
 * A plan of who reviews what: n reviewers for each entry is a hard bound; expertise and wishes are the cost; loads are
 * levelled; conflicts, absences and pairs to keep apart are never broken (field.md, assignment in HotCRP: the same
 * idea, with coverage made hard). If no full plan exists, it says which entries, why, and the least that would help.
 */
import { costOf, loadStep, networkSteps, type PlanInput } from './assignment-costs.ts'
import { flowSteps } from './assignment-flow.ts'
import { never, type Flow, type Network } from './assignment-network.ts'
import { clashesOf, settleTogether, splitIn } from './assignment-pairs.ts'
import { finish, type Steps } from './steps.ts'

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

/** The cheapest plan; where people must be kept apart, the cheapest found by forbidding the dearer of each such pair. */
export const planAssignments = (input: PlanInput): Plan => finish(planSteps(input))

/** The same in steps: each says how many thousandths are done, as far as that can be told. */
export function* planSteps(input: PlanInput): Steps<Plan> {
	const network = yield* networkSteps(input, share)
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
				cost: costOf(input, e, r),
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
