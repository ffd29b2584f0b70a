import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import { database } from '#app/data/database.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { now, viewerFor } from '#tests/support/factories.ts'

/**
 * A walk takes random steps, each by somebody, through one phase of the life of an entry, on the real commands and the
 * real database. Beside it a model says what is lawful and what follows, in words of its own. What is lawful is done and
 * all else refused; after a step that was done every invariant holds, after a refusal nothing has changed.
 */
export type Phase<Model, Role extends string, Act extends string> = {
	roles: readonly Role[]
	rules: Readonly<Record<Act, Rule<Model, Role>>>
	/** A real beginning with what the model knows of it; `turn` chooses where there are several. */
	begin: (turn: number) => Promise<{
		model: Model
		people: Readonly<Record<Role, Viewer>>
		steps: Readonly<Record<Act, (by: Viewer, at: Date, role: Role) => Promise<unknown>>>
	}>
}

export type Rule<Model, Role> = {
	may: (model: Model, role: Role) => boolean
	/** The model after it was lawfully done; the same when left out. */
	then?: (model: Model, role: Role) => Model
	/** How often it is chosen beside others that are lawful, so that a walk comes far: 2 when left out, 0 for never. */
	weight?: number
	/** It leaves no trace: time passes. */
	isQuiet?: boolean
}

/** `MODEL_RUNS` walks so many times as often, `MODEL_SEED` otherwise; with the same seed the same steps are taken. */
const { MODEL_RUNS = '1', MODEL_SEED = '20251010' } = process.env

/** Walks until a step differs from the model. In all walks together every act is done at least once. */
export const walk = async <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	{ walks, steps }: { walks: number; steps: number },
): Promise<void> => {
	const reached = new Set<Act>()
	const picks = fc.array(pick, { minLength: steps, maxLength: steps })
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(0, 1, 2, 3, 4, 5), picks, async (turn, chosen) => {
			await walkOnce(phase, turn, chosen, reached)
		}),
		{ seed: Number(MODEL_SEED), numRuns: walks * Number(MODEL_RUNS), endOnFailure: true },
	)
	expect(actsOf(phase).filter((act) => phase.rules[act].weight !== 0 && !reached.has(act))).toEqual([])
}

const walkOnce = async <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	turn: number,
	picks: readonly Pick[],
	reached: Set<Act>,
): Promise<void> => {
	const { model: beginning, people, steps } = await phase.begin(turn)
	const walked: string[] = []
	const done = new Set<Act>()
	let model = beginning
	let kept = await fingerprint()
	for (const each of picks) {
		/** The embedded database answers without ever leaving the loop to others. */
		await setImmediate()
		const { role, act } = chosen(phase, model, each, (act) =>
			reached.has(act) ? (done.has(act) ? 'nowhere' : 'here') : 'everywhere',
		)
		const { may, then, isQuiet = false } = phase.rules[act]
		const lawfully = may(model, role) ? 'done' : 'refused'
		const by = await asNow(people[role])
		const said = await outcomeOf(() => steps[act](by, nextInstant(), role))
		walked.push(`${role} ${act}: ${said.is}${said.why}`)
		expect(said.is, `${walked.join(', ')} – lawfully ${lawfully}`).toBe(lawfully)
		const left = await fingerprint()
		const isSame = left === kept
		kept = left
		expect(isSame ? 'nothing changed' : 'something changed', walked.join(', ')).toBe(
			said.is === 'done' && !isQuiet ? 'something changed' : 'nothing changed',
		)
		if (said.is === 'refused') continue
		expect(await brokenInvariants(), walked.join(', ')).toEqual([])
		done.add(act)
		reached.add(act)
		model = then?.(model, role) ?? model
	}
}

type Pick = { how: 'anything' | 'by another' | 'lawful'; pick: number; who: number }

/** Anything by anybody; what another may do now; and mostly what is lawful. */
const pick: fc.Arbitrary<Pick> = fc.record({
	how: fc.constantFrom<Pick['how'][]>('anything', 'by another', 'by another', ...Array(5).fill('lawful')),
	pick: fc.noBias(fc.nat(99_999)),
	who: fc.noBias(fc.nat(99_999)),
})

/** What no walk did yet is chosen before what this walk did not do yet, and that before what it did. */
const newness = { everywhere: 16, here: 4, nowhere: 1 }

const chosen = <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	model: Model,
	{ how, pick, who }: Pick,
	isNew: (act: Act) => keyof typeof newness,
): { role: Role; act: Act } => {
	const rolesFor = (act: Act) => phase.roles.filter((role) => phase.rules[act].may(model, role))
	const lawful = actsOf(phase).filter((act) => rolesFor(act).length > 0)
	const isAny = how === 'anything' || lawful.length === 0
	const acts = isAny
		? actsOf(phase)
		: lawful.flatMap((act) => {
				const weight = (phase.rules[act].weight ?? 2) * newness[isNew(act)]
				return Array.from({ length: weight }, () => act)
			})
	const act = acts[pick % acts.length]
	if (act === undefined) throw new Error('a phase needs acts')
	const roles = isAny || how === 'by another' ? phase.roles : rolesFor(act)
	const role = roles[who % roles.length]
	if (role === undefined) throw new Error('a phase needs roles')
	return { role, act }
}

const actsOf = <Model, Role extends string, Act extends string>(phase: Phase<Model, Role, Act>) =>
	Object.keys(phase.rules) as Act[]

let seconds = 0
const nextInstant = () => new Date(+now + (seconds += 1) * 1000)

/** Read anew before every step, as at every request. */
const asNow = ({ person }: Viewer): Promise<Viewer> | Viewer => (person ? viewerFor(person.id) : anyone())

const outcomeOf = (act: () => Promise<unknown>): Promise<{ is: 'done' | 'refused'; why: string }> =>
	act().then(
		() => ({ is: 'done', why: '' }),
		(error: unknown) => {
			if (!(error instanceof Refusal)) throw error
			return { is: 'refused', why: ` (${error.reasons.map(({ code }) => code).join(', ')})` }
		},
	)

/** How many rows each table has and which transactions wrote them: another after any write that was kept. */
const fingerprint = async (): Promise<string> => {
	const { pool } = database()
	const { rows } = await pool.query<{ statement: string }>(everyTable)
	const { rows: states } = await pool.query<{ state: string }>(rows[0]?.statement ?? '')
	return states
		.map(({ state }) => state)
		.sort()
		.join('\n')
}

const everyTable = `
	SELECT string_agg(format(
		'SELECT %L || count(*) || '' '' || coalesce(sum(xmin::text::bigint), 0) AS state FROM %I', tablename || ' ', tablename
	), ' UNION ALL ' ORDER BY tablename) AS statement FROM pg_tables WHERE schemaname = 'public'`
