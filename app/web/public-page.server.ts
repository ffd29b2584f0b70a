import { knownPublicVersion, publicVersion } from '#app/data/public-version.server.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, encodingFor } from './compression.server.ts'
import { safeHeaders } from './headers.server.ts'
import { bytesOf, type Handler, isKnown, type Served, toRequest } from './http.server.ts'
import { bodyOf, makeOnce, type Page, storedPage, storePage } from './page-cache.server.ts'
import type { Visit } from './visit.server.ts'

/**
 * Browsers ask each time; a cache in front of the portal may keep the page for half a minute, and show it once more while
 * it asks again. Whoever has a cookie has answers of their own.
 */
const sharedFor = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30'

/**
 * The page as it is in memory, at once and before anything is made of the request: for who sends no cookie and no body, while
 * it is known that nothing public has changed.
 */
export const fromMemory = (incoming: IncomingMessage, outgoing: ServerResponse): Served | null => {
	const { headers, method } = incoming
	if ((method !== 'GET' && method !== 'HEAD') || headers.cookie !== undefined) return null
	if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return null
	if (headers['cache-control'] === 'no-cache') return null
	const version = knownPublicVersion()
	const page = version === null ? null : storedPage(keyOf('system', incoming), version)
	const encoding = encodingFor(headers['accept-encoding'])
	const body = page?.bodies.get(encoding)
	return page && body ? send(incoming, outgoing, { page, encoding, body }, true) : null
}

/** A public page for a visitor who is not signed in: from memory while nothing public has changed. */
export const fromCache = async (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	handle: Handler,
): Promise<Served | null> => {
	if (visit.cookies.has('flash') || incoming.headers['cache-control'] === 'no-cache') return null
	const key = keyOf(visit.theme, incoming)
	const version = await publicVersion()
	const stored = storedPage(key, version)
	const page = stored ?? (await makeOnce(key, version, () => makePage(incoming, visit, handle, key, version)))
	if (!page) return null
	const encoding = encodingFor(incoming.headers['accept-encoding'])
	const body = await bodyOf(page, encoding)
	return send(incoming, outgoing, { page, encoding, body }, stored !== null)
}

type Packed = { page: Page; encoding: Encoding; body: Buffer }

const send = (
	{ headers, method }: IncomingMessage,
	outgoing: ServerResponse,
	{ page, encoding, body }: Packed,
	cached: boolean,
): Served => {
	if (isKnown(headers['if-none-match'], page.etag)) {
		const head = page.heads.get('unchanged') ?? keepHead(page, 'unchanged', [])
		outgoing.writeHead(304, head).end()
		return { status: 304, cached: true }
	}
	const head = page.heads.get(encoding) ?? keepHead(page, encoding, headOf(page, encoding, body))
	outgoing.writeHead(200, head)
	outgoing.end(method === 'HEAD' ? undefined : body)
	return { status: 200, bytes: body.length, cached }
}

const headOf = (page: Page, encoding: Encoding, body: Buffer): readonly string[] => [
	...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
	...['Content-Type', page.type, 'Content-Length', String(body.length)],
]

const keepHead = (page: Page, of: Encoding | 'unchanged', own: readonly string[]): string[] => {
	const head = [
		...Object.entries(safeHeaders()).flat(),
		...['Vary', 'Accept-Encoding, Cookie', 'Cache-Control', sharedFor],
		...['Content-Security-Policy', page.policy, 'ETag', page.etag],
		...own,
	]
	page.heads.set(of, head)
	return head
}

const keyOf = (theme: Visit['theme'], { url = '/' }: IncomingMessage): string =>
	theme === 'system' ? url : `${theme} ${url}`

/**
 * A page that shows a calendar counts down to its deadline: with the next minute it is made anew. Those of the gallery
 * show none and are the most: each has a minute of its own, so that they are not made anew all at once.
 */
const endOfMinute = ({ url = '/' }: IncomingMessage, now: number): number => {
	const shift = isOfGallery(url) ? shiftOf(url) : 0
	return (Math.floor((now + shift) / 60_000) + 1) * 60_000 - shift
}

const isOfGallery = (url: string): boolean => url.startsWith('/thu-vien') || url.startsWith('/en/thu-vien')

/** Addresses that differ by one letter are far apart too (multiplicative hashing, Knuth, TAOCP 6.4). */
const shiftOf = (url: string): number => {
	let sum = 0
	for (let at = 0; at < url.length; at += 1) sum = (Math.imul(sum, 31) + url.charCodeAt(at)) | 0
	return (Math.imul(sum, 0x9e3779b1) >>> 0) % 60_000
}

const makePage = async (
	incoming: IncomingMessage,
	visit: Visit,
	handle: Handler,
	key: string,
	version: bigint,
) => {
	if ((incoming.url ?? '').includes('_data=')) return null
	const until = endOfMinute(incoming, Date.now())
	const request = toRequest(incoming, 0, new AbortController().signal, 'GET')
	const response = await handle(request, visit)
	if (response.status !== 200 || response.headers.has('Set-Cookie')) return null
	const body = await bytesOf(response)
	const policy = response.headers.get('Content-Security-Policy') ?? ''
	return storePage(key, { version, until }, response.headers.get('Content-Type') ?? 'text/html', policy, body)
}
