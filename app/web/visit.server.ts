import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppLoadContext } from '@remix-run/node'
import { viewerFrom, type PlacedPerson } from '#app/data/viewers.server.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { env } from '#app/env.server.ts'
import type { splitLanguage } from '#app/locales/paths.ts'
import { cookieName, readCookies } from './cookie.server.ts'
import { personOfSession } from './session.server.ts'

/** One request as the routes see it: who asks, in which language, and what to send back beside the page. */
export type Visit = {
	readonly requestId: string
	readonly language: Language
	/** The path without language. */
	readonly path: string
	readonly address: string
	readonly userAgent: string
	readonly nonce: string
	readonly theme: 'light' | 'dark' | 'system'
	readonly cookies: ReadonlyMap<string, string>
	/** Read once a request, from the session cookie. */
	readonly viewer: () => Promise<Viewer>
	/** The session's id, when there is a living one. */
	readonly sessionId: () => Promise<string | null>
	readonly setCookie: (cookie: string) => void
}

declare module '@remix-run/node' {
	interface AppLoadContext {
		visit: Visit
	}
}

export const visitOf = (context: AppLoadContext): Visit => context.visit

export const newVisit = (
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	requestId: string,
	{ language, path }: ReturnType<typeof splitLanguage>,
): Visit => {
	const cookies = readCookies(incoming.headers.cookie)
	const theme = cookies.get(cookieName('theme'))
	let person: Promise<PlacedPerson | null> | undefined
	const secret = cookies.get(cookieName('session')) ?? ''
	const signedIn = () =>
		(person ??= secret === '' ? Promise.resolve(null) : personOfSession(secret, new Date()))
	return {
		requestId,
		language,
		path,
		address: addressOf(incoming),
		userAgent: String(incoming.headers['user-agent'] ?? ''),
		nonce: randomBytes(16).toString('base64'),
		theme: theme === 'light' || theme === 'dark' ? theme : 'system',
		cookies,
		viewer: async () => viewerFrom(await signedIn(), language, requestId),
		sessionId: async () => ((await signedIn()) === null ? null : secret),
		setCookie: (cookie) => outgoing.appendHeader('Set-Cookie', cookie),
	}
}

const addressOf = (incoming: IncomingMessage): string => {
	const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
	const last = forwarded.split(',').at(-1)?.trim()
	return env().TRUST_PROXY === '1' && last ? last : (incoming.socket.remoteAddress ?? '')
}
