import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded, openServer, useDatabase } from '#app/data/database.server.ts'
import { checkFiles } from '#app/data/file-invariants.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { openClamd, type Clamd } from '#tests/support/clamd.ts'
import { signedIn, type Client } from '#tests/support/client.ts'
import { pause, startPortal, type RunningPortal } from '#tests/support/portal.ts'
import { paddedPdf } from '#tests/support/sample-files.ts'
import { encoded } from '#tests/support/tus.ts'

let portal: RunningPortal
let clamd: Clamd | null = null
/** Where the scanner listens once there is one: until then it is down. */
const scanner = join(tmpdir(), `clamd-${randomUUID()}.sock`)
beforeAll(async () => {
	portal = await startPortal({ env: { CLAMD: `unix:${scanner}` } })
})
afterAll(async () => {
	await clamd?.close()
	await portal.dispose()
})

const pdf = (size: number): Buffer => paddedPdf(size, randomBytes(8).toString('hex'))

const begin = async (client: Client, bytes: number, fileName: string): Promise<string> => {
	const metadata = encoded({ uploadKey: randomUUID(), fileName })
	const response = await client.send(`/co-quan/ho-so/${portal.ids.ownDraft}/tai-len`, {
		method: 'POST',
		headers: {
			'Tus-Resumable': '1.0.0',
			'Upload-Length': String(bytes),
			'Upload-Metadata': metadata,
			'Sec-Fetch-Site': 'same-origin',
		},
	})
	expect(response.status).toBe(201)
	return response.headers.get('Location') ?? ''
}

const patch = (client: Client, address: string, offset: number, body: BodyInit) =>
	client.send(address, {
		method: 'PATCH',
		body,
		headers: {
			'Tus-Resumable': '1.0.0',
			'Upload-Offset': String(offset),
			'Content-Type': 'application/offset+octet-stream',
			'Sec-Fetch-Site': 'same-origin',
		},
		...({ duplex: 'half' } as object),
	})

const offsetAt = async (client: Client, address: string): Promise<number> => {
	const response = await client.send(address, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } })
	expect(response.status).toBe(200)
	return Number(response.headers.get('Upload-Offset'))
}

const body = (bytes: Buffer) => new Uint8Array(bytes)

const inspect = async () => {
	const { databaseUrl, dataDir } = portal
	const database = useDatabase(databaseUrl ? openServer(databaseUrl) : await openEmbedded(dataDir))
	try {
		const files = await checkFiles(join(dataDir, 'files'))
		const rows = await database.prisma.evidence.findMany({
			where: { entryId: portal.ids.ownDraft },
			select: { fileName: true },
		})
		return {
			broken: [...(await brokenInvariants()), ...files.rows],
			names: rows.map(({ fileName }) => fileName),
		}
	} finally {
		await database.close()
	}
}

const drafterName = 'quangtri@mau.vn'
const evidencePath = () => `/co-quan/ho-so/${portal.ids.ownDraft}/minh-chung`
const evidenceOf = async (client: Client) => (await client.get(evidencePath())).text()

test('F16: while the scanner is down a file waits, its entry is written, and no page leads to it', async () => {
	const client = await signedIn(portal, drafterName)
	const bytes = pdf(20_000)
	const address = await begin(client, bytes.length, 'cho-quet.pdf')
	expect((await patch(client, address, 0, body(bytes))).status).toBe(204)
	const page = await evidenceOf(client)
	const id = /id="evidence-([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
	expect([page.includes('cho-quet.pdf'), page.includes('Đang chờ quét mã độc')]).toEqual([true, true])
	for (const path of [
		evidencePath(),
		`/co-quan/ho-so/${portal.ids.ownDraft}`,
		evidencePath().replace('minh-chung', 'doi-chieu'),
	])
		expect([path, (await (await client.get(path)).text()).includes(`href="/tep/${id}`)]).toEqual([
			path,
			false,
		])
	for (const path of [`/tep/${id}`, `/tep/${id}/xem`]) expect((await client.get(path)).status).toBe(404)
	const draft = `/co-quan/ho-so/${portal.ids.ownDraft}/ban-nhap`
	const { version } = (await (await client.get(draft)).json()) as { version: number }
	const saved = await client.send(draft, {
		method: 'POST',
		body: JSON.stringify({ version, changes: { summary: 'Viết tiếp trong khi chờ quét' } }),
		headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
	})
	expect(saved.status).toBe(200)
	clamd = await openClamd({ path: scanner, limit: 64 * 1024 * 1024 })
})

test('who comes from another site’s page is not let in, whatever the method', async () => {
	const client = await signedIn(portal, drafterName)
	const address = await begin(client, 10, 'khac-trang.pdf')
	for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET']) {
		const strangers: Record<string, string>[] = [
			{ 'Sec-Fetch-Site': 'cross-site' },
			{ Origin: 'https://ke-la.example' },
		]
		for (const headers of strangers) {
			const response = await client.send(address, {
				method,
				headers: { 'Tus-Resumable': '1.0.0', ...headers },
			})
			expect([method, response.status]).toEqual([method, 403])
		}
	}
	expect(
		(await client.send(address, { method: 'OPTIONS', headers: { Origin: 'https://ke-la.example' } })).status,
	).toBe(405)
	const ended = { ...client, cookies: new Map<string, string>() }
	const out = await fetch(portal.address + address, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } })
	expect([out.status, ended.cookies.size]).toEqual([401, 0])
	const dropped = await client.send(address, {
		method: 'DELETE',
		headers: { 'Tus-Resumable': '1.0.0', 'Sec-Fetch-Site': 'same-origin' },
	})
	expect(dropped.status).toBe(204)
})

