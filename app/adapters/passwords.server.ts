import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'
import { fold } from '#app/domain/folding.ts'
import { normalisedPassword } from '#app/domain/password.ts'

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password nobody knows, made with the same cost: what a try without an account is measured against. */
const nobody =
	'$argon2id$v=19$m=19456,t=2,p=1$1C7aHUGqPlXLaVy56aS1KQ$izbLj3L3Ybu/faaXCBlHESH6Dj+mk6evDAOhayhM7/s'

export const hashPassword = (password: string): Promise<string> => hash(normalisedPassword(password), cost)

/** Whether the password is the one of `passwordHash`; for null the same work is done, and the answer is no. */
export const isPasswordOf = async (password: string, passwordHash: string | null): Promise<boolean> => {
	const right = await verify(passwordHash ?? nobody, normalisedPassword(password))
	return right && passwordHash !== null
}

let common: ReadonlySet<string> | undefined

const isListed = (word: string): boolean => {
	common ??= new Set(dictionary['passwords-common'])
	return common.has(word)
}

/**
 * Whether the password is a well-known one, or one dressed up to be long: marks and case taken off, letters put for
 * digits, digits and signs added before, after or between.
 */
export const isCommonPassword = (password: string): boolean => {
	const folded = fold(password)
	const letters = folded.replace(/[^\p{L}]/gu, '')
	const plain = folded.replace(/[^\p{L}\p{N}]/gu, '')
	const inner = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
	const read = [...inner].map((sign) => lookalikes[sign] ?? sign).join('')
	const forms = [password, password.toLowerCase(), folded, plain, letters, inner, read]
	return forms.some((form) => form !== '' && isListed(form))
}

const lookalikes: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'l',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
}
