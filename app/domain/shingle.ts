/**
 * The fingerprint of a text: its shingles (every run of so many words, folded so that tone marks, case and composition do
 * not count), their MinHash, and the bands by which alike texts meet.
 * Shingles and MinHash: A. Broder, "On the resemblance and containment of documents", 1997; the share of equal minima of
 * two signatures is an unbiased estimate of the Jaccard resemblance of the shingles. Bands: Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", chapter 3: of b bands with r minima each, two texts of resemblance s share one with
 * probability 1 − (1 − s^r)^b. Hashing: FNV-1a, finished as MurmurHash3 does.
 */
import { foldedWords } from './folding.ts'

/** Words in a shingle: four tell one official text from another, two still catch a short summary that was reworded. */
export const shingleWidths = { text: 4, brief: 2 } as const
export type ShingleKind = keyof typeof shingleWidths

/** 42 bands of three find a text with s = 0.4 in 94 of 100 cases and one with s = 0.05 in 1 of 200; 16 of two a summary. */
const shapes: Readonly<Record<ShingleKind, { bands: number; inBand: number }>> = {
	text: { bands: 42, inBand: 3 },
	brief: { bands: 16, inBand: 2 },
}

/** The different shingles of a text as 32-bit hashes; a text of fewer words than one is one shingle. */
export const shinglesOf = (text: string, width: number): ReadonlySet<number> =>
	shinglesOfWords(foldedWords(text), width)

export const shinglesOfWords = (words: readonly string[], width: number): ReadonlySet<number> => {
	const found = new Set<number>()
	const hashes = words.map(hashOf)
	const runs = words.length === 0 ? 0 : Math.max(1, words.length - width + 1)
	for (let start = 0; start < runs; start += 1) found.add(hashOfRun(hashes, start, width))
	return found
}

/** The least value of each hash function over the shingles; empty for an empty text. */
export const signatureOf = (shingles: ReadonlySet<number>, length: number): readonly number[] => {
	if (shingles.size === 0) return []
	const least = new Uint32Array(length).fill(0xffffffff)
	for (const shingle of shingles) {
		for (let index = 0; index < length; index += 1) {
			const value = mixed(shingle ^ seedOf(index))
			if (value < (least[index] ?? 0)) least[index] = value
		}
	}
	return [...least]
}

/** The share of equal minima: an estimate of the resemblance, 0 when either is empty. */
export const estimatedResemblance = (a: readonly number[], b: readonly number[]): number => {
	if (a.length === 0 || a.length !== b.length) return 0
	return a.filter((value, index) => value === b[index]).length / a.length
}

/** Each band as one 32-bit number, different for different places: texts that share one are candidates. */
export const bandsOf = (signature: readonly number[], inBand: number): number[] => {
	const bands: number[] = []
	for (let start = 0; start + inBand <= signature.length; start += inBand) {
		let hash = mixed(start + 1)
		for (const value of signature.slice(start, start + inBand)) hash = mixed(hash ^ value)
		bands.push(hash | 0)
	}
	return bands
}

/** The bands of a text, by which the database finds it. */
export const textBands = (text: string, kind: ShingleKind): number[] => {
	const { bands, inBand } = shapes[kind]
	return bandsOf(signatureOf(shinglesOf(text, shingleWidths[kind]), bands * inBand), inBand)
}

const hashOf = (word: string): number => {
	let hash = 0x811c9dc5
	for (let index = 0; index < word.length; index += 1)
		hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
	return hash >>> 0
}

const hashOfRun = (hashes: readonly number[], start: number, width: number): number => {
	let hash = 0x811c9dc5
	const end = Math.min(hashes.length, start + width)
	for (let index = start; index < end; index += 1) hash = mixed(hash ^ (hashes[index] ?? 0))
	return hash
}

/** The finish of MurmurHash3: every bit of the input moves every bit of the output. */
const mixed = (value: number): number => {
	let hash = value
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
	return (hash ^ (hash >>> 16)) >>> 0
}

const seedOf = (index: number): number => Math.imul(index + 1, 0x9e3779b1)
