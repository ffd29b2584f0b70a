import type { AppLoadContext } from '@remix-run/node'
import type { Language, Viewer } from '#app/domain/viewer.ts'

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
