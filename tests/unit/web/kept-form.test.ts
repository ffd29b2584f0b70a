import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readEnv, setEnv } from '#app/env.server.ts'
import { readKeptForm } from '#app/forms/kept-form.ts'
import { carriedForm, keptFormOf, personCookie } from '#app/web/kept-form.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

setEnv(readEnv({ BASE_URL: 'http://127.0.0.1:3000' }))

const me = randomUUID()
const address = 'http://127.0.0.1:3000/co-quan/ho-so/1/soan-thao'

const markOf = (personId: string): string => /^person=([0-9a-f]{64});/.exec(personCookie(personId))?.[1] ?? ''

const visitWith = (cookies: Record<string, string>): Visit => ({
	requestId: 'test',
	language: 'vi',
	path: '',
	address: '',
	userAgent: '',
	nonce: '',
	theme: 'system',
	cookies: new Map(Object.entries(cookies)),
	viewer: () => Promise.reject(new Error('not asked')),
	sessionId: () => Promise.resolve(null),
	setCookie: () => {},
})

const type = 'application/x-www-form-urlencoded;charset=UTF-8'

const sent = (body: string, { to = address, method = 'POST', ...more }: Record<string, string> = {}) => {
	const length = String(body.length)
	const said = { Accept: 'text/html', 'Content-Type': type, 'Content-Length': length, ...more }
	const headers = Object.entries(said).filter(([, value]) => value !== '')
	return new Request(to, {
		method,
		...(method === 'POST' ? { body } : {}),
		headers: Object.fromEntries(headers),
	})
}

const fields = [
	['summary', 'Một dòng.\r\nHai "dòng" & <b>'],
	['theme', 'a'],
	['theme', 'b'],
	['empty', ''],
]

test('a form of text comes back to its writer as it was sent, and to nobody else', async () => {
	const body = new URLSearchParams(fields).toString()
	const carried = await carriedForm(sent(body), visitWith({ person: markOf(me) }))
	expect(keptFormOf(carried?.giu, carried?.nguoi, me)).toEqual({
		path: '/co-quan/ho-so/1/soan-thao',
		fields,
	})
	expect(keptFormOf(carried?.giu, carried?.nguoi, randomUUID())).toBeNull()
	expect(keptFormOf(carried?.giu, undefined, me)).toBeNull()
})

test.each([
	['somebody who was never signed in here', sent('a=1'), {}],
	['a question', sent('', { method: 'GET' }), { person: markOf(me) }],
	['a script', sent('a=1', { Accept: 'application/json' }), { person: markOf(me) }],
	['a script that asks for data', sent('a=1', { to: `${address}?_data=x` }), { person: markOf(me) }],
	[
		'a form with a file',
		sent('a=1', { 'Content-Type': 'multipart/form-data; boundary=x' }),
		{ person: markOf(me) },
	],
	['a body of unsaid length', sent('a=1', { 'Content-Length': '' }), { person: markOf(me) }],
	['a body that is too long', sent('a=1', { 'Content-Length': '900001' }), { person: markOf(me) }],
	['a password', sent('current=a&password=b'), { person: markOf(me) }],
	[
		'another address than ours',
		sent('a=1', { to: 'http://127.0.0.1:3000//ke-la.example/a' }),
		{ person: markOf(me) },
	],
])('nothing is carried of %s', async (_, request, cookies) => {
	expect(await carriedForm(request, visitWith(cookies))).toBeNull()
})

test.each([
	'',
	'{',
	'null',
	'{"path":"/a"}',
	'{"path":"https://ke-la.example","fields":[]}',
	'{"path":"//ke-la.example","fields":[]}',
	'{"path":"/a","fields":[["b"]]}',
	'{"path":"/a","fields":[["b",1]]}',
])('%s is no form to go on with', (text) => {
	expect(readKeptForm(text)).toBeNull()
})
