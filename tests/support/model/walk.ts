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
 * all else refused; after a step that was done every invariant holds, after a refusal nothing has changed. Before an act
 * is done for the first time, everybody tries it who may not; after every step those who may at another time.
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
	const way = fc.array(pick, { minLength: steps, maxLength: steps })
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(0, 1, 2, 3, 4, 5), fc.nat(), async (turn, seed) => {
			await walkOnce(phase, turn, fc.sample(way, { seed, numRuns: ways }), reached)
		}),
		{ seed: Number(MODEL_SEED), numRuns: walks * Number(MODEL_RUNS), endOnFailure: true },
	)
	expect(actsOf(phase).filter((act) => phase.rules[act].weight !== 0 && !reached.has(act))).toEqual([])
}

/** Of so many ways that chance offers, the one is walked that the model says to come to most acts not done yet. */
const ways = 40

const walkOnce = async <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	turn: number,
	offered: readonly (readonly Pick[])[],
	reached: Set<Act>,
): Promise<void> => {
	const { model: beginning, people, steps } = await phase.begin(turn)
	const walked: string[] = []
	const done = new Set<Act>()
	let model = beginning
	const foretold = offered.map((picks) => ({ picks, ...foretell(phase, beginning, picks, reached) }))
	const able = [...new Map(foretold.flatMap(({ able }) => [...able])).values()]
	const { picks = [] } = foretold.sort((a, b) => b.acts - a.acts)[0] ?? {}
	let kept = await fingerprint()
	const attempt = async (role: Role, act: Act, expected: 'done' | 'refused') => {
		/** The embedded database answers without ever leaving the loop to others. */
		await setImmediate()
		const by = await asNow(people[role])
		const said = await outcomeOf(() => steps[act](by, nextInstant(), role))
		walked.push(`${role} ${act}: ${said.is}${said.why}`)
		expect(said.is, `${walked.join(', ')} – lawfully ${expected}`).toBe(expected)
	}
	const expectKept = async (expected: 'nothing changed' | 'something changed') => {
		const left = await fingerprint()
		expect(left === kept ? 'nothing changed' : 'something changed', walked.join(', ')).toBe(expected)
		kept = left
	}
	for (const each of picks) {
		const { role, act } = chosen(phase, model, each, { done, reached })
		const { may, then, isQuiet = false } = phase.rules[act]
		const isLawful = may(model, role)
		if (isLawful && !reached.has(act)) {
			for (const other of phase.roles) if (!may(model, other)) await attempt(other, act, 'refused')
			await expectKept('nothing changed')
		}
		await attempt(role, act, isLawful ? 'done' : 'refused')
		await expectKept(isLawful && !isQuiet ? 'something changed' : 'nothing changed')
		if (!isLawful) continue
		expect(await brokenInvariants(), walked.join(', ')).toEqual([])
		done.add(act)
		reached.add(act)
		const before = model
		model = then?.(model, role) ?? model
		const [over, early] = untimely(able, phase, before, model)
		const hopeless = nobodys(phase, able)
		for (const { role, act } of [...some(over, each, 5), ...some(early, each, 3), ...some(hopeless, each, 2)])
			await attempt(role, act, 'refused')
		await expectKept('nothing changed')
	}
}

type Step<Role, Act> = { role: Role; act: Act }

/** Of what somebody may do at some time: what they might a moment ago and may no more, and what else they may not now. */
const untimely = <Model, Role extends string, Act extends string>(
	able: readonly Step<Role, Act>[],
	{ rules }: Phase<Model, Role, Act>,
	before: Model,
	model: Model,
): readonly [over: Step<Role, Act>[], early: Step<Role, Act>[]] => {
	const unlawful = able.filter(({ role, act }) => !rules[act].may(model, role))
	const isOver = ({ role, act }: Step<Role, Act>) => rules[act].may(before, role)
	return [unlawful.filter(isOver), unlawful.filter((each) => !isOver(each))]
}

