type Waiting<Call, Value> = {
	call: Call
	done: (value: Value) => void
	fail: (reason: unknown) => void
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
			void work()
		})
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
