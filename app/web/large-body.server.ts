import type { IncomingMessage } from 'node:http'
import type { Handler } from './http.server.ts'

/** The page of the form that a file was too large for, with the words for it; the body is not read. */
export const tooLargePage =
	(handle: Handler): Handler =>
	async ({ url, headers, signal }, visit) => {
		const address = new URL(url)
		address.searchParams.set('tep', 'too-large')
		const page = await handle(new Request(address, { headers: withoutBody(headers), signal }), visit)
		return page.status === 200 ? new Response(page.body, { status: 413, headers: page.headers }) : page
	}

const withoutBody = (from: Headers): Headers => {
	const headers = new Headers(from)
	for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name)
	return headers
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
