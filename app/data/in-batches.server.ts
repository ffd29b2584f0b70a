import { setTimeout } from 'node:timers/promises'
import { Refusal } from '#app/domain/verdict.ts'

type Waiting<Call, Value> = {
	call: Call
	done: (value: Value) => void
	fail: (reason: unknown) => void
}

/** Calls of this process that wait for their batch. */
let queued = 0

/** More wait than a batch that has just begun explains: people come faster than they are answered. */
const isRush = (): boolean => queued > 10

/** In a rush people come first: what nobody waits for stands back for a while, five seconds at most. */
export const untilCalm = async (): Promise<void> => {
	for (let looks = 0; looks < 20 && isRush(); looks += 1) await setTimeout(250)
}

/**
 * Lets calls that come while earlier ones are worked through go together: one transaction for many costs little more
 * than one for each alone costs, and nobody waits when nobody else is there. With `keyOf` no two calls of one batch have the
 * same key. A batch that breaks as a whole is tried call by call, so that nobody pays for another's call.
 */
export const inBatches = <Call, Value>(
	run: (calls: readonly Call[]) => Promise<readonly PromiseSettledResult<Value>[]>,
	{ most, keyOf }: { most: number; keyOf?: (call: Call) => unknown },
): ((call: Call) => Promise<Value>) => {
	let waiting: Waiting<Call, Value>[] = []
	let isWorking = false

	const takeBatch = (): Waiting<Call, Value>[] => {
		const keys = new Set<unknown>()
		const batch: Waiting<Call, Value>[] = []
		const rest: Waiting<Call, Value>[] = []
		for (const one of waiting) {
			const key = keyOf ? keyOf(one.call) : one
			if (batch.length < most && !keys.has(key)) batch.push(one)
			else rest.push(one)
			keys.add(key)
		}
		waiting = rest
		queued -= batch.length
		return batch
	}

	const work = async () => {
		if (isWorking) return
		isWorking = true
		while (waiting.length > 0) {
			const batch = takeBatch()
			await settle(run, batch).catch(async (reason: unknown) => {
				if (batch.length === 1) batch[0]?.fail(reason)
				else for (const one of batch) await settle(run, [one]).catch(one.fail)
			})
		}
		isWorking = false
	}

	return (call) =>
		new Promise<Value>((done, fail) => {
			waiting.push({ call, done, fail })
			queued += 1
			void work()
		})
}

/** A refusal is the answer to one call; anything else breaks the batch. */
export const settled = async <Value>(promise: Promise<Value>): Promise<PromiseSettledResult<Value>> => {
	try {
		return { status: 'fulfilled', value: await promise }
	} catch (reason) {
		if (reason instanceof Refusal) return { status: 'rejected', reason }
		throw reason
	}
}

/**
 * A list to look up by `in`, its last id repeated up to the next power of two: a statement is planned for each length of
 * a list, and there are few lengths then.
 */
export const padded = (ids: readonly string[]): string[] => {
	const last = ids.at(-1)
	if (last === undefined) return []
	const length = 2 ** Math.ceil(Math.log2(ids.length))
	return [...ids, ...Array.from({ length: length - ids.length }, () => last)]
}

const settle = async <Call, Value>(
	run: (calls: readonly Call[]) => Promise<readonly PromiseSettledResult<Value>[]>,
	batch: readonly Waiting<Call, Value>[],
): Promise<void> => {
	const results = await run(batch.map(({ call }) => call))
	batch.forEach(({ done, fail }, index) => {
		const result = results[index]
		if (result?.status === 'fulfilled') done(result.value)
		else fail(result?.reason ?? new Error('a call of a batch has no result'))
	})
}
