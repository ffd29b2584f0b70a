/**
 * Who gets what at the least cost, exactly: successive shortest paths with potentials (Edmonds & Karp 1972; Tomizawa
 * 1971) on the network entries → reviewers → sink, where the k-th entry of a reviewer costs `loadStep · (2k − 1)`, so
 * that loads are levelled (convex cost). Entries are contracted: an arc from reviewer r to s stands for the entry that
 * moves from r to s most cheaply, kept up to date as entries move. All costs are whole numbers below 2⁵³, so that the
 * optimum is exact; ties fall to the lower index, so that the same question has the same answer.
 * A limit may be passed at `overLimit` each, which dwarfs every other cost: what is passed is then the smallest raise
 * of limits that would allow a full assignment.
 */
import { never, type Flow, type Network } from './assignment-network.ts'
import { finish, type Steps } from './steps.ts'

export { never, type Flow, type Network } from './assignment-network.ts'

const overLimit = 1e10
/** Of this file's own, for the innermost loops. */
const barred = never

type Working = Network & {
	load: number[]
	held: number[][]
	given: number[][]
	/** Cheapest move of one entry from r to s at `r * reviewers + s`, and which entry that is. */
	move: Float64Array
	mover: Int32Array
	potential: Float64Array
	distance: Float64Array
	from: Int32Array
	isDone: Uint8Array
}

export const cheapestFlow = (network: Network): Flow => finish(flowSteps(network))

/** The same, entry by entry; each step says how many are done. */
export function* flowSteps(network: Network): Steps<Flow> {
	const size = network.reviewers
	const working: Working = {
		...network,
		cost: network.cost.slice(),
		load: [...network.loads],
		held: Array.from({ length: size }, () => []),
		given: Array.from({ length: network.entries }, () => []),
		move: new Float64Array(size * size).fill(Infinity),
		mover: new Int32Array(size * size).fill(-1),
		potential: new Float64Array(size),
		distance: new Float64Array(size),
		from: new Int32Array(size),
		isDone: new Uint8Array(size),
	}
	const lacking: number[] = []
	for (const [entry, need] of network.needs.entries()) {
		let missing = need
		while (missing > 0 && augment(working, entry)) missing -= 1
		lacking.push(missing)
		yield entry + 1
	}
	return {
		reviewersOf: working.given.map((reviewers) => [...reviewers].sort((a, b) => a - b)),
		over: working.load.map((load, reviewer) => Math.max(0, load - limitOf(working, reviewer))),
		lacking,
	}
}

/** What a reviewer's next entry costs besides the pair itself. */
const nextLoadCost = (working: Working, reviewer: number): number => {
	const load = working.load[reviewer] ?? 0
	return working.loadStep * (2 * load + 1) + (load >= limitOf(working, reviewer) ? overLimit : 0)
}

/** Entries that somebody has beyond a limit already are not held against it. */
const limitOf = ({ limits, loads }: Network, reviewer: number): number =>
	Math.max(limits[reviewer] ?? 0, loads[reviewer] ?? 0)

/** A pair that is given stands in the working costs as −2 − cost, so that one look tells what is free. */
const taken = (cost: number): number => -2 - cost

/** Gives the entry one more reviewer along a shortest path; false when no reviewer is left for it. */
const augment = (working: Working, entry: number): boolean => {
	const last = shortestPath(working, entry)
	if (last === null) return false
	let reviewer = last
	while (reviewer !== -1) {
		const before = working.from[reviewer] ?? -1
		const moving = before === -1 ? entry : (working.mover[before * working.reviewers + reviewer] ?? -1)
		if (before !== -1) unlink(working, moving, before)
		link(working, moving, reviewer)
		reviewer = before
	}
	working.load[last] = (working.load[last] ?? 0) + 1
	return true
}

