import type { IncomingMessage } from 'node:http'
import { env } from '#app/env.server.ts'

/**
 * Whether a request that may change something comes from a page of ours (OWASP: verifying origin).
 * A browser's `Sec-Fetch-Site` decides where it is sent; else `Origin` must be ours; neither is a refusal.
 */
export const isFromUs = ({ headers }: IncomingMessage): boolean => {
	const site = headers['sec-fetch-site']
	if (site !== undefined) return site === 'same-origin'
	const { origin, host } = headers
	if (!origin || origin === 'null') return false
	if (origin === new URL(env().BASE_URL).origin) return true
	return isLoopback(host) && origin === `http://${host}`
}

/** On one's own machine the portal also answers to `localhost`, whatever BASE_URL says. */
const isLoopback = (host: string | undefined): boolean =>
	host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
