import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBatches, untilCalm } from '#app/data/in-batches.server.ts'

type Call = { key: string; number: number }

const rest = () => new Promise((done) => setTimeout(done, 1))

/** Answers each call by its number; a negative one is refused, zero breaks whatever it is in. */
const answering = (batches: Call[][]) => async (calls: readonly Call[]) => {
	batches.push([...calls])
	await rest()
	if (calls.some(({ number }) => number === 0)) throw new Error('broken')
	return calls.map(({ number }): PromiseSettledResult<number> =>
		number < 0
			? { status: 'rejected', reason: new Error(`refused ${number}`) }
			: { status: 'fulfilled', value: number * 10 },
	)
}

const tell = (promise: Promise<number>) => promise.then(String, (error: Error) => error.message)

test('what comes while a batch runs goes together, no key twice, at most so many', async () => {
	const batches: Call[][] = []
	const ask = inBatches(answering(batches), { most: 3, keyOf: ({ key }: Call) => key })
	const asked = ['a', 'b', 'b', 'c', 'd', 'e', 'b'].map((key, index) => ask({ key, number: index + 1 }))
	expect(await Promise.all(asked)).toEqual([10, 20, 30, 40, 50, 60, 70])
	expect(batches.map((batch) => batch.map(({ key, number }) => `${key}${number}`))).toEqual([
		['a1'],
		['b2', 'c4', 'd5'],
		['b3', 'e6'],
		['b7'],
	])
})

test('a batch that breaks is tried call by call: only the call that breaks alone fails', async () => {
	const batches: Call[][] = []
	const ask = inBatches(answering(batches), { most: 10, keyOf: ({ key }: Call) => key })
	const asked = [1, 2, 0, -3].map((number, index) => tell(ask({ key: String(index), number })))
	expect(await Promise.all(asked)).toEqual(['10', '20', 'broken', 'refused -3'])
	expect(batches.map((batch) => batch.map(({ number }) => number))).toEqual([[1], [2, 0, -3], [2], [0], [-3]])
})

test('every call gets its own answer, in whatever order they come', async () => {
	const call = fc.record({
		key: fc.constantFrom('a', 'b', 'c', 'd'),
		number: fc.integer({ min: -2, max: 5 }),
	})
	await fc.assert(
		fc.asyncProperty(
			fc.array(call, { maxLength: 30 }),
			fc.integer({ min: 1, max: 5 }),
			async (calls, most) => {
				const batches: Call[][] = []
				const ask = inBatches(answering(batches), { most, keyOf: ({ key }: Call) => key })
				const told = await Promise.all(calls.map((one) => tell(ask(one))))
				expect(told).toEqual(
					calls.map(({ number }) =>
						number === 0 ? 'broken' : number < 0 ? `refused ${number}` : String(number * 10),
					),
				)
				for (const batch of batches) {
					expect(batch.length).toBeLessThanOrEqual(most)
					expect(new Set(batch.map(({ key }) => key)).size).toBe(batch.length)
				}
			},
		),
		{ numRuns: 50 },
	)
})

test('what nobody waits for stands back while many calls wait, and goes on once they are through', async () => {
	let release = () => {}
	const gate = new Promise<void>((done) => (release = done))
	const ask = inBatches(
		async (calls: readonly number[]) => {
			await gate
			return calls.map((value) => ({ status: 'fulfilled', value }))
		},
		{ most: 5 },
	)
	const told: string[] = []
	await untilCalm()
	const asked = Promise.all(Array.from({ length: 20 }, (_, number) => ask(number))).then(() =>
		told.push('asked'),
	)
	const calm = untilCalm().then(() => told.push('calm'))
	await rest()
	expect(told).toEqual([])
	release()
	await Promise.all([asked, calm])
	expect(told).toEqual(['asked', 'calm'])
})
