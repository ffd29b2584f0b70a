import { env } from '#app/env.server.ts'

/** With https every cookie is `Secure` and `__Host-`: bound to this host, path `/`. */
const secure = () => env().BASE_URL.startsWith('https:')
export const cookieName = (name: string): string => (secure() ? `__Host-${name}` : name)

export const cookie = (name: string, value: string, maxAgeSeconds: number): string =>
	[
		`${cookieName(name)}=${encodeURIComponent(value)}`,
		'Path=/',
		'HttpOnly',
		'SameSite=Lax',
		`Max-Age=${maxAgeSeconds}`,
		...(secure() ? ['Secure'] : []),
	].join('; ')

export const readCookies = (header: string | undefined): ReadonlyMap<string, string> => {
	const cookies = new Map<string, string>()
	for (const part of (header ?? '').split(';')) {
		const at = part.indexOf('=')
		if (at < 1) continue
		const name = part.slice(0, at).trim()
		if (!cookies.has(name)) cookies.set(name, decode(part.slice(at + 1).trim()))
	}
	return cookies
}

const decode = (text: string): string => {
	try {
		return decodeURIComponent(text)
	} catch {
		return ''
	}
}
