import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'
import {
	acts,
	after,
	beginning,
	isLawful,
	makeStage,
	newEntry,
	perform,
	roles,
	type Act,
} from '#tests/support/model.ts'

usePortal()

/** Any step by anybody, or one of those that are lawful now, so that a walk comes far. */
const step = fc.oneof(
	{ weight: 1, arbitrary: fc.record({ role: fc.constantFrom(...roles), act: fc.constantFrom(...acts) }) },
	{ weight: 3, arbitrary: fc.record({ pick: fc.nat(9999) }) },
)

/** How often a lawful act is chosen beside another, so that a walk comes far: 2 for those not named. */
const weights: Partial<Record<Act, number>> = {
	...{
		save: 1,
		withdraw: 1,
		return: 1,
		recuse: 1,
		disagree: 1,
		sheet: 1,
		takeBack: 1,
		'reopen r1': 1,
		'reopen r2': 1,
	},
	...{ agree: 12, award: 6, publish: 8, open: 8, close: 2, handInSheet: 6, accept: 6, correct: 4, revoke: 2 },
}

const lawfulNow = (model: ReturnType<typeof beginning>) =>
	roles
		.flatMap((role) => acts.map((act) => ({ role, act })))
		.filter(({ role, act }) => isLawful(model, role, act))
		.flatMap((step) => Array.from({ length: weights[step.act] ?? 2 }, () => step))

const outcomeOf = (act: () => Promise<unknown>): Promise<'done' | 'refused'> =>
	act().then(
		() => 'done' as const,
		(error: unknown) => {
			if (error instanceof Refusal) return 'refused' as const
			throw error
		},
	)

/** A failing walk is run again with what fast-check prints: `MODEL_SEED` and `MODEL_PATH`. */
const replay = {
	seed: Number(process.env['MODEL_SEED'] ?? 20_251_010),
	...(process.env['MODEL_PATH'] ? { path: process.env['MODEL_PATH'] } : {}),
}

test('in any order, by anybody: what is lawful is done, nothing else is, and everything that must hold holds', async () => {
	const stage = await makeStage()
	const reached = new Set<Act>()
	let minutes = 0
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 35, maxLength: 50 }), async (steps) => {
			const entryId = await newEntry(stage)
			let model = beginning()
			const walked: string[] = []
			for (const each of steps) {
				const lawful = lawfulNow(model)
				const chosen = 'act' in each ? each : lawful[each.pick % Math.max(1, lawful.length)]
				if (!chosen) continue
				const { role, act } = chosen
				minutes += 1
				const at = new Date(+now + minutes * 1000)
				const said = await outcomeOf(() => perform(stage, entryId, role, act, at))
				const lawfully = isLawful(model, role, act) ? 'done' : 'refused'
				walked.push(`${role} ${act}: ${said}`)
				expect(said, `${walked.join(', ')} – lawfully ${lawfully}`).toBe(lawfully)
				if (said === 'refused') continue
				reached.add(act)
				model = after(model, role, act)
				if (act === 'publish' || act === 'revoke') expect(await brokenInvariants()).toEqual([])
			}
			expect(await brokenInvariants()).toEqual([])
		}),
		{ ...replay, numRuns: 12, endOnFailure: true },
	)
	/** These walks come everywhere but to a revocation, which `commands/revocations.test.ts` covers. */
	expect(acts.filter((act) => act !== 'revoke' && !reached.has(act))).toEqual([])
}, 300_000)