/** What nobody may ever do, by those who may do something. */
const nobodys = <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	able: readonly Step<Role, Act>[],
): Step<Role, Act>[] =>
	actsOf(phase)
		.filter((act) => phase.rules[act].weight === 0)
		.flatMap((act) => [...new Set(able.map(({ role }) => role))].map((role) => ({ role, act })))

/** A few of many, as chance has it. */
const some = <Each>(all: readonly Each[], { pick, who }: Pick, most: number): Each[] => {
	const from = (pick + who) % Math.max(1, all.length)
	return [...all.slice(from), ...all.slice(0, from)].slice(0, most)
}

type Pick = { how: 'anything' | 'by another' | 'lawful'; pick: number; who: number }

/** Anything by anybody; what another may do now; and mostly what is lawful. */
const pick: fc.Arbitrary<Pick> = fc.record({
	how: fc.constantFrom<Pick['how'][]>('anything', 'by another', ...Array(5).fill('lawful')),
	pick: fc.noBias(fc.nat(99_999)),
	who: fc.noBias(fc.nat(99_999)),
})

const chosen = <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	model: Model,
	{ how, pick, who }: Pick,
	{ done, reached }: { done: ReadonlySet<Act>; reached: ReadonlySet<Act> },
): Step<Role, Act> => {
	/** What no walk did yet is chosen before what this walk did not do yet, and that before what it did. */
	const newness = (act: Act) => (reached.has(act) ? (done.has(act) ? 1 : 4) : 16)
	const rolesFor = (act: Act) => phase.roles.filter((role) => phase.rules[act].may(model, role))
	const lawful = actsOf(phase).filter((act) => rolesFor(act).length > 0)
	const isAny = how === 'anything' || lawful.length === 0
	const acts = isAny
		? actsOf(phase)
		: lawful.flatMap((act) => {
				const weight = (phase.rules[act].weight ?? 2) * newness(act)
				return Array.from({ length: weight }, () => act)
			})
	const act = acts[pick % acts.length]
	if (act === undefined) throw new Error('a phase needs acts')
	const roles = isAny || how === 'by another' ? phase.roles : rolesFor(act)
	const role = roles[who % roles.length]
	if (role === undefined) throw new Error('a phase needs roles')
	return { role, act }
}

/** How a way goes, as the model tells it: how many acts are done after it, and who could do what on it at some time. */
const foretell = <Model, Role extends string, Act extends string>(
	phase: Phase<Model, Role, Act>,
	beginning: Model,
	picks: readonly Pick[],
	before: ReadonlySet<Act>,
) => {
	const [done, reached] = [new Set<Act>(), new Set(before)]
	const able = new Map<string, Step<Role, Act>>()
	let model = beginning
	for (const each of picks) {
		const { role, act } = chosen(phase, model, each, { done, reached })
		const { may, then } = phase.rules[act]
		if (!may(model, role)) continue
		able.set(`${role} ${act}`, { role, act })
		done.add(act)
		reached.add(act)
		model = then?.(model, role) ?? model
	}
	return { acts: reached.size, able }
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
	const { pool, embedded } = database()
	statement ??= (await pool.query<{ statement: string }>(everyTable)).rows[0]?.statement
	if (!statement) throw new Error('there are no tables')
	// PGlite loses its place with prepared statements.
	const { rows } = await pool.query<{ state: string }>(
		embedded ? statement : { name: 'every table', text: statement },
	)
	return rows
		.map(({ state }) => state)
		.sort()
		.join('\n')
}

let statement: string | undefined

/**
 * Of each table the count of its rows and the sum of their `xmin`, each less a hundred. By their ages: were they read as
 * text, a server would start workers for each of these questions, which takes four times as long.
 */
const everyTable = `
	SELECT string_agg(format(
		'SELECT %L || count(*) || '' '' || count(*) * age(''100''::xid) - coalesce(sum(age(xmin)), 0) AS state FROM %I',
		tablename || ' ', tablename
	), ' UNION ALL ' ORDER BY tablename) AS statement FROM pg_tables WHERE schemaname = 'public'`
