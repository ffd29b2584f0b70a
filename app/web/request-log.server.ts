import type { IncomingMessage } from 'node:http'
import { isLogged, loggedPath, logWritten } from '#app/adapters/log.server.ts'
import { splitLanguage } from '#app/locales/paths.ts'
import type { Served } from './http.server.ts'

/** Where members vote: how long an answer is there could tell what was chosen. */
const ballotPath = /^\/(?:hoi-dong\/)?phieu\//i

type Asked = Pick<IncomingMessage, 'url' | 'method'>

/** The path that was asked for, without the query. */
export const pathOf = ({ url = '/' }: Asked): string => url.split('?')[0] ?? '/'

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
