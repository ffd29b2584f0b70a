/** What was found, within a text: pieces that together are the text, each found or not. Never markup. */
import type { FoundPattern } from './search-query.ts'
import { composed, wordsOf, type Word } from './words.ts'

export type Marked = { text: string; isFound: boolean }

/** Where the patterns stand; neighbours with nothing but a space between them are one. */
const placesOf = (words: readonly Word[], patterns: readonly FoundPattern[]) => {
	const places: { from: number; to: number }[] = []
	for (let at = 0; at < words.length;) {
		const length = Math.max(0, ...patterns.map((pattern) => lengthAt(words, at, pattern)))
		const [first, last] = [words[at], words[at + length - 1]]
		if (length > 0 && first && last) places.push({ from: first.from, to: last.to })
		at += Math.max(1, length)
	}
	return places
}

const lengthAt = (words: readonly Word[], at: number, { words: wanted, isOpen }: FoundPattern): number => {
	const isThere = wanted.every((word, index) => {
		const there = words[at + index]?.folded
		return isOpen && index === wanted.length - 1 ? there?.startsWith(word) === true : there === word
	})
	return isThere ? wanted.length : 0
}

export const highlight = (text: string, patterns: readonly FoundPattern[]): Marked[] =>
	cut(composed(text), placesOf(wordsOf(text), patterns))

const cut = (text: string, places: readonly { from: number; to: number }[]): Marked[] => {
	const pieces: Marked[] = []
	let at = 0
	for (const { from, to } of places) {
		const last = pieces.at(-1)
		const between = text.slice(at, from)
		if (last?.isFound && between === ' ') last.text += ` ${text.slice(from, to)}`
		else
			pieces.push(...(between === '' ? [] : [{ text: between, isFound: false }]), {
				text: text.slice(from, to),
				isFound: true,
			})
		at = to
	}
	return at < text.length ? [...pieces, { text: text.slice(at), isFound: false }] : pieces
}

const longestExcerpt = 220
/** So much stands before the first found word. */
const lead = 60

/** The place of a text where the first of it was found, cut between words; the beginning where nothing was. */
export const excerpt = (text: string, patterns: readonly FoundPattern[]): Marked[] => {
	const whole = composed(text).replace(/\s+/gu, ' ').trim()
	const words = wordsOf(whole)
	const found = placesOf(words, patterns)[0]?.from ?? 0
	const from =
		found <= longestExcerpt - lead ? 0 : (words.find((word) => word.from >= found - lead)?.from ?? 0)
	const to = words.findLast((word) => word.to <= from + longestExcerpt)?.to ?? whole.length
	const shown = whole.length - from <= longestExcerpt ? whole.slice(from) : whole.slice(from, to)
	const marked = highlight(shown, patterns)
	return [
		...(from > 0 ? [{ text: '… ', isFound: false }] : []),
		...marked,
		...(from + shown.length < whole.length ? [{ text: ' …', isFound: false }] : []),
	]
}
