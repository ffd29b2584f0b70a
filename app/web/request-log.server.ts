import type { IncomingMessage } from 'node:http'
import { isLogged, log, loggedPath, logWritten } from '#app/adapters/log.server.ts'
import { splitLanguage } from '#app/locales/paths.ts'
import { pathOf, type Served } from './http.server.ts'

/** Where members vote: how long an answer is there could tell what was chosen. */
const ballotPath = /^\/(?:hoi-dong\/)?phieu\//i

type Asked = Pick<IncomingMessage, 'url' | 'method'>

/** Writes the line of one request, begun at `began` of `performance.now()`. */
export const logRequest = (asked: Asked, requestId: string, served: Served, began: number): void => {
	if (isLogged('info')) logWritten('info', 'request', requestFacts(asked, requestId, served, began))
}

const requestFacts = (asked: Asked, requestId: string, served: Served, began: number): string => {
	const { path } = splitLanguage(pathOf(asked))
	const size = served.bytes === undefined || ballotPath.test(path) ? '' : `,"bytes":${served.bytes}`
	const cached = served.cached === undefined ? '' : `,"cached":${served.cached}`
	return `"requestId":"${requestId}","method":"${asked.method ?? ''}","path":${JSON.stringify(loggedPath(path))},"status":${served.status}${size}${cached},"ms":${Math.round(performance.now() - began)}`
}

type Count = { requests: number; unchanged: number; bytes: number }
const counted = new Map<string, Count>()

/**
 * Counts a request that was answered from memory. One line a second tells how many a path had: a line for each would be
 * most of the log, and of the work of answering.
 */
export const countRequest = ({ url = '/' }: Asked, { status, bytes = 0 }: Served): void => {
	if (counted.size === 0) setTimeout(tellCounts, 1000).unref()
	const count = counted.get(url)
	const unchanged = status === 304 ? 1 : 0
	if (!count) {
		counted.set(url, { requests: 1, unchanged, bytes })
		return
	}
	count.requests += 1
	count.unchanged += unchanged
	count.bytes += bytes
}

const tellCounts = (): void => {
	const byPath = new Map<string, Count>()
	for (const [url, count] of counted) {
		const { path } = splitLanguage(pathOf({ url }))
		const { requests = 0, unchanged = 0, bytes = 0 } = byPath.get(path) ?? {}
		byPath.set(path, {
			requests: requests + count.requests,
			unchanged: unchanged + count.unchanged,
			bytes: bytes + count.bytes,
		})
	}
	counted.clear()
	for (const [path, count] of byPath)
		log('info', 'requests from memory', { path: loggedPath(path), ...count })
}
/** Before the log itself is closed. */
process.prependOnceListener('exit', tellCounts)
