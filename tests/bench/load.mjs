// Load on one address for a bounded time: requests a second, and how long the slower of them took.
import autocannon from 'autocannon'

const connections = 10
/** As a browser asks. */
export const asBrowser = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

const percentile = (sorted, part) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

/** `status`: what every answer must say. */
export const measure = async (url, { seconds, headers = {}, warmUp = 2, status = 200 }) => {
	if (warmUp > 0) await run(url, warmUp, headers, status)
	const { times, elapsed } = await run(url, seconds, headers, status)
	times.sort((a, b) => a - b)
	return {
		rate: (times.length / elapsed) * 1000,
		p50: percentile(times, 0.5),
		p99: percentile(times, 0.99),
	}
}

const run = (url, duration, headers, status) =>
	new Promise((done, reject) => {
		const times = []
		let others = 0
		const began = performance.now()
		const instance = autocannon(
			{ url, duration, connections, headers: { ...asBrowser, ...headers } },
			(error, result) => {
				if (error) return reject(error)
				const failed = result.errors + others
				if (failed > 0 || times.length === 0)
					return reject(new Error(`${failed} of ${times.length} answers of ${url} failed`))
				done({ times, elapsed: performance.now() - began })
			},
		)
		instance.on('response', (_client, answered, _bytes, time) => {
			times.push(time)
			if (answered !== status) others += 1
		})
	})
