import { createHash } from 'node:crypto'
import { isFault, type OpenFault } from '#app/forms/open-data.ts'
import { shapes, type ShapeName } from '#app/forms/answers/open-data.ts'
import { say } from '#app/locales/message.ts'
import { openFaults, openFaultTitles, type OpenFaultName } from '#app/locales/open-data.ts'
import { env } from '#app/env.server.ts'
import type { Entered } from './gate.server.ts'
import { isKnown } from './http.server.ts'
import { secondsToWait, type Limit } from './rate-limit.server.ts'
import type { Visit } from './visit.server.ts'

/** Anyone's page may read it; asked again before it is used, so that what was withdrawn is gone at once. */
export const openHeaders = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Dataset-Version, X-Request-Id',
	'Cross-Origin-Resource-Policy': 'cross-origin',
	'Cache-Control': 'public, no-cache',
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** Data under its name in the document: only what that names leaves the house. Null is nothing public here. */
export const openAnswer = async (
	entered: Entered,
	shape: ShapeName,
	make: () => Promise<object | OpenFault | null>,
): Promise<Response> => {
	const waiting = await tooMany(entered.visit, 'open-data')
	if (waiting) return waiting
	const data = await make()
	if (data === null) return problem(entered.visit, 404, 'not-found')
	if (isFault(data)) return problem(entered.visit, 400, data.fault, data)
	return openText(entered.request, JSON.stringify(shapes[shape].parse(data)), 'application/json')
}

/** A whole text with its ETag, or that nothing has changed. */
export const openText = (request: Request, text: string, type: string): Response => {
	const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
	const headers = { ...openHeaders, ETag: etag }
	if (isKnown(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
	return new Response(text, { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } })
}

export const tooMany = async (visit: Visit, what: Limit): Promise<Response | null> => {
	const seconds = await secondsToWait(what, visit.address)
	if (seconds === null) return null
	const answer = problem(visit, 429, 'too-many', { parameter: '', value: String(seconds) })
	answer.headers.set('Retry-After', String(seconds))
	return answer
}

/** What went wrong, as RFC 9457 has it: what, where, how to mend it. */
export const problem = (
	visit: Pick<Visit, 'language' | 'path' | 'requestId'>,
	status: number,
	fault: OpenFaultName,
	{ parameter, value }: { parameter: string; value: string } = { parameter: '', value: '' },
): Response => {
	const { language, path, requestId } = visit
	const title = openFaultTitles[status]
	const body = {
		type: `${env().BASE_URL}/du-lieu-mo#${fault}`,
		title: title ? say(language, title) : '',
		status,
		detail: say(language, openFaults[fault], { parameter, value: shortened(value) }),
		instance: path,
		requestId,
		...(parameter === '' ? {} : { parameter }),
	}
	return new Response(JSON.stringify(shapes.Problem.parse(body)), {
		status,
		headers: {
			...openHeaders,
			'Content-Type': 'application/problem+json; charset=utf-8',
			'Cache-Control': 'no-store',
		},
	})
}

const shortened = (text: string): string => [...text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, 60).join('')
