import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newClient, signedIn } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'
import { ambiguous, statusLines } from '#tests/support/raw-socket.ts'

/** What no browser sends: bytes that two readers could read differently, and questions made to cost more than they ask. */
let portal: RunningPortal
beforeAll(async () => {
	portal = await startPortal()
})
afterAll(() => portal?.dispose())

test.each(Object.entries(ambiguous))(
	'A33: a request with %s is answered once, as broken, and what hides behind it never',
	async (_, bytes) => {
		expect(await statusLines(portal.address, bytes)).toEqual([400])
	},
)

const asked = (target: string) =>
	statusLines(portal.address, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)

test.each([
	['http://elsewhere.example/khong-co', 404],
	['http://elsewhere.example/healthz', 200],
	['//elsewhere.example/healthz', 404],
	['*', 400],
	['elsewhere.example:443', 400],
	['http://', 400],
])('a request for %s is answered by its path alone, or not at all', async (target, status) => {
	expect(await asked(target)).toEqual([status])
})

test('A19: a part of a built file asked for backwards is answered with the whole, and ends nothing', async () => {
	const page = await (await fetch(`${portal.address}/thu-vien`)).text()
	const files = [...new Set(page.match(/\/assets\/[^"]+/g)), '/bieu-tuong.svg']
	expect(files.length).toBeGreaterThan(2)
	for (const file of files) {
		const whole = await fetch(portal.address + file)
		const bytes = (await whole.arrayBuffer()).byteLength
		expect([file, whole.headers.get('Content-Type')]).not.toContain('application/octet-stream')
		for (const range of ['bytes=5-2', 'bytes=-1', 'bytes=x-y', 'bytes=99999999-']) {
			const part = await fetch(portal.address + file, { headers: { Range: range } })
			expect([file, range, part.status, (await part.arrayBuffer()).byteLength]).toEqual([
				file,
				range,
				200,
				bytes,
			])
		}
	}
	expect(await asked('/healthz')).toEqual([200])
})

const memory = async (): Promise<number> =>
	Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${portal.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Who hangs up on what it will not read to the end may take its answer along: the line is reset then. */
const hungUp = (statuses: number[] = []): number[] => (statuses.length === 0 ? [431] : statuses)

test('A19: ten thousand paths for a manifest and a question of a megabyte are refused, and cost no memory', async () => {
	const paths = Array.from({ length: 10_000 }, (_, index) => `p=/co-quan/${index}`).join('&')
	const endless = [
		`/__manifest?${paths.slice(0, 15_000)}`,
		`/__manifest?version=1&${paths}`,
		`/thu-vien?${'a'.repeat(1_000_000)}`,
		`/thu-vien.data?_routes=${'routes/x,'.repeat(1000)}`,
		`/thu-vien?_data=${'routes/x'.repeat(1000)}`,
	]
	await asked('/thu-vien')
	const before = await memory()
	for (let round = 0; round < 10; round += 1) {
		const answers: number[][] = []
		for (const path of endless) answers.push(await asked(path))
		const [manifest, longList, longQuestion, ...others] = answers
		expect([manifest, hungUp(longList), hungUp(longQuestion), ...others]).toEqual([
			[404],
			[431],
			[431],
			[404],
			[403],
		])
	}
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

test.each(['../../etc/passwd', '..%2F..%2Fetc%2Fpasswd', '__proto__', '%00', 'a'.repeat(8000)])(
	'A21: a cookie of %s is no session, and names no file',
	async (value) => {
		const response = await newClient(portal).get('/co-quan', { Cookie: `session=${value}` })
		expect(response.status).toBe(302)
	},
)

/** What makes a careless pattern try every way there is: a few dozen letters would take it hours. */
const evil = [
	'((a+)+)+$',
	'^(([a-z])+.)+[A-Z]([a-z])+$',
	'(.*a){20}',
	'"'.repeat(999),
	'-a '.repeat(999),
].map((pattern) => `${pattern}${'a'.repeat(6000)}!`)
test.each([
	[null, '/thu-vien?q='],
	[null, '/en/thu-vien?q='],
	[null, '/api/v1/practices?q='],
	['thuky@mau.vn', '/quan-tri/ho-so?q='],
	['quantri@mau.vn', '/quan-tri/nguoi-dung?tim='],
	['quantri@mau.vn', '/quan-tri/don-vi?tim='],
	['quantri@mau.vn', '/quan-tri/nhat-ky?nguoi='],
])('A30: as %s, what is searched at %s is text and no pattern', async (email, path) => {
	const client = email ? await signedIn(portal, email) : newClient(portal)
	const answers = []
	for (const text of evil) answers.push((await client.get(path + encodeURIComponent(text))).status)
	expect(answers).toEqual(evil.map(() => 200))
})
