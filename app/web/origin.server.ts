import type { IncomingMessage } from 'node:http'
import { env } from '#app/env.server.ts'

/**
 * Whether a request that may change something comes from a page of ours (OWASP: verifying origin).
 * A browser's `Sec-Fetch-Site` decides where it is sent; else `Origin` must be ours; neither is a refusal.
 */
export const isFromUs = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
	const site = headers['sec-fetch-site']
	if (site !== undefined) return site === 'same-origin'
	const { origin, host } = headers
	if (!origin || origin === 'null') return false
	if (origin === new URL(env().BASE_URL).origin) return true
	return isLoopback(host) && origin === `http://${host}`
}

/**
 * Whether a request that only asks might come from another site's page: browsers name neither `Origin` nor, without
 * https, `Sec-Fetch-Site` where they only ask, so that silence is no proof against it.
 */
export const isFromElsewhere = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
	const { origin, 'sec-fetch-site': site } = headers
	return (site !== undefined && site !== 'same-origin') || (origin !== undefined && !isFromUs({ headers }))
}

/** On one's own machine the portal also answers to `localhost`, whatever BASE_URL says. */
const isLoopback = (host: string | undefined): boolean =>
	host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
