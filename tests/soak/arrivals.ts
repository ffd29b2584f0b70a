import { Agent, request } from 'node:http'

/** What one request brought: its status (0 when no answer came), the milliseconds it took, its body. */
export type Answer = { status: number; ms: number; body: string }

/** Times and statuses of one kind of request. */
export type Tally = { sent: number; statuses: Record<string, number>; p50: number; p95: number; p99: number }

const agent = new Agent({ keepAlive: true, maxSockets: 400 })

/** One POST as the portal's own page would send it. */
export const post = (
	address: string,
	path: string,
	cookie: string,
	{ type, body }: { type: string; body: string | Buffer },
): Promise<Answer> =>
	new Promise((done) => {
		const began = performance.now()
		const answered = (status: number, text: string) =>
			done({ status, ms: performance.now() - began, body: text })
		const { hostname, port } = new URL(address)
		const sent = request(
			{
				agent,
				hostname,
				port,
				path,
				method: 'POST',
				timeout: 60_000,
				headers: {
					'Content-Type': type,
					'Content-Length': Buffer.byteLength(body),
					'Sec-Fetch-Site': 'same-origin',
					Accept: 'application/json',
					Cookie: cookie,
				},
			},
			(response) => {
				const chunks: Buffer[] = []
				response.on('data', (chunk: Buffer) => chunks.push(chunk))
				response.on('end', () => answered(response.statusCode ?? 0, Buffer.concat(chunks).toString()))
				response.on('error', () => answered(0, ''))
			},
		)
		sent.on('timeout', () => sent.destroy(new Error('no answer within a minute')))
		sent.on('error', () => answered(0, ''))
		sent.end(body)
	})

/**
 * Open-model arrivals: `perSecond` begin each second for `seconds`, whether or not the earlier ones are answered, as
 * people do at a deadline. Resolves when the last is answered.
 */
export const arrive = async (
	perSecond: number,
	seconds: number,
	begin: () => Promise<unknown> | null,
): Promise<void> => {
	const began = performance.now()
	const due = Math.round(perSecond * seconds)
	const running: Promise<unknown>[] = []
	for (let begun = 0; begun < due;) {
		const byNow = Math.min(due, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1)
		for (; begun < byNow; begun += 1) {
			const one = begin()
			if (one) running.push(one)
		}
		await new Promise((next) => setTimeout(next, 5))
	}
	await Promise.all(running)
}

export const tallyOf = (answers: readonly Answer[]): Tally => {
	const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
	const at = (part: number) =>
		Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)
	const statuses: Record<string, number> = {}
	for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
	return { sent: answers.length, statuses, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
