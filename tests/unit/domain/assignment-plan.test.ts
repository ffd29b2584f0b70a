import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { loadStep, pairCost, pairKey, type PlanInput } from '#app/domain/assignment-costs.ts'
import { cheapestFlow, never, type Network } from '#app/domain/assignment-flow.ts'
import { planAssignments } from '#app/domain/assignment-plan.ts'

const network = fc
	.record({
		entries: fc.integer({ min: 1, max: 7 }),
		reviewers: fc.integer({ min: 1, max: 6 }),
		seed: fc.infiniteStream(fc.integer({ min: -1, max: 12 })),
		need: fc.integer({ min: 1, max: 3 }),
		limits: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }),
		loads: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
	})
	.map(({ entries, reviewers, seed, need, limits, loads }): Network => ({
		entries,
		reviewers,
		cost: Int32Array.from({ length: entries * reviewers }, () => seed.next().value ?? 0),
		needs: Array.from({ length: entries }, () => need),
		limits: limits.slice(0, reviewers),
		loads: loads.slice(0, reviewers),
		loadStep: 2,
	}))

let solver: ReturnType<typeof loadHighs> | null = null

/** The same question as a linear programme, passed limits and missing reviewers priced alike. */
const optimumOf = async (asked: Network): Promise<number> => {
	const highs = await (solver ??= loadHighs())
	const costs: string[] = []
	const rows: string[] = []
	const bounds: string[] = []
	const into: string[][] = Array.from({ length: asked.reviewers }, () => [])
	for (let e = 0; e < asked.entries; e += 1) {
		const own = [`m${e}`]
		costs.push(`100000000 m${e}`)
		for (let r = 0; r < asked.reviewers; r += 1) {
			const cost = asked.cost[e * asked.reviewers + r] ?? never
			if (cost === never) continue
			costs.push(`${cost} x${e}_${r}`)
			bounds.push(`0 <= x${e}_${r} <= 1`)
			own.push(`x${e}_${r}`)
			into[r]?.push(`x${e}_${r}`)
		}
		rows.push(`n${e}: ${own.join(' + ')} = ${asked.needs[e]}`)
	}
	for (let r = 0; r < asked.reviewers; r += 1) {
		const load = asked.loads[r] ?? 0
		const limit = Math.max(asked.limits[r] ?? 0, load)
		const out = []
		for (let k = load; k < load + asked.entries; k += 1) {
			costs.push(`${asked.loadStep * (2 * k + 1) + (k >= limit ? 1_000_000 : 0)} y${r}_${k}`)
			bounds.push(`0 <= y${r}_${k} <= 1`)
			out.push(`y${r}_${k}`)
		}
		if ((into[r]?.length ?? 0) > 0) rows.push(`r${r}: ${into[r]?.join(' + ')} - ${out.join(' - ')} = 0`)
	}
	const problem = `Minimize\n obj: ${costs.join(' + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`
	return Math.round(highs.solve(problem).ObjectiveValue)
}

const pricedAs = (asked: Network, flow: ReturnType<typeof cheapestFlow>): number => {
	const gained = Array.from({ length: asked.reviewers }, () => 0)
	let total = 0
	flow.reviewersOf.forEach((given, e) => {
		for (const r of given) {
			gained[r] = (gained[r] ?? 0) + 1
			total += asked.cost[e * asked.reviewers + r] ?? 0
		}
	})
	gained.forEach((more, r) => {
		const load = asked.loads[r] ?? 0
		total += asked.loadStep * ((load + more) ** 2 - load ** 2)
	})
	const over = flow.over.reduce((sum, each) => sum + each, 0)
	const lacking = flow.lacking.reduce((sum, each) => sum + each, 0)
	return total + over * 1_000_000 + lacking * 100_000_000
}

test('the cost equals the optimum of a linear programme, with full and with impossible questions', async () => {
	await fc.assert(
		fc.asyncProperty(network, async (asked) => {
			expect(pricedAs(asked, cheapestFlow(asked))).toBe(await optimumOf(asked))
		}),
		{ numRuns: 150 },
	)
})

