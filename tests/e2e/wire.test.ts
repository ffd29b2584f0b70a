import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

/** What no browser sends: bytes that two readers could read differently, and questions made to cost more than they ask. */
let portal: RunningPortal
beforeAll(async () => {
	portal = await startPortal()
})
afterAll(() => portal?.dispose())

/** Sends bytes as they are; gives the status lines that came back until the line was closed, or a second passed. */
const raw = (bytes: string): Promise<string[]> =>
	new Promise((done) => {
		const { hostname, port } = new URL(portal.address)
		const socket = connect(Number(port), hostname)
		let text = ''
		const end = () => {
			clearTimeout(timer)
			socket.destroy()
			done(text.match(/^HTTP\/1\.1 \d{3}/gm)?.map((line) => line.slice(9)) ?? [])
		}
		const timer = setTimeout(end, 2000)
		socket.on('data', (chunk) => (text += chunk.toString('latin1')))
		socket.on('close', end)
		socket.on('error', end)
		socket.write(bytes, 'latin1')
	})

const hidden = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'
const head = 'POST /giao-dien HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n'

test.each([
	[
		'both a length and chunks',
		`${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
	],
	['two lengths', `${head}Content-Length: 0\r\nContent-Length: 38\r\n\r\n${hidden}`],
	['a length that is no number', `${head}Content-Length: +0\r\n\r\n${hidden}`],
	['chunks under another name', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
	['chunks named twice', `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`],
	['a space before the colon', `${head}Content-Length : 38\r\n\r\n${hidden}`],
	['a folded header', `${head}X-A: b\r\n Content-Length: 38\r\n\r\n${hidden}`],
	['a size of a chunk that is none', `${head}Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n${hidden}`],
	['a line that ends in a line feed alone', `GET /healthz HTTP/1.1\nHost: a\nX-A: b\n\n${hidden}`],
])('A33: a request with %s is answered once, as broken, and what hides behind it never', async (_, bytes) => {
	expect(await raw(bytes)).toEqual(['400'])
})

const memory = async (): Promise<number> =>
	Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${portal.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1024

test('A19: ten thousand paths for a manifest and a question of a megabyte cost no time and no memory', async () => {
	const paths = Array.from({ length: 10_000 }, (_, index) => `p=/co-quan/${index}`).join('&')
	const asked = [
		`/__manifest?${paths.slice(0, 15_000)}`,
		`/__manifest?version=1&${paths}`,
		`/thu-vien?${'a'.repeat(1_000_000)}`,
		`/thu-vien.data?_routes=${'routes/x,'.repeat(1000)}`,
		`/thu-vien?_data=${'routes/x'.repeat(1000)}`,
	]
	await raw(`GET /thu-vien HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
	const before = await memory()
	const answers: { status: number; isQuick: boolean }[] = []
	for (let round = 0; round < 10; round += 1)
		for (const path of asked) {
			const began = performance.now()
			const [status] = await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
			answers.push({ status: Number(status), isQuick: performance.now() - began < 1500 })
		}
	expect(answers.filter(({ status, isQuick }) => !isQuick || status >= 500)).toEqual([])
	expect((await memory()) - before).toBeLessThan(50)
})

test('A20: a body in the format in which pages get their data is never read as such', async () => {
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const path = `/co-quan/ho-so/${portal.ids.ownDraft}/ban-nhap`
	const before = await (await client.get(path)).text()
	const bodies = [
		'[{"_1":2,"_3":4},"version",1,"changes",{"_5":6},"titleVi","CANARY"]\n',
		'P1:[["SingleFetchRedirect",1],"https://example.com"]\n',
		'[["Promise",1],["Error","CANARY","TypeError"]]\n',
		'[{"__proto__":1},{"isAdmin":true}]\n',
	]
	for (const type of ['text/x-script', 'text/x-turbo', 'application/json']) {
		for (const body of bodies) {
			const response = await client.post(path, body, { 'Content-Type': type })
			expect([400, 415, 422]).toContain(response.status)
		}
	}
	expect(await (await client.get(path)).text()).toBe(before)
	expect(portal.output()).not.toContain('CANARY')
})

test('A12: of exports that two agencies ask for at the same moment each holds its own agency’s entries alone', async () => {
	const [own, other] = [await signedIn(portal, 'quangtri@mau.vn'), await signedIn(portal, 'dongha@mau.vn')]
	const table = async (client: typeof own) => (await client.get('/co-quan/xuat/csv')).text()
	const alone = [await table(own), await table(other)]
	const titles = alone.map((text) => text.trim().split('\r\n').slice(1))
	expect(titles.map((lines) => lines.length > 0)).toEqual([true, true])
	expect(titles[0]?.filter((line) => titles[1]?.includes(line))).toEqual([])
	const together = await Promise.all(
		Array.from({ length: 100 }, (_, index) => table(index % 2 ? other : own)),
	)
	expect(together.filter((text, index) => text !== alone[index % 2])).toEqual([])
})
