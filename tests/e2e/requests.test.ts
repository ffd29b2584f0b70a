import { request } from 'node:http'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newClient, signedIn } from '#tests/support/client.ts'
import { crawl, type Visited } from '#tests/support/crawl.ts'
import { letters, pause, startPortal, type RunningPortal } from '#tests/support/portal.ts'

let portal: RunningPortal
beforeAll(async () => {
	portal = await startPortal()
})
afterAll(() => portal.dispose())

const hardened = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'DENY',
}

const raw = (
	path: string,
	{
		method = 'GET',
		headers = {},
		body,
	}: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> =>
	new Promise((done, reject) => {
		const { hostname, port } = new URL(portal.address)
		const sent = request(
			{ hostname, port, path, method, headers, setHost: !('Host' in headers) },
			(response) => {
				let text = ''
				response.setEncoding('utf8')
				response.on('data', (chunk: string) => (text += chunk))
				response.on('end', () =>
					done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
				)
			},
		)
		sent.on('error', reject)
		sent.end(body)
	})

test.each([
	'/',
	'/thu-vien',
	'/dang-nhap',
	'/khong-co',
	'/en/khong-co',
	'/healthz',
	'/bieu-tuong.svg',
	'/co-quan',
	'/.env',
	'/.git/HEAD',
])('every answer is hardened: %s', async (path) => {
	const { headers } = await raw(path)
	const found = Object.fromEntries(Object.keys(hardened).map((name) => [name, headers[name]]))
	if (path === '/bieu-tuong.svg') expect(found['x-content-type-options']).toBe('nosniff')
	else expect(found).toEqual(hardened)
})

test.each([
	'/.env',
	'/.git/HEAD',
	'/build/server/index.js',
	'/assets/../../package.json',
	'/%2e%2e/package.json',
])('nothing of the machine is served: %s', async (path) => {
	expect((await raw(path)).status).toBe(404)
})

test.each(['/', '/phong-trao', '/dang-nhap', '/quen-mat-khau'])(
	'%s allows no script at all and sends none',
	async (path) => {
		const { headers, body } = await raw(path)
		expect(headers['content-security-policy']).toContain("script-src 'none'")
		expect(body.replaceAll(/<script type="application\/ld\+json">/g, '')).not.toContain('<script')
		expect(body).not.toContain('style="')
		expect(body).not.toMatch(/[\0\uFFFD]/)
	},
)

test.each([
	['/don-vi', '/phong-trao'],
	['/dot/', '/phong-trao'],
	['/en/khen-thuong?q=1', '/en/phong-trao'],
	['/en/noi-dung', '/en/phong-trao'],
])('whoever shortens an address to %s comes to the page that lists what was below it', async (path, list) => {
	const { status, headers } = await raw(path)
	expect([status, headers.location]).toEqual([301, list])
})

test('the gallery allows its one module and no other script', async () => {
	const { headers, body } = await raw('/thu-vien')
	const [, file] =
		/<script type="module" src="(\/assets\/search-as-typed-[\w-]+\.js)"><\/script>/.exec(body) ?? []
	const policy = String(headers['content-security-policy'])
	expect(policy).toMatch(new RegExp(`script-src http://[^ ;]+${file};`))
	expect(body.match(/<script/g)?.length).toBe(1 + (body.match(/application\/ld\+json/g)?.length ?? 0))
	expect((await raw(file ?? '/')).headers['content-type']).toContain('javascript')
})

const foreign: [string, Record<string, string>][] = [
	['no header at all', {}],
	['another origin', { Origin: 'https://evil.example' }],
	['a null origin', { Origin: 'null' }],
	['cross-site by the browser', { 'Sec-Fetch-Site': 'cross-site' }],
	['same-site is not same-origin', { 'Sec-Fetch-Site': 'same-site' }],
	['our origin, but cross-site by the browser', { 'Sec-Fetch-Site': 'cross-site', Origin: 'SELF' }],
]
const changing = ['POST', 'PUT', 'PATCH', 'DELETE']
const kinds = [
	'application/x-www-form-urlencoded',
	'text/plain',
	'multipart/form-data; boundary=x',
	'application/json',
]
const places = [
	'/giao-dien',
	'/dang-xuat',
	'/dang-xuat?_data=vi%2Faccount%2Fsign-out',
	'/quan-tri/nguoi-dung',
	'/en/giao-dien',
]

test('only the link of a reminder or of a letter to followers is posted to from elsewhere, as mail programs do, and only by its secret', async () => {
	const stop = (path: string, method = 'POST', from: Record<string, string> = {}) =>
		raw(path, {
			method,
			body: 'List-Unsubscribe=One-Click',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '26', ...from },
		}).then(({ status }) => status)
	for (const Origin of ['null', 'https://thu.example'])
		expect(await stop(`/ngung-theo-doi/${'A'.repeat(43)}`, 'POST', { Origin })).toBe(410)
	expect(await stop(`/thu-nhac/${'A'.repeat(43)}`)).toBe(410)
	expect(await stop(`/en/thu-nhac/${'A'.repeat(43)}`)).toBe(410)
	expect(await stop(`/thu-nhac/${'A'.repeat(43)}`, 'DELETE')).toBe(403)
	expect(await stop(`/ngung-theo-doi/${'A'.repeat(43)}`)).toBe(410)
	expect(await stop(`/ngung-theo-doi/${'A'.repeat(43)}`, 'DELETE')).toBe(403)
	expect(await stop(`/theo-doi/${'A'.repeat(43)}`)).toBe(403)
	expect(await stop('/thu-nhac/ngan')).toBe(403)
	expect(await stop('/tai-khoan/thu-nhac')).toBe(403)
})

