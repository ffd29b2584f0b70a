import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { largestFile } from '#app/domain/evidence.ts'
import { largestByForm } from '#app/domain/upload.ts'
import { env } from '#app/env.server.ts'
import { splitLanguage } from '#app/locales/paths.ts'
import { database } from '#app/data/database.server.ts'
import { compress, encodingFor } from './compression.server.ts'
import { cookieName } from './cookie.server.ts'
import { isFramed, safeHeaders } from './headers.server.ts'
import {
	askedPath,
	bytesOf,
	type Handler,
	isTooLarge,
	pathOf,
	type Served,
	sendResponse,
	toRequest,
} from './http.server.ts'
import { errorFacts, log, loggedPath } from '#app/adapters/log.server.ts'
import { discardRest, tooLargeFilePage, tooLargePage, wantsPage } from './large-body.server.ts'
import { narrowHandler } from './narrow-routes.server.ts'
import { movedTo, redirectForEver } from './moved.server.ts'
import { fromOpenDoor } from './open-door.server.ts'
import { isFromElsewhere, isFromUs } from './origin.server.ts'
import { fromCache, fromMemory } from './public-page.server.ts'
import { countRequest, logRequest } from './request-log.server.ts'
import { newVisit, type Visit } from './visit.server.ts'

const formLimit = 2 * 1024 * 1024
/** The largest file there is, or that a form may send, and what multipart adds; what the round takes is asked later. */
const frame = 1024 * 1024
const formWithFile =
	/^\/co-quan\/ho-so\/[^/]+\/minh-chung(\/[^/]+\/phien-ban)?$|^\/phan-anh\/[A-Za-z0-9_-]{43}\/tep$/
const resumable = /^\/co-quan\/ho-so\/[^/]+\/tai-len(\/[^/]+)?$/
/**
 * A Word file that a draft begins from, a table of entries, the picture of a cover, of a citizen's note or of a visit, a
 * signed paper: 50 MB.
 */
const readFile =
	/^\/co-quan\/ho-so\/[^/]+\/tu-tep-word$|^\/(?:co-quan|quan-tri)\/nhap-ho-so$|^\/quan-tri\/(?:bai-dang\/[^/]+\/bia|quyet-dinh\/[^/]+\/ban-ky\/[a-z-]+)$|^\/thuc-dia\/[^/]+\/anh$|^\/thu-vien\/[^/]+\/gui\/[a-z-]+$/
const largestRead = 50 * 1024 * 1024
const publicPath =
	/^\/((thu-vien|don-vi|dot|tin-tuc|bo-suu-tap|khen-thuong|noi-dung)\/[a-z0-9_-]+|thu-vien|phong-trao|tin-tuc|bo-suu-tap|du-lieu-mo)?$/
/** What a letter's own link may change by itself: its secret is the proof, and mail programs post it (RFC 8058). */
const byLink = /^\/(?:thu-nhac|ngung-theo-doi)\/[A-Za-z0-9_-]{43}$/
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

const isCompressed = /^(text\/html|application\/(json|ld\+json|atom\+xml|xml))/
const reads = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

const limitOf = (path: string): number => {
	if (resumable.test(path)) return largestFile + frame
	if (readFile.test(path)) return largestRead + frame
	return formWithFile.test(path) ? largestByForm + frame : formLimit
}

/** The portal as a function of node's request and response: every step a request takes, in order. */
export const portalHandler = (build: ServerBuild) => {
	const remix = narrowHandler(build, env().NODE_ENV === 'development' ? 'development' : 'production')
	const handle: Handler = (request, visit) => remix(request, { visit })
	return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
		const asked = askedPath(incoming.url ?? '/')
		if (asked === null) return void outgoing.writeHead(400, { Connection: 'close' }).end()
		incoming.url = asked
		const held = fromMemory(incoming, outgoing)
		if (held) return countRequest(incoming, held)
		const requestId = randomUUID()
		const began = performance.now()
		const visit = newVisit(incoming, outgoing, requestId, splitLanguage(pathOf(incoming)))
		void serve(incoming, outgoing, visit, handle).then((served) =>
			logRequest(incoming, requestId, served, began),
		)
	}
}

