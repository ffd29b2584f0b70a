import type { IncomingMessage, ServerResponse } from 'node:http'
import { openHeaders, problem } from './open-answer.server.ts'
import { type Served, sendResponse } from './http.server.ts'
import type { Visit } from './visit.server.ts'

const openPath = /^\/(?:api|oembed)(?:\/|$)/

/** Before anything else: a browser that asks whether another page may read, and whatever is not reading. */
export const fromOpenDoor = async (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	visit: Visit,
): Promise<Served | null> => {
	if (!openPath.test(visit.path) || incoming.method === 'GET' || incoming.method === 'HEAD') return null
	const answer = incoming.method === 'OPTIONS' ? welcome() : problem(visit, 405, 'only-reading')
	answer.headers.set('Allow', 'GET, HEAD, OPTIONS')
	await sendResponse(outgoing, answer, false)
	return { status: answer.status }
}

const welcome = (): Response =>
	new Response(null, {
		status: 204,
		headers: {
			...openHeaders,
			'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
			'Access-Control-Allow-Headers': 'If-None-Match, Accept, Accept-Language',
			'Access-Control-Max-Age': '86400',
		},
	})
