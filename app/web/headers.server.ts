import { env } from '#app/env.server.ts'

/**
 * The link of one member to one ballot: nothing that is opened or loaded from there learns more than the host. With
 * `no-referrer` browsers would send `Origin: null` with the vote, which no check of origins can take.
 */
const isVoteLink = /^\/phieu\//i

/** Headers of every answer, errors and files included (ASVS 3.4). */
export const safeHeaders = (path = '/'): Readonly<Record<string, string>> => ({
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': isVoteLink.test(path) ? 'strict-origin' : 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
	...(env().BASE_URL.startsWith('https:')
		? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
		: {}),
})

/**
 * Pages without a script allow none; pages with one allow those that carry the nonce and what these load. A public page
 * may have one module of ours (`handle.module`): that very file is allowed, and nothing else.
 */
export const pagePolicy = (nonce: string | null, module: string | null = null): string =>
	[
		"default-src 'none'",
		`script-src ${scriptsOf(nonce, module)}`,
		`connect-src ${nonce === null && module === null ? "'none'" : env().NODE_ENV === 'development' ? "'self' ws:" : "'self'"}`,
		`style-src 'self'${env().NODE_ENV === 'development' ? " 'unsafe-inline'" : ''}`,
		"img-src 'self' blob: data:",
		"media-src 'self'",
		"font-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"object-src 'none'",
		"frame-ancestors 'none'",
	].join('; ')

const scriptsOf = (nonce: string | null, module: string | null): string => {
	if (nonce !== null) return `'nonce-${nonce}' 'strict-dynamic'`
	return module === null ? "'none'" : new URL(module, env().BASE_URL).href
}

/** A PDF, film or sound in the browser's own viewer, which a sandbox would keep shut; it may load nothing else. */
export const viewerPolicy =
	"default-src 'none'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Files that people sent are never a page of ours. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** The one page that others may show in a frame: the card of a practice. It loads nothing from elsewhere, runs nothing. */
export const framedPolicy =
	"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

export const isFramed = (path: string, response: Response): boolean =>
	path.startsWith('/nhung/') &&
	response.status === 200 &&
	response.headers.get('Content-Security-Policy') === framedPolicy
