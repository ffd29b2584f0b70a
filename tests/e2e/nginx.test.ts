import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newClient, signedIn } from '#tests/support/client.ts'
import { ambiguous, statusLines } from '#tests/support/raw-socket.ts'
import { freePort, pause, startPortal, type RunningPortal } from '#tests/support/portal.ts'

// Debian's nginx, which .ci/run installs; a machine with Node alone has none.
const program = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? null
const behind = test.skipIf(program === null)

let portal: RunningPortal
let nginx: ChildProcess
let folder = ''
let front = { address: '' }

/** The file of the docs with this machine's ports and folder, and without its certificate. */
const siteOf = async (port: number, portalPort: number): Promise<string> => {
	const site = await readFile('docs/nginx.conf', 'utf8')
	return site
		.replace(/server \{\n\tlisten 80;[^}]*\}\n/, '')
		.replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
		.replaceAll(/^\s*ssl_certificate.*\n/gm, '')
		.replace('server 127.0.0.1:3000;', `server 127.0.0.1:${portalPort};`)
		.replace('/var/cache/nginx/portal', join(folder, 'cache'))
		.replace('/var/log/nginx/access.log', join(folder, 'access.log'))
}

beforeAll(async () => {
	if (program === null) return
	folder = await mkdtemp(join(tmpdir(), 'nginx-'))
	const [port, portalPort] = [await freePort(), await freePort()]
	front = { address: `http://127.0.0.1:${port}` }
	portal = await startPortal({ port: portalPort, env: { BASE_URL: front.address, TRUST_PROXY: '1' } })
	await writeFile(join(folder, 'site.conf'), await siteOf(port, portalPort))
	const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
	await writeFile(
		join(folder, 'nginx.conf'),
		`${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off;\n` +
			parts.map((part) => `${part}_temp_path ${folder}/${part};\n`).join('') +
			`include ${folder}/site.conf; }\n`,
	)
	const args = ['-p', folder, '-c', join(folder, 'nginx.conf')]
	const checked = spawnSync(program, [...args, '-t'], { encoding: 'utf8' })
	if (checked.status !== 0) throw new Error(checked.stderr)
	nginx = spawn(program, args, { stdio: 'ignore' })
	for (let tries = 0; tries < 100; tries += 1) {
		if (
			await fetch(`${front.address}/healthz`).then(
				({ ok }) => ok,
				() => false,
			)
		)
			return
		await pause(100)
	}
	throw new Error(await readFile(join(folder, 'error.log'), 'utf8'))
})

afterAll(async () => {
	if (program === null) return
	const ended = new Promise((done) => nginx.once('exit', done))
	nginx.kill('SIGTERM')
	await ended
	await portal.dispose()
	await rm(folder, { recursive: true, force: true })
})

const asked = async (path: string, headers: Record<string, string> = {}) => {
	const response = await newClient(front).get(path, headers)
	return { response, from: response.headers.get('x-cache'), text: await response.text() }
}

behind(
	'a public page is made once and then shown by nginx, whole, encoded, and not again to who has it',
	async () => {
		const first = await asked('/thu-vien')
		const second = await asked('/thu-vien')
		expect([first.from, second.from]).toEqual(['MISS', 'HIT'])
		expect(second.text).toBe(first.text)
		expect(second.response.headers.get('cache-control')).toBe(
			'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
		)
		const encoded = await asked('/thu-vien', { 'Accept-Encoding': 'gzip, deflate, br' })
		expect(encoded.response.headers.get('content-encoding')).toBe('br')
		expect(encoded.text).toBe(first.text)
		const etag = second.response.headers.get('etag') ?? ''
		expect((await asked('/thu-vien', { 'If-None-Match': etag })).response.status).toBe(304)
	},
)

behind(
	'who is signed in is answered by the portal alone, and leaves nothing of theirs for visitors',
	async () => {
		const secretary = await signedIn(front, 'thuky@mau.vn')
		const own = await secretary.get('/phong-trao')
		expect(own.headers.get('x-cache')).toBe('BYPASS')
		expect(own.headers.get('cache-control')).toBe('private, no-store')
		expect(await own.text()).toContain('href="/quan-tri"')
		const { from, text } = await asked('/phong-trao')
		expect(from).toBe('MISS')
		expect(text).not.toContain('href="/quan-tri"')
		expect((await secretary.get('/quan-tri')).status).toBe(200)
		expect((await newClient(front).get('/quan-tri')).status).toBe(302)
	},
)

behind('what the portal does not give to everybody is kept by no one', async () => {
	for (const path of ['/dang-nhap', '/gio', '/quan-tri', '/thu-vien/khong-co']) {
		const twice = [await asked(path), await asked(path)]
		expect(
			twice.map(({ from }) => from),
			path,
		).toEqual(['MISS', 'MISS'])
	}
})

behind('a restart of the portal is not seen by who reads', async () => {
	expect((await asked('/thu-vien')).response.status).toBe(200)
	await portal.kill()
	expect((await asked('/thu-vien')).response.status).toBe(200)
	expect((await asked('/dang-nhap')).response.status).toBe(502)
	await portal.restart()
	expect((await asked('/dang-nhap')).response.status).toBe(200)
})

/** nginx knows its own answers; what it takes for two requests it also hands on as two. */
const byNginx: Readonly<Record<string, number[]>> = {
	'an encoding that nobody knows': [501],
	'a line feed in a chunk’s extension': [403, 200],
}

behind('A33: what two servers could read as one request and as two is refused by the first', async () => {
	const answers: Record<string, number[]> = {}
	for (const [name, bytes] of Object.entries(ambiguous))
		answers[name] = await statusLines(front.address, bytes)
	expect(answers).toEqual(
		Object.fromEntries(Object.keys(ambiguous).map((name) => [name, byNginx[name] ?? [400]])),
	)
})
