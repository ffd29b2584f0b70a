/**
 * Pairs of reviewers in a plan: those who must not have the same entry, those who always should. A flow knows nothing of
 * pairs; so a plan is made, quarrels are settled by forbidding or by giving for good, and the rest is planned again.
 */
import { never, type Flow, type Network } from './assignment-network.ts'

export type PairRules = {
	entries: readonly { id: string }[]
	reviewers: readonly { id: string }[]
	apart: readonly (readonly [string, string])[]
	together?: readonly (readonly [string, string])[]
	present: ReadonlyMap<string, readonly string[]>
}

type Given = readonly (readonly [entry: number, reviewer: number])[]

/** Where two who must be kept apart got one entry: the places in the cost table of the dearer of each such two. */
export const clashesOf = (rules: PairRules, network: Network, flow: Flow, forced: Given): number[] => {
	const pairs = placesOf(rules, rules.apart)
	if (pairs.length === 0) return []
	return flow.reviewersOf.flatMap((given, e) => {
		const fixed = forced.flatMap(([entry, reviewer]) => (entry === e ? [reviewer] : []))
		const found = pairs.flatMap(([a, b]) => {
			if (given.includes(a) && given.includes(b)) return [place(network, e, dearer(network, e, a, b))]
			if (given.includes(a) && fixed.includes(b)) return [place(network, e, a)]
			return given.includes(b) && fixed.includes(a) ? [place(network, e, b)] : []
		})
		return found.slice(0, 1)
	})
}

/**
 * Settles the entries at which just one of two who belong together was given: the cheapest half, as far as limits allow,
 * gets both for good; the others get neither. Answers whether anything was settled, so that the plan is to be made again.
 */
export const settleTogether = (
	rules: PairRules,
	network: Network,
	flow: Flow,
	forced: [entry: number, reviewer: number][],
): boolean => {
	let isChanged = false
	for (const [a, b] of placesOf(rules, rules.together ?? [])) {
		const single = flow.reviewersOf.flatMap((given, e) => {
			const [hasA, hasB] = [a, b].map((r) => given.includes(r) || isPresent(rules, e, r))
			if (hasA === hasB) return []
			const [has, lacks] = hasA ? [a, b] : [b, a]
			return [{ e, has, lacks, cost: costAt(network, e, lacks) }]
		})
		const both = Math.ceil(single.length / 2)
		const inOrder = [...single].sort(
			(x, y) => (x.cost === never ? 1 : 0) - (y.cost === never ? 1 : 0) || x.cost - y.cost || x.e - y.e,
		)
		for (const [index, { e, has, lacks, cost }] of inOrder.entries()) {
			const isOwn = isPresent(rules, e, has)
			const wanted = isOwn ? [lacks] : [has, lacks]
			if ((isOwn || index < both) && cost !== never && mayForce(network, e, wanted)) {
				for (const reviewer of wanted) force(network, forced, e, reviewer)
				isChanged = true
			} else if (!isOwn && costAt(network, e, has) !== never && hasOthers(network, e, has)) {
				network.cost[place(network, e, has)] = never
				isChanged = true
			}
		}
	}
	return isChanged
}

/** The entry still needs as many, and everyone is below their limit. */
const mayForce = (network: Network, e: number, wanted: readonly number[]): boolean =>
	(network.needs[e] ?? 0) >= wanted.length &&
	wanted.every((r) => (network.loads[r] ?? 0) < (network.limits[r] ?? 0))

const force = (network: Network, forced: [number, number][], e: number, r: number): void => {
	forced.push([e, r])
	network.cost[place(network, e, r)] = never
	network.needs = network.needs.map((need, entry) => (entry === e ? need - 1 : need))
	network.loads = network.loads.map((load, reviewer) => (reviewer === r ? load + 1 : load))
}

/** Whether the entry could do without this one of its reviewers. */
const hasOthers = (network: Network, e: number, r: number): boolean => {
	let others = 0
	for (let s = 0; s < network.reviewers; s += 1) if (s !== r && costAt(network, e, s) !== never) others += 1
	return others >= (network.needs[e] ?? 0)
}

/** Entries at which, after all, just one of two who belong together is. */
export const splitIn = (
	input: PairRules,
	given: readonly (readonly number[])[],
): { entryId: string; pair: readonly [string, string] }[] =>
	input.entries.flatMap(({ id }, e) => {
		const own = new Set([
			...(input.present.get(id) ?? []),
			...(given[e] ?? []).map((r) => input.reviewers[r]?.id ?? ''),
		])
		return (input.together ?? []).flatMap((pair) => {
			const [one, other] = pair
			return own.has(one) !== own.has(other) ? [{ entryId: id, pair }] : []
		})
	})

const placesOf = ({ reviewers }: PairRules, pairs: readonly (readonly [string, string])[]) => {
	const at = new Map(reviewers.map(({ id }, index) => [id, index]))
	return pairs.flatMap(([one, other]): [number, number][] => {
		const [a, b] = [at.get(one), at.get(other)]
		return a === undefined || b === undefined ? [] : [[a, b]]
	})
}

const isPresent = ({ entries, reviewers, present }: PairRules, e: number, r: number): boolean =>
	present.get(entries[e]?.id ?? '')?.includes(reviewers[r]?.id ?? '') === true

const place = ({ reviewers }: Network, e: number, r: number): number => e * reviewers + r
const costAt = (network: Network, e: number, r: number): number => network.cost[place(network, e, r)] ?? never
const dearer = (network: Network, e: number, a: number, b: number): number =>
	costAt(network, e, a) > costAt(network, e, b) ? a : b