const serve = (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	handle: Handler,
): Promise<Served> => {
	for (const [name, value] of Object.entries(safeHeaders(visit.path))) outgoing.setHeader(name, value)
	outgoing.setHeader('X-Request-Id', visit.requestId)
	return answer(incoming, outgoing, visit, handle).catch((error: unknown) =>
		failed(incoming, outgoing, visit, error),
	)
}

const answer = async (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	handle: Handler,
): Promise<Served> => {
	const method = incoming.method ?? ''
	const open = await fromOpenDoor(incoming, outgoing, visit)
	if (open) return open
	if (!methods.has(method)) return plain(outgoing, 405, 'method not allowed')
	if (visit.path === '/healthz') return health(outgoing)
	const reading = reads(incoming)
	const isByLink = method === 'POST' && byLink.test(visit.path)
	const isForeign = reading
		? resumable.test(visit.path) && isFromElsewhere(incoming)
		: !isByLink && !isFromUs(incoming)
	if (isForeign) return plain(outgoing, 403, 'cross-site request refused')
	const limit = limitOf(visit.path)
	if (Number(incoming.headers['content-length'] ?? 0) > limit) {
		if (!wantsPage(incoming)) return refuseBody(incoming, outgoing)
		const isFile = formWithFile.test(visit.path)
		const page = isFile ? tooLargeFilePage(handle) : tooLargePage(handle, limit)
		return fromRemix(incoming, outgoing, visit, page, limit)
	}
	if (reading && publicPath.test(visit.path) && !visit.cookies.has(cookieName('session'))) {
		const cached = await fromCache(incoming, outgoing, visit, handle)
		if (cached) return cached
	}
	return fromRemix(incoming, outgoing, visit, handle, limit)
}

const fromRemix = async (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	handle: Handler,
	limit: number,
): Promise<Served> => {
	const aborted = new AbortController()
	outgoing.once('close', () => outgoing.writableFinished || aborted.abort())
	const response = await handle(toRequest(incoming, limit, aborted.signal), visit).finally(() =>
		discardRest(incoming),
	)
	const moved = response.status === 404 ? await movedTo(incoming.url ?? '') : null
	if (moved !== null) return redirectForEver(outgoing, response, moved, reads(incoming) ? 301 : 308)
	if (isFramed(visit.path, response)) outgoing.removeHeader('X-Frame-Options')
	if (!response.headers.has('Cache-Control')) outgoing.setHeader('Cache-Control', 'private, no-store')
	const headOnly = incoming.method === 'HEAD'
	const encoding = encodingFor(incoming.headers['accept-encoding'])
	const type = response.headers.get('Content-Type') ?? ''
	if (encoding === 'identity' || headOnly || !isCompressed.test(type)) {
		await sendResponse(outgoing, response, headOnly)
		return { status: response.status }
	}
	const body = await compress(await bytesOf(response), encoding)
	outgoing.setHeader('Content-Encoding', encoding)
	outgoing.setHeader('Vary', 'Accept-Encoding')
	await sendResponse(outgoing, response, false, body)
	return { status: response.status, bytes: body.length }
}

const health = async (outgoing: ServerResponse): Promise<Served> => {
	const alive = await database()
		.pool.query('SELECT 1')
		.then(() => true)
		.catch(() => false)
	return alive ? plain(outgoing, 200, 'ok') : plain(outgoing, 503, 'database unavailable')
}

const plain = (outgoing: ServerResponse, status: number, text: string): Served => {
	outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
	outgoing.end(text)
	return { status }
}

/** Answers at once and hangs up, so that a body nobody will read is not sent. */
const refuseBody = (incoming: IncomingMessage, outgoing: ServerResponse): Served => {
	outgoing.setHeader('Connection', 'close')
	const served = plain(outgoing, 413, 'body too large')
	outgoing.once('finish', () => setTimeout(() => incoming.destroy(), 200).unref())
	return served
}

const failed = (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
	error: unknown,
): Served => {
	if (outgoing.headersSent) {
		outgoing.destroy()
		return { status: outgoing.statusCode }
	}
	if (isTooLarge(error)) return refuseBody(incoming, outgoing)
	log('error', 'crash', { requestId: visit.requestId, path: loggedPath(visit.path), ...errorFacts(error) })
	return plain(outgoing, 500, `error ${visit.requestId}`)
}