test.each(foreign)('A17: a changing request with %s is refused everywhere', async (_name, headers) => {
	const client = await signedIn(portal, 'quantri@mau.vn')
	const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
	const own = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, value === 'SELF' ? portal.address : value]),
	)
	for (const method of changing) {
		for (const kind of kinds) {
			for (const path of places) {
				const { status } = await raw(path, {
					method,
					body: 'theme=dark',
					headers: { ...own, Cookie: cookie, 'Content-Type': kind, 'Content-Length': '10' },
				})
				expect([method, kind, path, status]).toEqual([method, kind, path, 403])
			}
		}
	}
	expect((await client.get('/quan-tri')).status).toBe(200)
})

test('A18, A34: forged host headers change neither redirects nor pages nor letters', async () => {
	const forged = {
		Host: 'evil.example',
		'X-Forwarded-Host': 'evil.example',
		'X-Forwarded-Proto': 'https',
		'X-Forwarded-For': '203.0.113.9',
		'X-React-Router-SPA-Mode': 'yes',
		'X-React-Router-Prerender-Data': 'evil.example',
	}
	const plain = await raw('/thu-vien')
	const other = await raw('/thu-vien', { headers: forged })
	expect(other.body).toBe(plain.body)
	expect((await raw('/co-quan', { headers: forged })).headers.location).toBe('/dang-nhap?tiep=%2Fco-quan')
	const { status } = await raw('/quen-mat-khau', {
		method: 'POST',
		body: 'email=hue%40mau.vn',
		headers: {
			...forged,
			'Sec-Fetch-Site': 'same-origin',
			'Content-Type': 'application/x-www-form-urlencoded',
		},
	})
	expect(status).toBeLessThan(400)
	const letter = await waitForLetter('hue@mau.vn')
	expect(letter).toContain(`${portal.address}/dat-mat-khau/`)
	expect(letter).not.toContain('evil.example')
})

const waitForLetter = async (to: string): Promise<string> => {
	for (let tries = 0; tries < 100; tries += 1) {
		const found = (await letters(portal))
			.map(decode)
			.find((letter) => letter.includes(to) && letter.includes('dat-mat-khau'))
		if (found) return found
		await pause(100)
	}
	throw new Error('no letter came')
}

