import { planOf, writeDrafts, type DraftCall, type Plan, type SavedDraft } from './draft-saves.server.ts'
import type { LoadedEntry } from './entries.server.ts'
import { lockEntries, lockFreeEntries } from './entry-batches.server.ts'
import { inBatches, settled } from './in-batches.server.ts'
import { transactAll, type Tx } from './transact.server.ts'

/** Saves one draft, after whoever changes it at this moment. */
export const saveAlone = async (call: DraftCall, at?: Date): Promise<SavedDraft> => {
	const [result] = await saveTogether([call], at)
	if (result?.status !== 'fulfilled') throw result?.reason
	return result.value
}

/**
 * Saves drafts in one transaction, each taken or refused by itself: people save at the same moment before a deadline,
 * and one transaction for twenty of them costs the database little more than one for each would.
 */
export const saveTogether = (
	calls: readonly DraftCall[],
	at?: Date,
): Promise<PromiseSettledResult<SavedDraft>[]> =>
	transactAll(at, async (tx, now) => {
		const entries = await lockEntries(tx, idsOf(calls))
		return saveIn(tx, calls, entries, now)
	})

/** Which of the calls are about drafts that nobody holds at this moment, saved together; the others are `held`. */
const saveFree = (calls: readonly DraftCall[]): Promise<PromiseSettledResult<SavedDraft | 'held'>[]> =>
	transactAll(undefined, async (tx, now) => {
		const entries = await lockFreeEntries(tx, idsOf(calls))
		const free = calls.filter(({ entryId }) => entries.has(entryId))
		const { value, told } = await saveIn(tx, free, entries, now)
		const results = calls.map(
			(call) => value[free.indexOf(call)] ?? { status: 'fulfilled' as const, value: 'held' as const },
		)
		return { value: results, told }
	})

const idsOf = (calls: readonly DraftCall[]) => calls.map(({ entryId }) => entryId)

const saveIn = async (
	tx: Tx,
	calls: readonly DraftCall[],
	entries: ReadonlyMap<string, LoadedEntry>,
	now: Date,
) => {
	const results: PromiseSettledResult<Plan>[] = []
	for (const call of calls) {
		results.push(await settled(planOf(tx, entries.get(call.entryId), call, now)))
	}
	const plans = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
	await writeDrafts(
		tx,
		plans.filter(({ fields }) => Object.keys(fields).length > 0),
	)
	return {
		value: results.map((result): PromiseSettledResult<SavedDraft> =>
			result.status === 'fulfilled' ? { status: 'fulfilled', value: result.value.saved } : result,
		),
		told: plans.map(({ told }) => told),
	}
}

const amongOthers = inBatches<DraftCall, SavedDraft | 'held'>(
	async (calls) => (calls.length > 1 ? saveFree(calls) : saveTogether(calls)),
	{ most: 50, keyOf: ({ entryId }) => entryId },
)

/** Saves one draft beside those that others save at this moment; nobody waits for a draft that is being handed in. */
export const saveAmongOthers = async (call: DraftCall): Promise<SavedDraft> => {
	const saved = await amongOthers(call)
	return saved === 'held' ? saveAlone(call) : saved
}
