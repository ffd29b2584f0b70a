import { paths } from '#app/locales/paths.ts'

export type SignedIn = { how: 'in' | 'wrong' | 'unreachable' } | { how: 'too-many'; seconds: number }

/** Signs in by the same door as the page for it, with its limits and its check of where a request comes from. */
export const signInHere = async (email: string, password: string): Promise<SignedIn> => {
	const response = await fetch(`${paths.signIn()}?_data=${encodeURIComponent('vi/account/sign-in.tsx')}`, {
		method: 'POST',
		headers: { Accept: 'application/json' },
		body: new URLSearchParams({ email, password }),
	}).catch(() => null)
	if (response === null || response.status >= 500) return { how: 'unreachable' }
	if (response.status === 429) {
		return { how: 'too-many', seconds: Number(response.headers.get('Retry-After') ?? 60) }
	}
	return { how: response.headers.has('X-Remix-Redirect') ? 'in' : 'wrong' }
}