/** Dijkstra from the entry to the sink; answers the reviewer from whom the sink is reached, after lowering potentials. */
const shortestPath = (working: Working, entry: number): number | null => {
	const { reviewers, cost, potential, distance, from, isDone } = working
	distance.fill(Infinity)
	isDone.fill(0)
	from.fill(-1)
	for (let r = 0; r < reviewers; r += 1) {
		const own = cost[entry * reviewers + r] ?? barred
		if (own >= 0) distance[r] = own - (potential[r] ?? 0)
	}
	let best = Infinity
	let last: number | null = null
	let next = nearest(working)
	while (next !== -1 && (distance[next] ?? 0) < best) {
		isDone[next] = 1
		const base = (distance[next] ?? 0) + (potential[next] ?? 0)
		const end = base + nextLoadCost(working, next)
		if (end < best) [best, last] = [end, next]
		next = relax(working, next, base)
	}
	for (let r = 0; r < reviewers; r += 1) {
		if (isDone[r] === 1 && (distance[r] ?? 0) < best) {
			potential[r] = (potential[r] ?? 0) + (distance[r] ?? 0) - best
		}
	}
	return last
}

/** Offers everyone the way over this reviewer, and answers who is nearest of those not done, in one pass. */
const relax = (working: Working, reviewer: number, base: number): number => {
	const { reviewers, potential, distance, from, isDone, move } = working
	const row = reviewer * reviewers
	let found = -1
	let least = Infinity
	for (let s = 0; s < reviewers; s += 1) {
		if (isDone[s] === 1) continue
		const there = base + (move[row + s] ?? Infinity) - (potential[s] ?? 0)
		let here = distance[s] ?? Infinity
		if (there < here) {
			here = there
			distance[s] = there
			from[s] = reviewer
		}
		if (here < least) [least, found] = [here, s]
	}
	return found
}

const nearest = ({ reviewers, distance }: Working): number => {
	let found = -1
	let least = Infinity
	for (let r = 0; r < reviewers; r += 1) {
		const here = distance[r] ?? Infinity
		if (here < least) [least, found] = [here, r]
	}
	return found
}

/** The reviewer has the entry: it may now move on from there, and no other of its reviewers can pass it here. */
const link = (working: Working, entry: number, reviewer: number): void => {
	const { reviewers, cost, mover } = working
	const at = entry * reviewers + reviewer
	cost[at] = taken(cost[at] ?? barred)
	for (const other of working.given[entry] ?? []) {
		if (mover[other * reviewers + reviewer] === entry) findMover(working, other, reviewer)
	}
	working.given[entry]?.push(reviewer)
	working.held[reviewer]?.push(entry)
	for (let s = 0; s < reviewers; s += 1) offerMove(working, entry, reviewer, s)
}

const unlink = (working: Working, entry: number, reviewer: number): void => {
	const { reviewers, cost, mover } = working
	const at = entry * reviewers + reviewer
	cost[at] = taken(cost[at] ?? barred)
	take(working.given[entry], reviewer)
	take(working.held[reviewer], entry)
	const row = reviewer * reviewers
	for (let s = 0; s < reviewers; s += 1) {
		if (mover[row + s] === entry) findMover(working, reviewer, s)
	}
	for (const other of working.given[entry] ?? []) offerMove(working, entry, other, reviewer)
}

const take = (list: number[] | undefined, value: number): void => {
	const at = list?.indexOf(value) ?? -1
	if (at >= 0) list?.splice(at, 1)
}

const offerMove = (working: Working, entry: number, reviewer: number, to: number): void => {
	const { reviewers, cost, move, mover } = working
	const row = entry * reviewers
	const there = cost[row + to] ?? barred
	if (there < 0) return
	const more = there - taken(cost[row + reviewer] ?? barred)
	const at = reviewer * reviewers + to
	if (more < (move[at] ?? Infinity)) {
		move[at] = more
		mover[at] = entry
	}
}

const findMover = (working: Working, reviewer: number, to: number): void => {
	const at = reviewer * working.reviewers + to
	working.move[at] = Infinity
	working.mover[at] = -1
	for (const entry of working.held[reviewer] ?? []) offerMove(working, entry, reviewer, to)
}