test('F2: a piece cut by kill -9 goes on from what came, and becomes one piece of evidence', async () => {
	const bytes = pdf(6_000_000)
	let client = await signedIn(portal, drafterName)
	const address = await begin(client, bytes.length, 'bi-cat.pdf')
	for (const wait of [10, 60, 140]) {
		const at = await offsetAt(client, address)
		if (at === bytes.length) break
		const sending = patch(client, address, at, body(bytes.subarray(at))).catch(() => null)
		await pause(wait)
		await portal.kill()
		await sending
		await portal.restart()
		client = await signedIn(portal, drafterName)
	}
	const at = await offsetAt(client, address)
	if (at < bytes.length) expect((await patch(client, address, at, body(bytes.subarray(at)))).status).toBe(204)
	expect(await offsetAt(client, address)).toBe(bytes.length)
	await portal.stop()
	const { broken, names } = await inspect()
	expect([broken, names.filter((name) => name === 'bi-cat.pdf')]).toEqual([[], ['bi-cat.pdf']])
	await portal.restart()
}, 300_000)

/** What a browser gets that announces a body of `length` bytes and has sent `start` of it. */
const announce = (path: string, cookie: string, length: number, start = ''): Promise<string> =>
	new Promise((resolve, reject) => {
		const { hostname, port, host } = new URL(portal.address)
		const socket = connect(Number(port), hostname)
		let text = ''
		socket.on('error', reject)
		socket.on('data', (chunk: Buffer) => {
			text += chunk.toString('utf8')
			if (text.includes('</html>')) socket.destroy()
		})
		socket.on('close', () => resolve(text))
		socket.write(
			`POST ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\n` +
				`Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n--x\r\n${start}`,
		)
	})

test('a form with a file that is too large gets its own page back, with words that help', async () => {
	const client = await signedIn(portal, drafterName)
	const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
	const field = 'Content-Disposition: form-data; name="caption"\r\n\r\nẢnh lễ phát động "số"\r\n--x\r\n'
	const file = 'Content-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n....'
	const answer = await announce(evidencePath(), cookie, 3_000_000_000, field + file)
	expect(answer.slice(0, 12)).toBe('HTTP/1.1 413')
	expect(answer).toContain('Tệp lớn hơn giới hạn của đợt')
	expect(answer).toContain('name="file"')
	expect(answer).toContain('value="Ảnh lễ phát động &quot;số&quot;"')
	const other = await announce('/dang-nhap', cookie, 3_000_000_000)
	expect(other.slice(0, 12)).toBe('HTTP/1.1 413')
	expect(other).toContain('Biểu mẫu này nhận tối đa 2 MB')
	const form = new FormData()
	form.set('uploadKey', 'khoa-khong-nhan')
	form.set('caption', 'Chú thích đã gõ')
	form.set('file', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), 'hinh.png')
	const refused = await client.post(evidencePath(), form, { Accept: 'text/html' })
	const page = await refused.text()
	expect([refused.status, page.includes('Hình SVG không được nhận')]).toEqual([415, true])
	expect(page).toContain('value="Chú thích đã gõ"')
}, 60_000)

const isRoot = process.getuid?.() === 0

test.skipIf(!isRoot || process.platform !== 'linux')(
	'F4: a full disk is said so, keeps what came, and holds nothing up once there is room',
	async () => {
		const files = join(portal.dataDir, 'files')
		const aside = join(portal.dataDir, 'files-aside')
		await portal.stop()
		await cp(files, aside, { recursive: true })
		const used = Number(execFileSync('du', ['-sk', aside]).toString().split('\t')[0])
		const mount = (...words: string[]) => execFileSync('mount', [...words, files], { stdio: 'ignore' })
		try {
			mount('-t', 'tmpfs', '-o', `size=${used + 6000}k`, 'tmpfs')
		} catch {
			await portal.restart()
			return
		}
		try {
			await cp(aside, files, { recursive: true })
			await portal.restart()
			const client = await signedIn(portal, drafterName)
			const bytes = pdf(12_000_000)
			const address = await begin(client, bytes.length, 'day-dia.pdf')
			const refused = await patch(client, address, 0, body(bytes))
			expect([refused.status, await refused.json()]).toEqual([507, { problem: 'no-room' }])
			const form = new FormData()
			form.set('uploadKey', 'khoa-day-dia')
			form.set('file', new Blob([body(bytes)]), 'form.pdf')
			const page = await client.post(`/co-quan/ho-so/${portal.ids.ownDraft}/minh-chung`, form, {
				Accept: 'text/html',
			})
			expect([page.status, (await page.text()).includes('Máy chủ tạm thời không lưu được tệp')]).toEqual([
				507,
				true,
			])
			expect((await signedIn(portal, 'quangtri.lanhdao@mau.vn')).cookies.size).toBeGreaterThan(0)
			mount('-o', `remount,size=${used + 60_000}k`)
			const at = await offsetAt(client, address)
			expect((await patch(client, address, at, body(bytes.subarray(at)))).status).toBe(204)
			await portal.stop()
			const { broken, names } = await inspect()
			expect([broken, names.filter((name) => ['day-dia.pdf', 'form.pdf'].includes(name))]).toEqual([
				[],
				['day-dia.pdf'],
			])
		} finally {
			await portal.kill()
			execFileSync('umount', ['-l', files])
			await rm(aside, { recursive: true, force: true })
		}
	},
	300_000,
)
