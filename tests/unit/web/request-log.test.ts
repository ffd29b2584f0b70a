import { beforeAll, expect, test, vi } from 'vitest'
import { log } from '#app/adapters/log.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { countRequest, logRequest } from '#app/web/request-log.server.ts'

beforeAll(() => void setEnv(readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'info' })))

/** What was written while `act` ran, each line read as JSON, without its moment. */
const written = async (act: () => void | Promise<void>): Promise<unknown[]> => {
	const chunks: string[] = []
	const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => chunks.push(String(chunk)) > 0)
	await act()
	await new Promise(setImmediate)
	spy.mockRestore()
	return chunks
		.join('')
		.trimEnd()
		.split('\n')
		.map((line) => {
			const { at, ...facts } = JSON.parse(line)
			expect(new Date(at).toISOString()).toBe(at)
			return facts
		})
}

const line = { level: 'info', what: 'request', requestId: 'y1', method: 'GET', ms: expect.any(Number) }

test('a request is one line of JSON, whatever its path; queries, secrets and the size of ballots are not in it', async () => {
	const lines = await written(() => {
		const began = performance.now()
		const asked = (url: string, served: { status: number; bytes?: number; cached?: boolean }) =>
			logRequest({ url, method: 'GET' }, 'y1', served, began)
		asked('/thu-vien?q=BI-MAT', { status: 304, cached: true })
		asked('/en/thu-vien', { status: 200, bytes: 7, cached: false })
		asked('/a"b\\c\n{"status":200}', { status: 404 })
		asked('/dat-mat-khau/BI-MAT', { status: 200 })
		asked('/phieu/BI-MAT', { status: 200, bytes: 41 })
		asked('/hoi-dong/phieu/1', { status: 200, bytes: 41 })
	})
	expect(lines).toEqual([
		{ ...line, path: '/thu-vien', status: 304, cached: true },
		{ ...line, path: '/thu-vien', status: 200, bytes: 7, cached: false },
		{ ...line, path: '/a"b\\c\n{"status":200}', status: 404 },
		{ ...line, path: '/dat-mat-khau/…', status: 200 },
		{ ...line, path: '/phieu/…', status: 200 },
		{ ...line, path: '/hoi-dong/phieu/1', status: 200 },
	])
})

test('answers from memory are counted and told once a second, by path: neither query nor language is in it', async () => {
	const lines = await written(async () => {
		vi.useFakeTimers({ toFake: ['setTimeout'] })
		const unchanged = { status: 304, cached: true }
		const whole = { status: 200, bytes: 7, cached: true }
		countRequest({ url: '/thu-vien?q=BI-MAT' }, whole)
		countRequest({ url: '/thu-vien?q=BI-MAT' }, unchanged)
		countRequest({ url: '/en/thu-vien' }, whole)
		countRequest({ url: '/' }, unchanged)
		vi.advanceTimersByTime(999)
		log('info', 'not yet')
		vi.advanceTimersByTime(1)
		countRequest({ url: '/' }, unchanged)
		vi.advanceTimersByTime(1000)
		vi.useRealTimers()
	})
	const told = { level: 'info', what: 'requests from memory' }
	expect(lines).toEqual([
		{ level: 'info', what: 'not yet' },
		{ ...told, path: '/thu-vien', requests: 3, unchanged: 1, bytes: 14 },
		{ ...told, path: '/', requests: 1, unchanged: 1, bytes: 0 },
		{ ...told, path: '/', requests: 1, unchanged: 1, bytes: 0 },
	])
})

test('other lines are JSON too, with facts and without', async () => {
	const lines = await written(() => {
		log('info', 'begun')
		log('info', 'job "x"', { id: 'a"b', none: undefined, many: [1, null] })
		log('debug', 'not at this level')
	})
	expect(lines).toEqual([
		{ level: 'info', what: 'begun' },
		{ level: 'info', what: 'job "x"', id: 'a"b', many: [1, null] },
	])
})