test('no pair is given twice, none that is forbidden, and no entry gets more than it needs', () => {
	fc.assert(
		fc.property(network, (asked) => {
			const flow = cheapestFlow(asked)
			flow.reviewersOf.forEach((given, e) => {
				expect(new Set(given).size).toBe(given.length)
				expect(given.length + (flow.lacking[e] ?? 0)).toBe(asked.needs[e])
				for (const r of given) expect(asked.cost[e * asked.reviewers + r]).not.toBe(never)
			})
			expect(cheapestFlow(asked)).toEqual(flow)
		}),
	)
})

const reviewer = (id: string, fields: Partial<PlanInput['reviewers'][number]> = {}) => ({
	id,
	topics: {},
	max: 10,
	load: 0,
	...fields,
})
const entry = (id: string, needs = 1, topics: string[] = []) => ({ id, needs, topics })
const ask = (fields: Partial<PlanInput>): PlanInput => ({
	entries: [],
	reviewers: [],
	forbidden: new Set(),
	wishes: new Map(),
	apart: [],
	present: new Map(),
	...fields,
})
const pairsOf = (input: PlanInput) =>
	planAssignments(input).pairs.map(({ entryId, reviewerId }) => pairKey(entryId, reviewerId))

test.each([
	['an expert who wants it', { y: 'expert' }, 1, 0],
	['an expert who can', { y: 'expert' }, 0, 20],
	['someone who knows the field', { y: 'knows' }, 0, 38],
	['a stranger to the field', {}, 0, 80],
	['a stranger who would rather not', {}, -1, 120],
] as const)('%s costs what is written', (_, topics, wish, cost) => {
	expect(pairCost({ topics: ['y'] }, { topics }, wish)).toBe(cost)
})

test('the one who knows the field gets the entry, as long as loads stay level', () => {
	const input = ask({
		entries: [entry('h1', 1, ['y']), entry('h2', 1, ['y']), entry('h3', 1, ['y'])],
		reviewers: [reviewer('an', { topics: { y: 'expert' } }), reviewer('binh')],
	})
	expect(pairsOf(input)).toEqual(['h1 an', 'h2 an', 'h3 an'])
	const busy = {
		...input,
		reviewers: [reviewer('an', { topics: { y: 'expert' }, load: 6 }), reviewer('binh')],
	}
	expect(pairsOf(busy)).toEqual(['h1 binh', 'h2 binh', 'h3 binh'])
})

test('a conflict is never planned, however cheap', () => {
	const input = ask({
		entries: [entry('h1', 1, ['y'])],
		reviewers: [reviewer('an', { topics: { y: 'expert' } }), reviewer('binh')],
		forbidden: new Set(['h1 an']),
		wishes: new Map([
			['h1 an', 1],
			['h1 binh', -1],
		]),
	})
	expect(pairsOf(input)).toEqual(['h1 binh'])
})

test('two who are kept apart never share an entry, not even with one who has it already', () => {
	const input = ask({
		entries: [entry('h1', 2), entry('h2', 2)],
		reviewers: [reviewer('an'), reviewer('binh'), reviewer('chi')],
		apart: [['an', 'binh']],
	})
	expect(pairsOf(input)).toEqual(['h1 an', 'h1 chi', 'h2 an', 'h2 chi'].sort())
	const begun = ask({ ...input, entries: [entry('h1', 1)], present: new Map([['h1', ['binh']]]) })
	expect(planAssignments({ ...begun, forbidden: new Set(['h1 binh']) }).pairs).toHaveLength(1)
	expect(pairsOf({ ...begun, forbidden: new Set(['h1 binh', 'h1 chi']) })).toEqual([])
})

test('where limits forbid a full plan, the smallest raise that allows one is named', () => {
	const plan = planAssignments(
		ask({
			entries: [entry('h1', 2), entry('h2', 2), entry('h3', 2)],
			reviewers: [reviewer('an', { max: 2 }), reviewer('binh', { max: 2 })],
		}),
	)
	expect(plan.shortfall).toEqual({
		lacking: [],
		raise: [
			{ reviewerId: 'an', by: 1 },
			{ reviewerId: 'binh', by: 1 },
		],
	})
})

test('an entry that too few may read is named with how many may', () => {
	const plan = planAssignments(
		ask({
			entries: [entry('h1', 2)],
			reviewers: [reviewer('an'), reviewer('binh')],
			forbidden: new Set(['h1 an']),
		}),
	)
	expect(plan.shortfall).toEqual({ lacking: [{ entryId: 'h1', missing: 1, eligible: 1 }], raise: [] })
	expect(plan.cost).toBe(50 + loadStep)
})
