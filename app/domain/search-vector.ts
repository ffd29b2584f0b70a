/**
 * What of a practice is searched, as PostgreSQL's tsvector: the title weighs most (A), then the summary (B), what was
 * measured and by whom (C), and everything else that is public, documents and what its agency said since included (D).
 * Words are folded by the one function that folds what is typed; those of A to C that have marks stand beside it as they
 * are written.
 */
import type { PracticeContent } from './publication.ts'
import { markedLexeme } from './search-query.ts'
import { hasMarks, wordsOf } from './words.ts'

/** Grows when vectors are made otherwise: those of before are made anew at the next start. */
export const searchVersion = '2'

export type SearchText = {
	titles: readonly string[]
	summary: string
	facts: readonly string[]
	rest: string
}
export type SearchVectors = { title: string; head: string; words: string }

/** PostgreSQL counts no further, and keeps no more places of one word. */
const lastPosition = 16_383
const mostPlaces = 60
/** Fields stand so far apart that no phrase runs from one into the next. */
const gap = 12
const longestWord = 80

type Lexemes = Map<string, string[]>

const add = (lexemes: Lexemes, word: string, place: string) => {
	const places = lexemes.get(word)
	if (!places) lexemes.set(word, [place])
	else if (places.length < mostPlaces) places.push(place)
}

/** Writes the words of a text from `position` on; where the next text may begin. */
const write = (lexemes: Lexemes, text: string, weight: 'A' | 'B' | 'C' | 'D', position: number): number => {
	let at = position
	for (const word of wordsOf(text)) {
		if (word.folded.length > longestWord) continue
		at = Math.min(lastPosition, at + 1)
		add(lexemes, word.folded, `${at}${weight}`)
		if (weight !== 'D' && hasMarks(word)) add(lexemes, markedLexeme(word.marked), `${at}${weight}`)
	}
	return at + gap
}

/** As a literal of PostgreSQL; words hold letters, digits and marks, none of which it takes for anything else. */
const literal = (lexemes: Lexemes): string =>
	[...lexemes].map(([word, places]) => `'${word}':${[...new Set(places)].join(',')}`).join(' ')

export const vectorsOf = ({ titles, summary, facts, rest }: SearchText): SearchVectors => {
	const lexemes: Lexemes = new Map()
	let at = 0
	for (const title of titles) at = write(lexemes, title, 'A', at)
	const title = literal(lexemes)
	at = write(lexemes, summary, 'B', at)
	for (const fact of facts) at = write(lexemes, fact, 'C', at)
	const head = literal(lexemes)
	write(lexemes, rest, 'D', at)
	return { title, head, words: literal(lexemes) }
}

/** `folded` is the `searchText` of `publication.ts`; `documents` the text of the public ones. */
export const searchTextOf = (
	{ titleVi, titleEn, summary, results, agency, updates = [] }: PracticeContent,
	folded: string,
	documents: readonly string[],
): SearchText => ({
	titles: [...new Set([titleVi, titleEn])],
	summary,
	facts: [
		...results.map(({ metric, source }) => `${metric} ${source}`),
		...[agency.names.vi, agency.names.en, agency.names.abbr ?? ''],
	],
	rest: [folded, ...updates.map(({ text }) => text), ...documents].join(' '),
})

/** How well a practice is proved, for sorting only: what was measured, from where to where, shown by which evidence. */
export const strengthOf = ({ results, evidence }: Pick<PracticeContent, 'results' | 'evidence'>): number => {
	const proved = results.filter(({ proofs = [] }) => proofs.length > 0).length
	const compared = results.filter(({ before, after }) => before !== null && after !== null).length
	const sourced = results.filter(({ source }) => source.trim() !== '').length
	return 4 * proved + 3 * compared + sourced + Math.min(10, evidence.length)
}

/** The words that a misspelt one may have meant: as they are written in titles and summaries, folded beside it. */
export const vocabularyOf = ({ titles, summary, facts, rest }: SearchText): Map<string, string> => {
	const known = new Map<string, string>()
	for (const text of [rest, ...facts, summary, ...titles])
		for (const { folded, written } of wordsOf(text)) {
			if (folded.length < 2 || folded.length > 30) continue
			if (isName(folded)) known.set(lowered(written), folded)
		}
	return known
}

/** A few thousand words are written again and again: what each is in lower case, and whether it is more than a number. */
const lowerCases = new Map<string, string>()
const names = new Map<string, boolean>()
const mostKnown = 20_000

const remembered = <T>(known: Map<string, T>, word: string, make: (word: string) => T): T => {
	const before = known.get(word)
	if (before !== undefined) return before
	if (known.size >= mostKnown) known.clear()
	const made = make(word)
	known.set(word, made)
	return made
}

const lowered = (written: string): string =>
	remembered(lowerCases, written, (word) => word.toLowerCase().normalize('NFC'))
const isName = (folded: string): boolean => remembered(names, folded, (word) => !/^\p{N}+$/u.test(word))
