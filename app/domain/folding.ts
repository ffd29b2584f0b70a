/**
 * Vietnamese text as people search for it: without tone marks, without case, however it was typed.
 * "Hoà Bình", "hòa bình" and "HOA BINH" fold to the same letters; composed (NFC) and decomposed (NFD) text are alike.
 * TCVN 6909:2001 orders Unicode for Vietnamese; sorting follows the alphabet (a ă â b c d đ …) by way of CLDR "vi".
 */

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** The text as the search index knows it. */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		// A sigma at the end of a word is written otherwise, and which one it becomes depends on what stands around it.
		.replaceAll('ς', 'σ')
		.normalize('NFC')
		.replace(/\s+/gu, ' ')
		.trim()

/** The words of the text, folded; punctuation parts words. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** A name for a URL: lower case ASCII words joined by hyphens, never empty. The caller makes it unique. */
export const slugOf = (text: string, fallback = 'ho-so', maxLength = 80): string => {
	const words = fold(text).match(/[a-z0-9]+/g) ?? []
	const slug = words.reduce((made, word) => {
		const longer = made === '' ? word.slice(0, maxLength) : `${made}-${word}`
		return longer.length <= maxLength ? longer : made
	}, '')
	return slug === '' ? fallback : slug
}

/** Negative, zero or positive, in the order of the Vietnamese alphabet. */
export const compareVietnamese = (a: string, b: string): number =>
	vietnamese.compare(a.normalize('NFC'), b.normalize('NFC'))
