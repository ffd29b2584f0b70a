/**
 * Words of a text as they are searched for: folded, and beside it as they were written, in one spelling: lower case, the
 * tone mark at the end, so that "Hoà" and "hòa" are the same word and "hóa" is another.
 */
import { foldedWords } from './folding.ts'

/** `from` and `to`: where it stands in the text in Unicode's composed form (NFKC). */
export type Word = { folded: string; marked: string; written: string; from: number; to: number }

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The spelling of one word with its marks. */
export const markedForm = (word: string): string => {
	const apart = word
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{Cf}/gu, '')
	const tone = apart.match(tones)?.join('') ?? ''
	return (apart.replace(tones, '').normalize('NFC') + tone).normalize('NFC')
}

export const composed = (text: string): string => text.normalize('NFKC')

type Spelt = Pick<Word, 'folded' | 'marked'>

/** A language has few words and uses them often: each is folded once, as long as they are not too many. */
const known = new Map<string, readonly Spelt[]>()
const mostKnown = 20_000
const longestKnown = 40

const speltOf = (written: string): readonly Spelt[] => {
	const before = known.get(written)
	if (before) return before
	const spelt = foldedWords(written).map((folded) => ({ folded, marked: markedForm(written) }))
	if (known.size >= mostKnown) known.clear()
	if (written.length <= longestKnown) known.set(written, spelt)
	return spelt
}

/** The words of `composed(text)`, in order; their folded forms are those of `foldedWords(text)`. */
export const wordsOf = (text: string): Word[] => {
	const words: Word[] = []
	for (const { 0: written, index } of composed(text).matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu))
		for (const { folded, marked } of speltOf(written))
			words.push({ folded, marked, written, from: index, to: index + written.length })
	return words
}

/** Whether a word was written with marks: folded it would be another. */
export const hasMarks = ({ folded, marked }: Pick<Word, 'folded' | 'marked'>): boolean => folded !== marked
