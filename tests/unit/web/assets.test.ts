import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtAssets } from '#app/web/assets.server.ts'

let server: Server
beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'portal-assets-'))
	mkdirSync(join(folder, 'assets'))
	const written = {
		'bieu-tuong.svg': '<svg/>',
		'assets/a-1.js': 'let a',
		'assets/a-1.js.br': 'BR',
		'assets/a-1.js.gz': 'GZ',
		'assets/chu.woff2': 'type',
	}
	for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text)
	const send = await builtAssets(folder)
	server = createServer((asked, answer) => {
		if (!send(asked, answer)) answer.writeHead(404).end()
	}).listen(0, '127.0.0.1')
	await new Promise((done) => server.once('listening', done))
	rmSync(folder, { recursive: true })
})
afterAll(() => void server.close())

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string }

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
	new Promise((done, failed) => {
		const { port } = server.address() as AddressInfo
		request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
			let body = ''
			answer.on('data', (chunk) => (body += String(chunk)))
			answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }))
		})
			.once('error', failed)
			.end()
	})

test('a file is sent in the form its reader takes, from memory: its folder is gone since the start', async () => {
	const plain = await ask('/assets/a-1.js?v=1')
	expect([plain.status, plain.body, plain.headers['content-encoding']]).toEqual([200, 'let a', undefined])
	expect(plain.headers).toMatchObject({
		'content-type': 'text/javascript; charset=utf-8',
		'content-length': '5',
		'cache-control': 'public, max-age=31536000, immutable',
		'x-content-type-options': 'nosniff',
		vary: 'Accept-Encoding',
	})
	const brotli = await ask('/assets/a-1.js', { 'Accept-Encoding': 'gzip, deflate, br' })
	expect([brotli.body, brotli.headers['content-encoding']]).toEqual(['BR', 'br'])
	const zipped = await ask('/assets/a-1.js', { 'Accept-Encoding': 'gzip' })
	expect([zipped.body, zipped.headers['content-encoding']]).toEqual(['GZ', 'gzip'])
	const type = await ask('/assets/chu.woff2', { 'Accept-Encoding': 'gzip, br' })
	expect([type.body, type.headers['content-type'], type.headers.vary]).toEqual([
		'type',
		'font/woff2',
		undefined,
	])
	expect((await ask('/bieu-tuong.svg')).headers['cache-control']).toBe('public, max-age=86400')
})

test('who asks for the head alone gets no body', async () => {
	const head = await ask('/assets/a-1.js', {}, 'HEAD')
	expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '5', ''])
})

test.each([
	'bytes=3-1',
	'bytes=5-2',
	'bytes=-2',
	'bytes=2-',
	'bytes=0-1,3-4',
	'bytes=a-b',
	'bytes=99-',
	'5-2',
])('whoever asks for the part %s gets the whole', async (range) => {
	const { status, body } = await ask('/assets/a-1.js', { Range: range })
	expect([status, body]).toEqual([200, 'let a'])
})

test.each([
	['/assets/a-1.js.br', 'GET'],
	['/assets/khong-co.js', 'GET'],
	['/assets/../assets/a-1.js', 'GET'],
	['/assets/%61-1.js', 'GET'],
	['/', 'GET'],
	['/assets/a-1.js', 'POST'],
])('%s by %s is not answered here', async (path, method) => {
	expect((await ask(path, {}, method)).status).toBe(404)
})