/** Text of a letter, whichever way its body is encoded. */
const decode = (letter: string): string => {
	const [head = '', ...body] = letter.split(/\r?\n\r?\n/)
	const text = body.join('\n\n')
	if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString('utf8')}`
	return /quoted-printable/i.test(head)
		? `${head}\n\n${text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')}`
		: letter
}

/** When each of the newest events happened, as an administrator reads the trail: what only looks adds none. */
const newestEvents = async (admin: ReturnType<typeof newClient>) => {
	const page = await (await admin.get('/quan-tri/nhat-ky')).text()
	return [...page.matchAll(/<time[^>]* dateTime="([^"]+)"/gi)].map(([, moment]) => moment)
}

/** What other sites may show, embed and read: pictures to share, cards, the API, feeds, open data and what robots ask for. */
const isOpenToSites = (path: string) =>
	/^(?:\/en)?\/(?:nhung|api|oembed|assets|tin|du-lieu-mo|bieu-tuong\.svg|robots\.txt|sitemap\.xml)/.test(
		path,
	) || path.endsWith('/chia-se.jpg')

/** What people send to each other: it has a picture and a title to be shown by. */
const isShared = ({ path, response }: Visited) =>
	response.status === 200 &&
	/^(?:\/en)?\/(?:thu-vien|don-vi|dot|tin-tuc|cong-khai|chung-nhan|bo-suu-tap|khen-thuong|noi-dung|quyen-rieng-tu|phong-trao)(?:\/[^/?]+)?$/.test(
		path,
	)

const openHeaders = new Set(['cross-origin-resource-policy', 'x-frame-options'])

/** What a visitor's answer should have and has not, and what it should not have and has. */
const faultsOf = (visited: Visited): string[] => {
	const { path, response, text } = visited
	const isFile = /^\/(?:assets\/|bieu-tuong\.svg|robots\.txt)/.test(path)
	const missing = Object.entries(hardened).filter(
		([name, value]) =>
			response.headers.get(name) !== value &&
			!(isFile && name !== 'x-content-type-options') &&
			!(isOpenToSites(path) && openHeaders.has(name)),
	)
	// The page for signing in lists the accounts of the sample movement, and those alone.
	const isSignIn = /^(?:\/en)?\/dang-nhap(?:\?|$)/.test(path)
	const secrets = ['passwordHash', '$argon2', portal.dataDir, ...(isSignIn ? [] : ['@mau.vn'])]
	return [
		...(response.status >= 500 ? [`${path}: ${response.status}`] : []),
		...(response.headers.getSetCookie().length > 0 ? [`${path} sets a cookie`] : []),
		...(isShared(visited) && !text.includes('property="og:image"')
			? [`${path} has no picture to share`]
			: []),
		...missing.map(([name]) => `${path} ${name}: ${response.headers.get(name)}`),
		...secrets.filter((word) => text.includes(word)).map((word) => `${path} says ${word}`),
	]
}

test('every public link, followed as a visitor, answers safely, keeps what is private and changes nothing', async () => {
	const admin = await signedIn(portal, 'quantri@mau.vn')
	const before = await newestEvents(admin)
	expect(before.length).toBeGreaterThan(5)
	const faults: string[] = []
	const asked = new Set<string>()
	for await (const visited of crawl(portal.address, ['/', '/en', '/sitemap.xml', '/api/v1'])) {
		asked.add(visited.path.split(/[/?]/)[1] ?? '')
		faults.push(...faultsOf(visited))
	}
	expect(faults).toEqual([])
	expect([...asked].sort()).toEqual(expect.arrayContaining(['api', 'don-vi', 'dot', 'en', 'thu-vien', 'tin']))
	expect(await newestEvents(admin)).toEqual(before)
}, 300_000)

test('private pages are never stored by anyone between', async () => {
	const client = await signedIn(portal, 'thuky@mau.vn')
	for (const path of ['/quan-tri', '/quan-tri/ho-so', '/tai-khoan', '/thu-vien']) {
		const response = await client.get(path)
		expect([path, response.status, response.headers.get('cache-control')]).toEqual([
			path,
			200,
			'private, no-store',
		])
	}
})

