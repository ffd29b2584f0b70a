/**
 * How alike two texts or two pictures are, and where. Resemblance and containment are Broder's (see shingle.ts); the
 * likeness of titles is the share of common trigrams, as PostgreSQL's pg_trgm counts it. Pictures are compared by the bits
 * in which their 64-bit perceptual hashes differ (Hamming distance).
 */
import { fold, foldedWords } from './folding.ts'

/** Common shingles of all: 1 for the same set, 0 for nothing in common or nothing at all. */
export const resemblance = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
	const both = commonOf(a, b)
	const all = a.size + b.size - both
	return all === 0 ? 0 : both / all
}

/** The share of the smaller set that is in the larger one: high when a short text was taken into a long one. */
export const containment = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
	const smaller = Math.min(a.size, b.size)
	return smaller === 0 ? 0 : commonOf(a, b) / smaller
}

const commonOf = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
	const [few, many] = a.size <= b.size ? [a, b] : [b, a]
	let both = 0
	for (const each of few) if (many.has(each)) both += 1
	return both
}

/** Common trigrams of all, with a word's beginning and end counted. */
export const trigramLikeness = (a: string, b: string): number => {
	const [first, second] = [trigramsOf(a), trigramsOf(b)]
	const both = [...first].filter((each) => second.has(each)).length
	const all = first.size + second.size - both
	return all === 0 ? 0 : both / all
}

/** The share of the trigrams of `part` that `whole` has: 1 for the beginning of a title that is still being typed. */
export const trigramContainment = (part: string, whole: string): number => {
	const [few, many] = [trigramsOf(part), trigramsOf(whole)]
	return few.size === 0 ? 0 : [...few].filter((each) => many.has(each)).length / few.size
}

const trigramsOf = (text: string): ReadonlySet<string> => {
	const found = new Set<string>()
	for (const word of foldedWords(text)) {
		const padded = `  ${word} `
		for (let index = 0; index + 3 <= padded.length; index += 1) found.add(padded.slice(index, index + 3))
	}
	return found
}

/** A stretch of a text, `end` not included, in UTF-16 units. */
export type Stretch = { start: number; end: number }

/**
 * The stretches of `text` whose words stand in the same order in `other`, each of at least `fewest` words; folded, so
 * that tone marks and case do not hide them.
 */
export const sharedStretches = (text: string, other: string, fewest: number): Stretch[] => {
	const words = wordsOf(text)
	const runs = runsOf(wordsOf(other), fewest)
	const found: Stretch[] = []
	let marked = 0
	for (let index = 0; index + fewest <= words.length; index += 1) {
		if (!runs.has(runAt(words, index, fewest))) continue
		const [start = 0, end = 0] = [words[index]?.start, words[index + fewest - 1]?.end]
		const last = found.at(-1)
		if (last && index <= marked) last.end = end
		else found.push({ start, end })
		marked = index + fewest
	}
	return found
}

/** The text cut into what is shared and what is not, in order; together they are the text. */
export const markedParts = (
	text: string,
	stretches: readonly Stretch[],
): { text: string; shared: boolean }[] => {
	const parts: { text: string; shared: boolean }[] = []
	let at = 0
	for (const { start, end } of stretches) {
		if (start > at) parts.push({ text: text.slice(at, start), shared: false })
		parts.push({ text: text.slice(start, end), shared: true })
		at = end
	}
	if (at < text.length) parts.push({ text: text.slice(at), shared: false })
	return parts
}

type Word = { folded: string; start: number; end: number }

/** Every word with its place; combining marks of decomposed text belong to the word. */
const wordsOf = (text: string): Word[] =>
	[...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: word, index }) => ({
		folded: fold(word),
		start: index,
		end: index + word.length,
	}))

const runAt = (words: readonly Word[], at: number, length: number): string =>
	words
		.slice(at, at + length)
		.map(({ folded }) => folded)
		.join(' ')

const runsOf = (words: readonly Word[], length: number): ReadonlySet<string> =>
	new Set(
		words.slice(0, Math.max(0, words.length - length + 1)).map((_, index) => runAt(words, index, length)),
	)

/** Pictures whose hashes differ in no more bits than this are near-identical: scaled, re-encoded, lightly touched. */
export const mostDifferentBits = 6

/** The number of bits in which two 64-bit hashes, written as sixteen hexadecimal digits, differ. */
export const hammingDistance = (a: string, b: string): number => {
	let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
	let count = 0
	for (; different > 0n; different &= different - 1n) count += 1
	return count
}

/**
 * Eight bands of eight bits, each as one number: hashes that differ in at most seven bits have one in common, since
 * seven differences cannot touch eight bands.
 */
export const pictureBands = (hash: string): number[] =>
	Array.from({ length: 8 }, (_, band) => band * 256 + Number.parseInt(hash.slice(band * 2, band * 2 + 2), 16))
