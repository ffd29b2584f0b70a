import { hashPassword, isCommonPassword, isPasswordOf } from '#app/adapters/passwords.server.ts'
import { credentialsOf } from '#app/data/people.server.ts'
import { enqueueNow } from '#app/data/queue.server.ts'
import { normalisedEmail } from '#app/domain/password.ts'
import { env } from '#app/env.server.ts'
import { accessLetter } from '#app/locales/mails.ts'

export { hashPassword, isCommonPassword }

/**
 * Whose password this is, or null. One argon2 verification whatever the address: unknown, closed, without a password
 * and wrong are answered alike and take alike.
 */
export const provePassword = async (address: string, password: string) => {
	const known = await credentialsOf(normalisedEmail(address))
	const right = await isPasswordOf(password, known?.passwordHash ?? null)
	return right ? known : null
}

/** Letters with a link for a password; the link is made from BASE_URL, never from what a request says. */
export const composeAccess = () => accessLetter(env().BASE_URL)

/** Has the letter for a forgotten password written off the request path: known or not, the answer takes alike. */
export const askForPasswordLetter = (email: string, requestId: string): Promise<void> =>
	enqueueNow('password.letter', { email, requestId })

/** What tries at a sign-in are counted under: the account, however its address is typed, from one place. */
export const signInKey = (address: string, place: string): string =>
	`${normalisedEmail(address) ?? 'none'} ${place}`
