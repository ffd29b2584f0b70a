// CPU of a request that no memory of pages answers, beside what renderToString of the same tree took in the same requests.
import { Agent, get } from 'node:http'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { asBrowser } from './load.mjs'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export const fetchUncached = (url) =>
	new Promise((done, reject) => {
		const began = performance.now()
		get(url, { agent, headers: { ...asBrowser, 'cache-control': 'no-cache' } }, (response) => {
			response.on('data', () => {})
			response.on('end', () =>
				response.statusCode === 200
					? done(performance.now() - began)
					: reject(new Error(`${url} answered ${response.statusCode}`)),
			)
		}).on('error', reject)
	})

const meter = async (child) => {
	child.send('meter')
	const [told] = await once(child, 'message')
	return told
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** A portal that has just started works through its jobs: what is measured begins when it is idle, or after two minutes. */
export const untilIdle = async (child) => {
	for (let tries = 0; tries < 60; tries += 1) {
		const before = await meter(child)
		await pause(2000)
		const { cpu } = await meter(child)
		if (cpu - before.cpu < 100) return
	}
}

/** What a piece of work made the portal use, in CPU and in renderings; and what the work gave. */
export const meteredIn = async (child, work) => {
	const before = await meter(child)
	const result = await work()
	const after = await meter(child)
	const renders = after.renders - before.renders
	return {
		result,
		told: {
			all: (after.cpu - before.cpu) / renders,
			rendering: (after.rendering - before.rendering) / renders,
		},
	}
}

export const tellCpu = (record, name, { all, rendering }) =>
	record(`${name}, CPU a request`, all, 'ms', 'renderToString of the same tree', rendering)

/** The least of several rounds: whoever else uses the machine makes them longer, never shorter. */
export const measureCpu = async (child, name, url, { record, rounds = 5, requests = 40 }) => {
	for (let index = 0; index < 60; index += 1) await fetchUncached(url)
	const each = []
	for (let round = 0; round < rounds; round += 1) {
		const { told } = await meteredIn(child, async () => {
			for (let index = 0; index < requests; index += 1) await fetchUncached(url)
		})
		each.push(told)
	}
	const best = each.reduce((least, one) => (one.all < least.all ? one : least))
	console.log(`load of the machine meanwhile: ${loadavg()[0].toFixed(1)}`)
	tellCpu(record, `${name}, uncached`, best)
}
