import type { IncomingMessage } from 'node:http'
import { fieldsBeforeFile } from '#app/adapters/multipart.server.ts'
import { paths } from '#app/locales/paths.ts'
import { bytesOf, type Handler } from './http.server.ts'

/** Whoever asks for a page gets one; a script gets a line. */
export const wantsPage = ({ headers }: IncomingMessage): boolean => /text\/html/.test(headers.accept ?? '')

/** The page of the form that a file was too large for, with the words for it and the caption that was typed. */
export const tooLargeFilePage =
	(handle: Handler): Handler =>
	async (request, visit) => {
		const caption = (await typedIn(request)).get('caption') ?? ''
		const address = new URL(request.url)
		address.searchParams.set('tep', 'too-large')
		if (caption !== '') address.searchParams.set('chu-thich', caption)
		return refusedWith(handle, address, request, visit)
	}

/** The page that says how much a form may send. */
export const tooLargePage =
	(handle: Handler, limit: number): Handler =>
	(request, visit) => {
		const address = new URL(request.url)
		const start = address.pathname.startsWith('/en/') ? '/en' : ''
		address.search = new URLSearchParams({ 'toi-da': String(limit) }).toString()
		address.pathname = start + paths.tooLarge()
		return refusedWith(handle, address, request, visit)
	}

const refusedWith = async (
	handle: Handler,
	address: URL,
	{ headers, signal }: Request,
	visit: Parameters<Handler>[1],
): Promise<Response> => {
	const page = await handle(new Request(address, { headers: withoutBody(headers), signal }), visit)
	if (page.status !== 200) return page
	return new Response(new Uint8Array(await bytesOf(page)), { status: 413, headers: page.headers })
}

const withoutBody = (from: Headers): Headers => {
	const headers = new Headers(from)
	for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name)
	return headers
}

const mostTyped = 64 * 1024
const longestTyping = 2000

/** What was typed before the file, from the first bytes of the body; the file itself is not read. */
const typedIn = async ({ body, headers }: Request): Promise<ReadonlyMap<string, string>> => {
	const type = headers.get('Content-Type') ?? ''
	if (body === null || !/^multipart\/form-data\s*;.*boundary=/i.test(type)) return new Map()
	const { fields, take } = fieldsBeforeFile(type)
	const reader = body.getReader()
	const stop = () => void reader.cancel().catch(() => {})
	const timer = setTimeout(stop, longestTyping)
	let seen = 0
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		seen += next.value.length
		if (!take(next.value) || seen > mostTyped) break
	}
	clearTimeout(timer)
	stop()
	return fields
}

const longestDiscard = 30_000

/**
 * What of a body nobody read is let run away, so that a browser that is still sending gets to read the answer; not for
 * ever.
 */
export const discardRest = (incoming: IncomingMessage): void => {
	if (incoming.readableEnded || incoming.destroyed) return
	incoming.unpipe()
	incoming.resume()
	const timer = setTimeout(() => incoming.destroy(), longestDiscard).unref()
	incoming.once('close', () => clearTimeout(timer))
	incoming.once('end', () => clearTimeout(timer))
}
