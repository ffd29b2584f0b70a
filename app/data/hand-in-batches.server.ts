import { event } from '#app/domain/event.ts'
import { counts, quotaVerdict } from '#app/domain/quota.ts'
import { parentAt } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { reader } from './database.server.ts'
import { answerRequests, asksAbove } from './endorsements.server.ts'
import { writeStage, type LoadedEntry } from './entries.server.ts'
import { lockEntries, lockFreeEntries } from './entry-batches.server.ts'
import {
	handInAll,
	readyAmong,
	type Answered,
	type Endorsed,
	type HandInCall,
	type Ready,
} from './hand-ins.server.ts'
import { inBatches, settled } from './in-batches.server.ts'
import { lockQuotas, quotaUses } from './quotas.server.ts'
import { databaseClock, transactAll, type Tx } from './transact.server.ts'
import { handingIn } from './turns.server.ts'
import { unitTree } from './units.server.ts'

/** Endorses one entry, after whoever changes it at this moment. */
export const endorseAlone = (call: HandInCall): Promise<Endorsed> =>
	handingIn(async () => {
		const [result] = await endorseTogether([call])
		if (result?.status !== 'fulfilled') throw result?.reason
		return result.value
	})

/** Endorses one beside those that others endorse at this moment; nobody waits for an entry that is being written. */
export const endorseAmongOthers = async (call: HandInCall): Promise<Endorsed> => {
	const endorsed = await amongOthers(call)
	return endorsed === 'held' ? endorseAlone(call) : endorsed
}

const amongOthers = inBatches<HandInCall, Endorsed | 'held'>(
	async (calls) => (calls.length > 1 ? endorseFree(calls) : endorseTogether(calls)),
	{ most: 25, keyOf: ({ entryId }) => entryId },
)

/** When it came, by the database's clock: those that come at the same moment ask it together. */
export const arrival = (): Promise<Date> => clock(undefined)

const clock = inBatches<undefined, Date>(
	async (calls) => {
		const value = await databaseClock(reader())
		return calls.map(() => ({ status: 'fulfilled', value }))
	},
	{ most: 100 },
)

/** Endorses entries in one transaction, each taken or refused by itself. */
export const endorseTogether = (calls: readonly HandInCall[]): Promise<PromiseSettledResult<Endorsed>[]> =>
	transactAll(latest(calls), async (tx) => endorseIn(tx, calls, await lockEntries(tx, idsOf(calls))))

const endorseFree = (calls: readonly HandInCall[]): Promise<PromiseSettledResult<Endorsed | 'held'>[]> =>
	transactAll(latest(calls), async (tx) => {
		const entries = await lockFreeEntries(tx, idsOf(calls))
		const free = calls.filter(({ entryId }) => entries.has(entryId))
		const { value, told } = await endorseIn(tx, free, entries)
		const results = calls.map(
			(call) => value[free.indexOf(call)] ?? { status: 'fulfilled' as const, value: 'held' as const },
		)
		return { value: results, told }
	})

const idsOf = (calls: readonly HandInCall[]) => calls.map(({ entryId }) => entryId)

const latest = (calls: readonly HandInCall[]): Date =>
	new Date(Math.max(...calls.map(({ cameAt }) => cameAt.getTime())))

const endorseIn = async (tx: Tx, calls: readonly HandInCall[], entries: ReadonlyMap<string, LoadedEntry>) => {
	const checked = await readyAmong(tx, calls, entries)
	const ready = checked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
	const counted = await roundsWithQuotas(tx, ready)
	const isAlone = ({ entry }: Ready) => asksAbove(entry) || counted.has(entry.roundId)
	const together = ready.filter((each) => !isAlone(each))
	const done = new Map<HandInCall, PromiseSettledResult<Answered>>()
	for (const [index, value] of (await handInAll(tx, together)).entries()) {
		const call = together[index]?.call
		if (call) done.set(call, { status: 'fulfilled', value })
	}
	for (const each of ready.filter(isAlone))
		done.set(each.call, await settled(endorseOne(tx, each, counted.has(each.entry.roundId))))
	const answers = checked.map((each, index): PromiseSettledResult<Answered> => {
		const call = calls[index]
		const answer = each.status === 'rejected' ? each : call && done.get(call)
		if (!answer) throw new Error('an entry that may be handed in was not')
		return answer
	})
	return {
		value: answers.map((each): PromiseSettledResult<Endorsed> =>
			each.status === 'fulfilled' ? { status: 'fulfilled', value: each.value.value } : each,
		),
		told: answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value.told] : [])),
	}
}

const roundsWithQuotas = async (tx: Tx, ready: readonly Ready[]): Promise<ReadonlySet<string>> => {
	const ids = [...new Set(ready.map(({ entry }) => entry.roundId))]
	if (ids.length === 0) return new Set()
	const rows = await tx.quota.findMany({
		where: { roundId: { in: ids } },
		distinct: ['roundId'],
		select: { roundId: true },
	})
	return new Set(rows.map(({ roundId }) => roundId))
}

/** What the unit above endorses too, or what is counted: after what was handed in before it. */
const endorseOne = async (tx: Tx, ready: Ready, isCounted: boolean): Promise<Answered> => {
	const { call, entry, by } = ready
	const above = asksAbove(entry) ? parentAt(await unitTree(tx, by.now), entry.unitId, by.now) : null
	if (above !== null) {
		if (call.isLast) throw new Refusal({ code: 'stage', is: 'endorsement', needs: 'submitted' })
		return sendOn(tx, ready, above)
	}
	if (isCounted) await ensureQuota(tx, entry, by.now)
	const [answered] = await handInAll(tx, [ready])
	if (!answered) throw new Error('an entry that may be handed in was not')
	return answered
}

const sendOn = async (tx: Tx, { call, entry, by }: Ready, askedUnitId: string): Promise<Answered> => {
	await answerRequests(tx, 'endorsed', '', [{ entryId: entry.id, by }])
	await tx.endorsementRequest.create({
		data: { entryId: entry.id, askedUnitId, requestedById: by.personId, requestedAt: by.now },
	})
	await writeStage(tx, entry.id)
	const { slug } = await tx.unit.findUniqueOrThrow({ where: { id: askedUnitId }, select: { slug: true } })
	const onBehalf = by.delegationId !== null
	return {
		value: { receipt: null, askedUnitId },
		told: {
			viewer: call.viewer,
			at: by.now,
			event: event('entry.endorsed', 'entry', entry.id, { to: slug, onBehalf }),
		},
	}
}

const ensureQuota = async (tx: Tx, entry: LoadedEntry, now: Date): Promise<void> => {
	const { roundId, unitId, kind, subject } = entry
	const place = { roundId, unitId, asksParent: entry.facts.rules.asksParent }
	const tree = await unitTree(tx, now)
	await lockQuotas(tx, place, tree, now)
	const uses = await quotaUses(tx, place, tree, now, entry.id)
	ensure(quotaVerdict(uses.filter(({ quota }) => counts(quota, { kind, subject }))))
}
