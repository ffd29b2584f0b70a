import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '#app/data/database.server.ts'
import { beAlone, forgetPublicVersion } from '#app/data/public-version.server.ts'
import { fromCache, fromMemory } from '#app/web/public-page.server.ts'
import { newVisit } from '#app/web/visit.server.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

/** Pages that say which edition they are; who is answered from memory before anything is made of the request is noted. */
let edition = 1
let quickly = 0
let made = 0
let server: Server

beforeAll(async () => {
	beAlone()
	server = createServer((incoming, outgoing) => {
		if (fromMemory(incoming, outgoing)) {
			quickly += 1
			return
		}
		const visit = newVisit(incoming, outgoing, 'slow', { language: 'vi', path: '/thu-vien' })
		void fromCache(incoming, outgoing, visit, async () => {
			made += 1
			await pause(20)
			return new Response(`<p>${incoming.url} bản ${edition}</p>`, {
				headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'" },
			})
		}).then((served) => served ?? outgoing.writeHead(404).end())
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
	beAlone(false)
	server.close()
})

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer; quick: boolean }

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
	new Promise((done, reject) => {
		const before = quickly
		const { port } = server.address() as AddressInfo
		request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () =>
				done({
					status: response.statusCode,
					headers: response.headers,
					body: Buffer.concat(chunks),
					quick: quickly > before,
				}),
			)
		})
			.on('error', reject)
			.end()
	})

/** A page is made anew each minute: two askings beside each other may fall into two. */
const twice = async (path: string, headers?: Record<string, string>) => {
	await ask(path, headers)
	const first = await ask(path, headers)
	const second = await ask(path, headers)
	return second.quick ? { first, second } : { first: second, second: await ask(path, headers) }
}

const withoutDate = ({ date: _date, ...rest }: IncomingHttpHeaders) => rest

test('a page in memory is the page as it was made, with its headers', async () => {
	const slow = await ask('/thu-vien')
	const { first, second } = await twice('/thu-vien')
	expect([first.quick, second.quick, second.status]).toEqual([true, true, 200])
	expect(second.body.toString()).toMatch(/^<p>\/thu-vien bản 1<\/p>$/)
	expect(withoutDate(second.headers)).toEqual({
		...withoutDate(slow.headers),
		etag: second.headers.etag,
		'content-length': String(second.body.length),
	})
	expect(second.headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'content-security-policy': "default-src 'none'",
		'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
		vary: 'Accept-Encoding, Cookie',
	})
})

test('who has it already, who asks for its headers and who takes it compressed are answered from memory too', async () => {
	const { second } = await twice('/thu-vien?trang=2')
	const same = await ask('/thu-vien?trang=2', { 'If-None-Match': second.headers.etag ?? '' })
	expect([same.status, same.quick, same.body.length, same.headers['x-frame-options']]).toEqual([
		304,
		true,
		0,
		'DENY',
	])
	expect(same.headers['content-type']).toBe(undefined)
	const throughCache = await ask('/thu-vien?trang=2', {
		'If-None-Match': `"older", W/${second.headers.etag}`,
	})
	expect([throughCache.status, throughCache.body.length]).toEqual([304, 0])
	expect((await ask('/thu-vien?trang=2', { 'If-None-Match': '"older"' })).status).toBe(200)
	const head = await ask('/thu-vien?trang=2', {}, 'HEAD')
	expect([head.status, head.quick, head.body.length, head.headers['content-length']]).toEqual([
		200,
		true,
		0,
		second.headers['content-length'],
	])
	const packed = (await twice('/thu-vien?trang=2', { 'Accept-Encoding': 'gzip' })).second
	expect([packed.quick, packed.headers['content-encoding'], gunzipSync(packed.body).toString()]).toEqual([
		true,
		'gzip',
		second.body.toString(),
	])
})

test('other addresses, whoever sends a cookie or a body, and who wants it anew are not', async () => {
	await twice('/thu-vien?q=mot')
	expect((await ask('/thu-vien?q=hai')).body.toString()).toContain('/thu-vien?q=hai')
	for (const [name, value] of [
		['Cookie', 'session=x'],
		['Cookie', 'theme=dark'],
		['Cache-Control', 'no-cache'],
		['Content-Length', '0'],
	] as const)
		expect((await ask('/thu-vien?q=mot', { [name]: value })).quick).toBe(false)
	expect((await ask('/thu-vien?q=mot', {}, 'POST')).quick).toBe(false)
})

test('a page that many ask for at once is made once, a change meanwhile makes another', async () => {
	const before = made
	const path = '/thu-vien?q=cung-luc'
	const bodies = async (count: number) =>
		(await Promise.all(Array.from({ length: count }, () => ask(path)))).map(({ body }) => body.toString())
	expect(new Set(await bodies(20))).toEqual(new Set([`<p>${path} bản ${edition}</p>`]))
	expect(made - before).toBe(1)
	const early = bodies(5)
	await pause(10)
	await database().pool.query('UPDATE "public_state" SET "version" = "version" + 1')
	forgetPublicVersion()
	await Promise.all([early, bodies(5)])
	expect(made - before).toBe(2)
})

test('after a change nothing of before is answered', async () => {
	const { second } = await twice('/thu-vien?nam=2024')
	await database().pool.query('UPDATE "public_state" SET "version" = "version" + 1')
	forgetPublicVersion()
	edition = 2
	const anew = await ask('/thu-vien?nam=2024')
	expect([anew.quick, second.body.toString(), anew.body.toString()]).toEqual([
		false,
		'<p>/thu-vien?nam=2024 bản 1</p>',
		'<p>/thu-vien?nam=2024 bản 2</p>',
	])
	beAlone(false)
	expect((await ask('/thu-vien?nam=2024')).quick).toBe(false)
	beAlone()
})

test('a page is made anew with the next minute; pages of the gallery each have a minute of their own', async () => {
	vi.useFakeTimers({ toFake: ['Date'] })
	const start = Date.UTC(2025, 0, 1)
	/** How many seconds after the full minute each is made anew. */
	const turnOf = async (path: string) => {
		const turns: number[] = []
		for (let second = 0; second < 120; second += 1) {
			vi.setSystemTime(start + second * 1000)
			const answer = await ask(path)
			if (second > 0 && !answer.quick) turns.push(second)
		}
		const [first = -1, next = -1] = turns
		expect([turns.length <= 2, first >= 0]).toEqual([true, true])
		if (turns.length === 2) expect(next - first).toBe(60)
		return first % 60
	}
	const turns = [
		await turnOf('/dot/mot'),
		await turnOf('/thu-vien?trang=7'),
		await turnOf('/thu-vien?trang=8'),
	]
	vi.useRealTimers()
	expect(turns[0]).toBe(0)
	expect(new Set(turns).size).toBe(3)
})
