/**
 * Passwords and sign-in names. A new password is long rather than clever: 15 characters or more of any script, spaces
 * included, with no rules of composition (NIST SP 800-63B rev. 4; OWASP ASVS 5.0, 6.2); refused only if it is common,
 * repeats itself, or says the person's e-mail or the portal's name.
 */
import { fold } from './folding.ts'

export type PasswordProblem =
	'too-short' | 'too-long' | 'common' | 'repeated' | 'contains-email' | 'contains-product'

export const shortestPassword = 15
export const longestPassword = 256
const productName = 'thiduaso'
const shortestTelling = 4

/** However the keyboard composes "ế", it is the same password. Hash and compare only this form. */
export const normalisedPassword = (password: string): string => password.normalize('NFC')

export const passwordProblems = (
	password: string,
	email: string,
	isCommon: (password: string) => boolean,
): PasswordProblem[] => {
	const normal = normalisedPassword(password)
	const characters = [...normal]
	if (characters.length > longestPassword) return ['too-long']
	const problems: PasswordProblem[] = []
	if (characters.length < shortestPassword) problems.push('too-short')
	if (isCommon(normal) || isCommon(normal.toLowerCase())) problems.push('common')
	if (isRepeated([...normal.toLowerCase()])) problems.push('repeated')
	if (saysEmail(normal, email)) problems.push('contains-email')
	if (
		fold(normal)
			.replace(/[^a-z0-9]/g, '')
			.includes(productName)
	)
		problems.push('contains-product')
	return problems
}

/** The address as it is stored and looked up; null when it is not one, or hides something. */
export const normalisedEmail = (text: string): string | null => {
	const address = text
		.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
		.normalize('NFKC')
		.toLowerCase()
	const [local = '', domain = '', ...more] = address.split('@')
	const isWhole = more.length === 0 && address.length <= 254 && local.length <= 64
	const isLocal = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
	const isDomain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
	return isWhole && isLocal && isDomain ? address : null
}

/** One piece again and again, the last time perhaps cut short: abcabcabcab, passwordpassword. */
const isRepeated = (characters: readonly string[]): boolean => {
	const longestPiece = Math.floor(characters.length / 2)
	for (let piece = 1; piece <= longestPiece; piece++) {
		if (characters.every((character, at) => at < piece || character === characters[at - piece])) return true
	}
	return false
}

const saysEmail = (password: string, email: string): boolean => {
	const local = (normalisedEmail(email) ?? email.toLowerCase()).split('@')[0] ?? ''
	return local.length >= shortestTelling && password.toLowerCase().includes(local)
}
