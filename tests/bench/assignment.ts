// Run by `npm run bench -- assignment`: how long a plan takes and how much memory, for rounds of 500, 2,000 and 5,000
// entries, beside a lower bound on its cost: the Lagrangian dual of the linear programme, raised by subgradient steps.
import { loadStep, pairCost, pairKey, type Expertise, type PlanInput } from '#app/domain/assignment-costs.ts'
import { planAssignments } from '#app/domain/assignment-plan.ts'

/** A generator that always tells the same story (mulberry32). */
const chance = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const levels: readonly Expertise[] = ['expert', 'knows', 'aware']

const roundOf = (entries: number, reviewers: number, perEntry: number): PlanInput => {
	const random = chance(2025)
	const pick = (most: number) => Math.floor(random() * most)
	const topics = () => [...new Set([`p${pick(3)}`, `t${pick(12)}`, `t${pick(12)}`, `s${pick(20)}`])]
	const ids = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`)
	const forbidden = new Set<string>()
	const wishes = new Map<string, number>()
	for (const entry of ids('e', entries)) {
		for (let each = 0; each < reviewers / 20; each += 1) forbidden.add(pairKey(entry, `r${pick(reviewers)}`))
		for (let each = 0; each < reviewers / 40; each += 1)
			wishes.set(pairKey(entry, `r${pick(reviewers)}`), pick(3) - 1)
	}
	const most = Math.ceil((1.25 * entries * perEntry) / reviewers)
	return {
		entries: ids('e', entries).map((id) => ({ id, topics: topics(), needs: perEntry })),
		reviewers: ids('r', reviewers).map((id) => ({
			id,
			topics: Object.fromEntries(
				[...topics(), ...topics()].map((topic) => [topic, levels[pick(3)] ?? 'knows']),
			),
			max: most,
			load: 0,
		})),
		forbidden,
		wishes,
		apart: [],
		present: new Map(),
	}
}

/** No plan costs less: each entry takes its cheapest by prices, each reviewer as many as their price is worth. */
const lowerBound = (input: PlanInput, loads: Readonly<Record<string, number>>): number => {
	const { entries, reviewers } = input
	const count = reviewers.length
	const cost = new Float64Array(entries.length * count)
	entries.forEach((entry, e) =>
		reviewers.forEach((reviewer, r) => {
			const key = pairKey(entry.id, reviewer.id)
			cost[e * count + r] = input.forbidden.has(key)
				? Infinity
				: pairCost(entry, reviewer, input.wishes.get(key) ?? 0)
		}),
	)
	const price = Float64Array.from(reviewers, ({ id }) => loadStep * 2 * (loads[id] ?? 0))
	let best = -Infinity
	for (let turn = 0; turn < 120; turn += 1) {
		const { bound, slope } = dualAt(input, cost, price)
		best = Math.max(best, bound)
		const step = (loadStep * 2) / (1 + turn)
		for (let r = 0; r < count; r += 1) price[r] = (price[r] ?? 0) + step * Math.sign(slope[r] ?? 0)
	}
	return best
}

const dualAt = ({ entries, reviewers }: PlanInput, cost: Float64Array, price: Float64Array) => {
	const count = reviewers.length
	const slope = new Float64Array(count)
	let bound = 0
	entries.forEach(({ needs }, e) => {
		const taken = new Set<number>()
		for (let unit = 0; unit < needs; unit += 1) {
			let least = -1
			let at = Infinity
			for (let r = 0; r < count; r += 1) {
				const here = (cost[e * count + r] ?? Infinity) + (price[r] ?? 0)
				if (here < at && !taken.has(r)) [least, at] = [r, here]
			}
			taken.add(least)
			bound += at
			slope[least] = (slope[least] ?? 0) + 1
		}
	})
	reviewers.forEach(({ max }, r) => {
		const worth = price[r] ?? 0
		const load = Math.max(0, Math.min(max, Math.round(worth / (2 * loadStep))))
		bound += loadStep * load ** 2 - worth * load
		slope[r] = (slope[r] ?? 0) - load
	})
	return { bound, slope }
}

const results: { name: string; value: number; unit: string; baseline: string; ratio: number }[] = []
const rounded = (value: number) => Number(value.toPrecision(5))
const record = (name: string, value: number, unit: string, baseline: string, base: number) => {
	results.push({ name, value: rounded(value), unit, baseline, ratio: rounded(value / base) })
	console.log(`${name}: ${rounded(value)} ${unit} (${baseline}: ${rounded(base)} ${unit})`)
}

for (const [entries, reviewers, perEntry, limit] of [
	[500, 60, 4, 0.5],
	[2000, 200, 3, 3],
	[5000, 400, 3, 10],
] as const) {
	const input = roundOf(entries, reviewers, perEntry)
	const name = `assignment ${entries} × ${reviewers} × ${perEntry}`
	const began = performance.now()
	const used = process.cpuUsage()
	const plan = planAssignments(input)
	record(name, (performance.now() - began) / 1000, 's', 'what is asked', limit)
	record(`${name}, of the processor`, process.cpuUsage(used).user / 1e6, 's', 'what is asked', limit)
	record(`${name}, memory`, process.memoryUsage.rss() / 1024 ** 2, 'MB', 'what is asked', 1024)
	if (plan.shortfall !== null) throw new Error('the round of the bench has no full plan')
	record(`${name}, cost`, plan.cost, '', 'lower bound of the linear programme', lowerBound(input, plan.loads))
}
console.log(JSON.stringify({ results }))
