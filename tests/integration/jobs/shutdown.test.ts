import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { writeLetters } from '#app/data/mails.server.ts'
import { refreshPrints } from '#app/data/twin-pairs.server.ts'
import { env, setEnv, type Env } from '#app/env.server.ts'
import { startJobs } from '#app/jobs/worker.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntry, makePerson, makeRound, makeUnit, now } from '#tests/support/factories.ts'

usePortal()

let before: Env
beforeEach(() => void (before = env()))
afterEach(() => {
	setEnv(before)
	vi.restoreAllMocks()
})

/** A mail server that takes a call and says nothing. */
const silentServer = async () => {
	let called = 0
	let hangUp = () => {}
	const server = createServer((socket) => {
		called += 1
		socket.on('error', () => {})
		hangUp = () => socket.destroy()
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return {
		url: `smtp://127.0.0.1:${port}`,
		isCalled: () => called > 0,
		hangUp: () => hangUp(),
		close: () => new Promise((done) => server.close(done)),
	}
}

/** What the log said from now on. */
const listenToLog = (): { what: string; job?: string }[] => {
	const lines: { what: string; job?: string }[] = []
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		for (const line of String(text).split('\n')) if (line.startsWith('{')) lines.push(JSON.parse(line))
		return true
	})
	return lines
}

test('fingerprints that are being made when the portal ends are left for the next start', async () => {
	const [{ id: unitId }, { id: createdById }, { roundId }] = [
		await makeUnit(),
		await makePerson(),
		await makeRound(),
	]
	for (let count = 0; count < 3; count += 1) await makeEntry({ roundId, unitId, createdById })
	let looks = 0
	expect(await refreshPrints(now, { isOver: () => (looks += 1) > 1 })).toBe(1)
	expect(await refreshPrints(now)).toBe(2)
})

test('a letter that is under way when the portal ends is given back to its queue, and what it meets then is no fault', async () => {
	const server = await silentServer()
	setEnv({ ...env(), SMTP_URL: server.url, LOG_LEVEL: 'info' })
	const lines = listenToLog()
	await writeLetters([{ key: 'an', to: 'an@example.vn', subject: 'Thư', text: 'Nội dung' }], now)
	const stop = await startJobs()
	await vi.waitFor(() => expect(server.isCalled()).toBe(true), { timeout: 15_000 })
	await stop()
	server.hangUp()
	await vi.waitFor(() => expect(lines.map(({ what, job }) => [what, job])).toContainEqual(cut), {
		timeout: 10_000,
	})
	expect(lines.map(({ what }) => what)).not.toContain('job failed')
	const waiting = await reader().$queryRaw<{ state: string }[]>`
		SELECT state::text FROM pgboss.job WHERE name = 'mail.send'`
	expect(waiting).toEqual([{ state: 'retry' }])
	await server.close()
})

const cut = ['work cut by the shutdown', 'mail.send']
