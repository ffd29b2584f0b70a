import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanInput } from '#app/domain/assignment-costs.ts'
import { planAssignments, planSteps } from '#app/domain/assignment-plan.ts'
import { finish } from '#app/domain/steps.ts'

const round = fc
	.record({
		entries: fc.integer({ min: 1, max: 6 }),
		reviewers: fc.integer({ min: 4, max: 6 }),
		need: fc.integer({ min: 1, max: 3 }),
		max: fc.integer({ min: 2, max: 8 }),
		bars: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
		wishes: fc.infiniteStream(fc.integer({ min: -1, max: 1 })),
	})
	.map(({ entries, reviewers, need, max, bars, wishes }): PlanInput => {
		const ids = (name: string, count: number) =>
			Array.from({ length: count }, (_, index) => `${name}${index}`)
		const pairs = ids('e', entries).flatMap((e) => ids('r', reviewers).map((r) => `${e} ${r}`))
		return {
			entries: ids('e', entries).map((id) => ({ id, topics: [], needs: need })),
			reviewers: ids('r', reviewers).map((id) => ({ id, topics: {}, max, load: 0 })),
			forbidden: new Set(pairs.filter(() => bars.next().value === 0)),
			wishes: new Map(pairs.map((pair) => [pair, wishes.next().value ?? 0])),
			apart: [['r0', 'r1']],
			together: [['r2', 'r3']],
			present: new Map(),
		}
	})

const groupsIn = (pairs: readonly { entryId: string; reviewerId: string }[]) => {
	const groups = new Map<string, string[]>()
	for (const { entryId, reviewerId } of pairs)
		groups.set(entryId, [...(groups.get(entryId) ?? []), reviewerId])
	return groups
}

test('two kept apart never meet, whatever else is asked; who is forbidden is not given; nobody is given twice', () => {
	fc.assert(
		fc.property(round, (input) => {
			const plan = planAssignments(input)
			for (const [entryId, own] of groupsIn(plan.pairs)) {
				expect(own.includes('r0') && own.includes('r1')).toBe(false)
				expect(new Set(own).size).toBe(own.length)
				for (const id of own) expect(input.forbidden.has(`${entryId} ${id}`)).toBe(false)
			}
		}),
		{ numRuns: 300 },
	)
})

test('an entry gets as many as it needs or is said to lack them', () => {
	fc.assert(
		fc.property(round, (input) => {
			const plan = planAssignments(input)
			const groups = groupsIn(plan.pairs)
			const lacking = new Map(
				(plan.shortfall?.lacking ?? []).map(({ entryId, missing }) => [entryId, missing]),
			)
			for (const { id, needs } of input.entries)
				expect((groups.get(id)?.length ?? 0) + (lacking.get(id) ?? 0)).toBe(needs)
		}),
		{ numRuns: 300 },
	)
})

test('two who belong together are together at every entry, or it is said where they are not', () => {
	fc.assert(
		fc.property(round, (input) => {
			const plan = planAssignments(input)
			const split = new Set(plan.split.map(({ entryId }) => entryId))
			for (const [entryId, own] of groupsIn(plan.pairs))
				expect(own.includes('r2') !== own.includes('r3')).toBe(split.has(entryId))
		}),
		{ numRuns: 300 },
	)
})

test('the plan in steps is the plan at once, and its steps only grow', () => {
	fc.assert(
		fc.property(round, (input) => {
			const whole = planAssignments({ ...input, apart: [], together: [] })
			const told: number[] = []
			const steps = planSteps({ ...input, apart: [], together: [] })
			for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value)
			expect(told).toEqual([...told].sort((a, b) => a - b))
			expect(finish(planSteps({ ...input, apart: [], together: [] }))).toEqual(whole)
		}),
		{ numRuns: 50 },
	)
})
