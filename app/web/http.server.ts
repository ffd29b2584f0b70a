import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { env } from '#app/env.server.ts'
import type { Visit } from './visit.server.ts'

/** Remix, for one visit. */
export type Handler = (request: Request, visit: Visit) => Promise<Response>

/** What the log says of an answer. */
export type Served = { status: number; bytes?: number; cached?: boolean }

/**
 * The path that a request names; null when it names none. A proxy may send the whole address (RFC 9112, 3.2.2), whose host
 * is not ours to follow.
 */
export const askedPath = (target: string): string | null => {
	if (target.startsWith('/')) return target
	if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null
	const { pathname, search } = new URL(target)
	return pathname + search
}

/** The path that was asked for, without the query. */
export const pathOf = ({ url = '/' }: Pick<IncomingMessage, 'url'>): string =>
	url.includes('?') ? url.slice(0, url.indexOf('?')) : url

/** A body that grew past its limit. */
export const isTooLarge = (error: unknown): boolean =>
	error instanceof Error && (error.name === 'BodyTooLarge' || isTooLarge(error.cause))

const tooLarge = () => Object.assign(new Error('body too large'), { name: 'BodyTooLarge' })

/** Counts a body as it passes and breaks it at `limit` bytes: nothing is held. */
const limited = (limit: number): Transform => {
	let seen = 0
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			seen += chunk.length
			if (seen > limit) done(tooLarge())
			else done(null, chunk)
		},
	})
}

/**
 * The web Request of a node request. Its address is made from BASE_URL, never from `Host` or a forwarded header,
 * and headers with which frameworks steer themselves are dropped. So is `Origin`: it was judged before, and a framework
 * that judged it again would fail on the posts of mail programs.
 */
export const toRequest = (
	incoming: IncomingMessage,
	limit: number,
	signal: AbortSignal,
	method = incoming.method ?? 'GET',
): Request => {
	const headers = new Headers()
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value === undefined || name === 'origin' || name.startsWith('x-') || name.startsWith(':')) continue
		headers.set(name, Array.isArray(value) ? value.join(', ') : value)
	}
	const base = new URL(env().BASE_URL)
	headers.set('host', base.host)
	const url = new URL(base.origin + (incoming.url ?? '/'))
	if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal })
	const counter = limited(limit)
	const body = incoming.pipe(counter)
	incoming.once('aborted', () => counter.destroy(new Error('aborted')))
	return new Request(url, {
		method,
		headers,
		signal,
		body: createReadableStreamFromReadable(body),
		duplex: 'half',
	})
}

/** Whether `If-None-Match` names this ETag among others, weakened by a cache or not (RFC 9110, 13.1.2). */
export const isKnown = (ifNoneMatch: string | null | undefined, etag: string): boolean => {
	if (!ifNoneMatch) return false
	if (ifNoneMatch === etag) return true
	const bare = (tag: string) => tag.trim().replace(/^W\//, '')
	const known = ifNoneMatch.split(',').map(bare)
	return known.includes('*') || known.includes(bare(etag))
}

const pages = new WeakMap<Response, Buffer>()

/** A page whose bytes go out as they are: the body of a web Response would be copied four times on its way. */
export const pageResponse = (html: string, init: ResponseInit): Response => {
	const response = new Response(null, init)
	pages.set(response, Buffer.from(html))
	return response
}

/** The whole body of an answer. */
export const bytesOf = async (response: Response): Promise<Buffer> =>
	pages.get(response) ?? Buffer.from(await response.arrayBuffer())

/** Sends a web Response, or these bytes as its body; a streamed body is piped, so that a slow reader holds no memory. */
export const sendResponse = async (
	outgoing: ServerResponse,
	response: Response,
	headOnly: boolean,
	bytes = pages.get(response),
) => {
	outgoing.statusCode = response.status
	for (const [name, value] of response.headers) {
		if (name !== 'set-cookie') outgoing.setHeader(name, value)
	}
	const cookies = response.headers.getSetCookie()
	if (cookies.length > 0) outgoing.appendHeader('Set-Cookie', cookies)
	if (bytes && !headOnly) {
		outgoing.end(bytes)
		return
	}
	if (!response.body || headOnly) {
		await response.body?.cancel()
		outgoing.end()
		return
	}
	await pipeline(response.body, outgoing).catch(() => outgoing.destroy())
}
