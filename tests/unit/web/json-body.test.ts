import { beforeAll, expect, test, vi } from 'vitest'
import { readEnv, setEnv } from '#app/env.server.ts'
import { DraftForm } from '#app/forms/entry.ts'
import { readJson } from '#app/web/json-body.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

beforeAll(() => void setEnv(readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'info' })))

const visit: Visit = {
	requestId: 'yeu-cau-1',
	language: 'vi',
	path: '/co-quan/ho-so/x/ban-nhap',
	address: '',
	userAgent: '',
	nonce: '',
	theme: 'system',
	cookies: new Map(),
	viewer: () => Promise.reject(new Error('not asked')),
	sessionId: async () => null,
	setCookie: () => {},
}

const read = async (body: string, type = 'application/json') => {
	const request = new Request('http://portal/', { method: 'POST', body, headers: { 'Content-Type': type } })
	return readJson(request, visit, DraftForm).catch((error: unknown) =>
		error instanceof Response ? error.status : error,
	)
}

/** What was logged while `act` ran. */
const logged = async (act: () => Promise<unknown>): Promise<string> => {
	const lines: string[] = []
	const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
	await act()
	await new Promise(setImmediate)
	spy.mockRestore()
	return lines.join('')
}

test('another type, broken JSON and wrong values are refused, each in its way', async () => {
	const statuses = await logged(async () => {
		expect(await read('{"version":1,"changes":{"titleVi":"A"}}', 'text/plain')).toBe(415)
		expect(await read('version=1', 'application/x-www-form-urlencoded')).toBe(415)
		expect(await read('{"version":1,')).toBe(400)
		expect(await read('')).toBe(400)
		for (const body of ['null', '[]', '1', '"x"', '{}', '{"version":"1","changes":{"titleVi":"A"}}']) {
			expect(await read(body)).toBe(422)
		}
		expect(await read(JSON.stringify({ version: 1, changes: { titleVi: 'a'.repeat(1_000_000) } }))).toBe(422)
	})
	expect(statuses.match(/"body refused"/g)).toHaveLength(11)
})

test('what was refused is logged by the name of its field, never by its value', async () => {
	const lines = await logged(() => read('{"version":1,"changes":{"titleVi":{"bi-mat":"CANARY"}}}'))
	expect(lines).toContain('"fields":["changes.titleVi"]')
	expect(lines).toContain('yeu-cau-1')
	expect(lines).not.toContain('CANARY')
})

test('fields that are not asked for are dropped and logged by name', async () => {
	let taken: unknown
	const lines = await logged(async () => {
		taken = await read(
			'{"version":1,"role":"administrator","changes":{"titleVi":"A","stage":"published","__proto__":{"x":1}}}',
		)
	})
	expect(taken).toEqual({ version: 1, changes: { titleVi: 'A' } })
	expect(lines).toContain('"fields":["role","changes.stage","changes.__proto__"]')
	expect(lines).not.toContain('administrator')
})
