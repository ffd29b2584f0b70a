import { type RunningPortal } from './portal.ts'
import { samplePassword } from './sample-once.ts'

/** A visitor by HTTP: keeps cookies, says that requests come from our own pages, follows no redirect. */
export type Client = {
	readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
	readonly post: (path: string, body?: Body, headers?: Record<string, string>) => Promise<Response>
	readonly send: (path: string, init: RequestInit) => Promise<Response>
	readonly cookies: Map<string, string>
}

type Body = Record<string, string | string[]> | string | FormData

export const newClient = (portal: Pick<RunningPortal, 'address'>): Client => {
	const cookies = new Map<string, string>()
	const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
		const headers = new Headers(init.headers)
		if (cookies.size > 0)
			headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
		const response = await fetch(portal.address + path, { redirect: 'manual', ...init, headers })
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
			if (/Max-Age=0/.test(cookie)) cookies.delete(name)
			else cookies.set(name, value)
		}
		return response
	}
	return {
		cookies,
		send,
		get: (path, headers = {}) => send(path, { headers }),
		post: (path, body = {}, headers = {}) =>
			send(path, {
				method: 'POST',
				body: typeof body === 'string' || body instanceof FormData ? body : formOf(body),
				headers: { 'Sec-Fetch-Site': 'same-origin', Origin: portal.address, ...headers },
			}),
	}
}

const formOf = (fields: Record<string, string | string[]>): URLSearchParams => {
	const form = new URLSearchParams()
	for (const [name, value] of Object.entries(fields)) {
		for (const each of Array.isArray(value) ? value : [value]) form.append(name, each)
	}
	return form
}

/** A visitor signed in as one of the sample movement's people. */
export const signedIn = async (portal: Pick<RunningPortal, 'address'>, email: string): Promise<Client> => {
	const client = newClient(portal)
	const response = await client.post('/dang-nhap', { email, password: samplePassword })
	if (response.status !== 303 && response.status !== 302) {
		throw new Error(`sign-in of ${email} answered ${response.status}`)
	}
	return client
}
