import { publicVersion } from '#app/data/public-version.server.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './compression.server.ts'
import { type Handler, type Served, toRequest } from './http.server.ts'
import { bodyOf, storedPage, storePage } from './page-cache.server.ts'
import type { Visit } from './visit.server.ts'

/**
 * Browsers ask each time; a cache in front of the portal may keep the page for half a minute, and show it once more while
 * it asks again. Whoever has a cookie has answers of their own.
 */
const sharedFor = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30'

/** A public page for a visitor who is not signed in: from memory while nothing public has changed. */
export const fromCache = async (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	handle: Handler,
): Promise<Served | null> => {
	if (visit.cookies.has('flash') || incoming.headers['cache-control'] === 'no-cache') return null
	const key = `${visit.theme} ${minuteOf(new Date())} ${incoming.url ?? '/'}`
	const version = await publicVersion()
	const stored = storedPage(key, version)
	const page = stored ?? (await makePage(incoming, visit, handle, key, version))
	if (!page) return null
	outgoing.setHeader('Vary', 'Accept-Encoding, Cookie')
	outgoing.setHeader('Cache-Control', sharedFor)
	outgoing.setHeader('Content-Security-Policy', page.policy)
	outgoing.setHeader('ETag', page.etag)
	if (incoming.headers['if-none-match'] === page.etag) {
		outgoing.writeHead(304).end()
		return { status: 304, cached: true }
	}
	const encoding = encodingFor(incoming.headers['accept-encoding'])
	const body = await bodyOf(page, encoding)
	if (encoding !== 'identity') outgoing.setHeader('Content-Encoding', encoding)
	outgoing.setHeader('Content-Type', page.type)
	outgoing.setHeader('Content-Length', body.length)
	outgoing.end(incoming.method === 'HEAD' ? undefined : body)
	return { status: 200, bytes: body.length, cached: stored !== null }
}

/** A page that shows a calendar counts down to its deadline: a minute later it is made anew. */
const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000)

const makePage = async (
	incoming: IncomingMessage,
	visit: Visit,
	handle: Handler,
	key: string,
	version: bigint,
) => {
	if ((incoming.url ?? '').includes('_data=')) return null
	const request = toRequest(incoming, 0, new AbortController().signal, 'GET')
	const response = await handle(request, visit)
	if (response.status !== 200 || response.headers.has('Set-Cookie')) return null
	const body = Buffer.from(await response.arrayBuffer())
	const policy = response.headers.get('Content-Security-Policy') ?? ''
	return storePage(key, version, response.headers.get('Content-Type') ?? 'text/html', policy, body)
}