test('the session cookie is HttpOnly, SameSite and bound to the whole host', async () => {
	const client = newClient(portal)
	const response = await client.post('/dang-nhap', { email: 'hue@mau.vn', password: 'sai' })
	expect(response.status).toBe(422)
	expect(response.headers.getSetCookie().filter((cookie) => cookie.startsWith('session='))).toEqual([])
	await signedIn(portal, 'hue@mau.vn')
})

test('with an https address cookies are Secure and __Host-', async () => {
	const secure = await startPortal({ env: { BASE_URL: 'https://thiduaso.example' } })
	const response = await fetch(`${secure.address}/giao-dien`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({ theme: 'dark' }),
		headers: { Origin: 'https://thiduaso.example' },
	})
	await secure.dispose()
	expect(response.headers.getSetCookie()).toEqual([
		'__Host-theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure',
	])
	expect(response.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
})

test('the log is JSON lines without secrets', async () => {
	const canary = 'CANARY-mat-khau-khong-ai-thay'
	const client = newClient(portal)
	await client.post(
		'/dang-nhap?x=CANARY-query',
		{ email: 'hue@mau.vn', password: canary },
		{ 'User-Agent': 'a\u0009b' },
	)
	for (const path of ['dat-mat-khau', 'theo-doi', 'ngung-theo-doi'])
		await client.get(`/${path}/CANARY-secret-of-a-letter`)
	await pause(200)
	const lines = portal
		.output()
		.split('\n')
		.filter((line) => line.startsWith('{'))
	expect(lines.length).toBeGreaterThan(1)
	for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
	expect(portal.output()).not.toContain('CANARY')
})

const memoryOf = async (pid: number): Promise<number> => {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}

/** Sends `size` bytes without saying so beforehand (chunked), as an attacker would; answers the status. */
const flood = (path: string, cookie: string, size: number): Promise<number> =>
	new Promise((done) => {
		const { hostname, port } = new URL(portal.address)
		const sent = request(
			{
				hostname,
				port,
				path,
				method: 'POST',
				headers: {
					Cookie: cookie,
					'Sec-Fetch-Site': 'same-origin',
					'Content-Type': 'multipart/form-data; boundary=b',
					'Transfer-Encoding': 'chunked',
				},
			},
			(response) => {
				response.resume()
				done(response.statusCode ?? 0)
				sent.destroy()
			},
		)
		sent.on('error', () => done(-1))
		sent.write(
			'--b\r\nContent-Disposition: form-data; name="uploadKey"\r\n\r\nflood\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n',
		)
		const chunk = Buffer.alloc(1024 * 1024, 0x20)
		let left = size
		const more = () => {
			while (left > 0) {
				left -= chunk.length
				if (!sent.write(chunk)) {
					sent.once('drain', more)
					return
				}
			}
			sent.end('\r\n--b--\r\n')
		}
		more()
	})

test('five uploads of 400 MB at once are refused in good time and held nowhere', async () => {
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const desk = await (await client.get('/co-quan')).text()
	const id = /\/co-quan\/ho-so\/([0-9a-f-]{36})/.exec(desk)?.[1] ?? ''
	expect(id).not.toBe('')
	const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
	const before = await memoryOf(portal.pid())
	let highest = before
	const watch = setInterval(
		() => void memoryOf(portal.pid()).then((now) => (highest = Math.max(highest, now))),
		50,
	)
	const began = Date.now()
	const statuses = await Promise.all(
		Array.from({ length: 5 }, () => flood(`/co-quan/ho-so/${id}/minh-chung`, cookie, 400 * 1024 * 1024)),
	)
	clearInterval(watch)
	expect(statuses.filter((status) => status !== 413 && status !== -1)).toEqual([])
	expect(statuses).toContain(413)
	expect(Date.now() - began).toBeLessThan(60_000)
	expect((highest - before) / 1024 / 1024).toBeLessThan(200)
	expect((await client.get('/co-quan')).status).toBe(200)
})
