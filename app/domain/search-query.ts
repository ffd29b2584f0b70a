/**
 * What was typed into the search box: words that must all be there (the last may be the beginning of one), "exact
 * phrases", and -words that must not. Nothing else is an operator, and nothing that can be typed is an error.
 */
import { longestName, noSynonyms, type Synonyms } from './synonyms.ts'
import { hasMarks, wordsOf, type Word } from './words.ts'

export type SearchTerm = { kind: 'word' | 'phrase' | 'without'; words: readonly Word[] }
/** `isOpen`: the last word is still being typed. */
export type Search = { terms: readonly SearchTerm[]; isOpen: boolean }

const mostWords = 16
/** A shorter beginning begins nearly everything. */
const shortestBeginning = 2

export const readSearch = (text: string): Search => {
	const typed = text.normalize('NFC').replace(/[“”„«»]/gu, '"')
	const terms: SearchTerm[] = []
	let left = mostWords
	const add = (kind: SearchTerm['kind'], all: readonly Word[]) => {
		const words = all.slice(0, left)
		left -= words.length
		if (words.length > 0) terms.push({ kind, words })
	}
	for (const { groups } of typed.matchAll(parts)) {
		const { minus, phrase, unwanted, word } = groups ?? {}
		if (phrase !== undefined) add(minus === undefined ? 'phrase' : 'without', wordsOf(phrase))
		else if (unwanted !== undefined) add('without', wordsOf(unwanted))
		else for (const one of wordsOf(word ?? '')) add('word', [one])
	}
	return { terms, isOpen: terms.at(-1)?.kind === 'word' }
}

const parts =
	/(?:(?<=^|\s)(?<minus>-))?"(?<phrase>[^"]*)"?|(?<=^|\s)-(?<unwanted>[\p{L}\p{N}][^\s"]*)|(?<word>[^\s"]+)/gu

export const hasWanted = ({ terms }: Search): boolean => terms.some(({ kind }) => kind !== 'without')
export const isNothing = ({ terms }: Search): boolean => terms.length === 0

/** Words that are asked for one by one stand together between phrases: a name of several words is looked for in them. */
type Run = { words: readonly Word[]; isPhrase: boolean }

const runsOf = ({ terms }: Search): Run[] => {
	const runs: { words: Word[]; isPhrase: boolean }[] = []
	for (const { kind, words } of terms) {
		if (kind === 'without') continue
		const last = runs.at(-1)
		if (kind === 'word' && last && !last.isPhrase) last.words.push(...words)
		else runs.push({ words: [...words], isPhrase: kind === 'phrase' })
	}
	return runs
}

/** A piece of a run: one word, or the words of a name that has other names. */
type Piece = { words: readonly Word[]; others: readonly (readonly string[])[] }

const piecesOf = (words: readonly Word[], synonyms: Synonyms): Piece[] => {
	const pieces: Piece[] = []
	for (let at = 0; at < words.length;) {
		let length = Math.min(longestName, words.length - at)
		while (length > 1 && !synonyms.has(keyOf(words.slice(at, at + length)))) length -= 1
		const named = words.slice(at, at + length)
		pieces.push({ words: named, others: synonyms.get(keyOf(named)) ?? [] })
		at += length
	}
	return pieces
}

const keyOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(' ')

/** Words are letters and digits only, so that none can be an operator. */
const lexeme = (word: string, isBeginning = false): string => `'${word}'${isBeginning ? ':*' : ''}`
const phraseOf = (words: readonly string[]): string =>
	words.length === 1 ? lexeme(words[0] ?? '') : `(${words.map((word) => lexeme(word)).join(' <-> ')})`

/** What is wanted and what is not, as PostgreSQL's tsquery; null is nothing of the kind. */
export const tsQueries = (
	search: Search,
	synonyms: Synonyms = noSynonyms,
): { wanted: string | null; unwanted: string | null } => {
	const last = lastOpen(search)
	const wanted = runsOf(search).flatMap(({ words, isPhrase }) =>
		isPhrase
			? [phraseOf(words.map(({ folded }) => folded))]
			: piecesOf(words, synonyms).map(({ words: named, others }) => {
					const all = named.map((word) => lexeme(word.folded, word === last)).join(' & ')
					return others.length === 0 && named.length === 1
						? all
						: `(${[`(${all})`, ...others.map(phraseOf)].join(' | ')})`
				}),
	)
	const unwanted = search.terms
		.filter(({ kind }) => kind === 'without')
		.map(({ words }) => phraseOf(words.map(({ folded }) => folded)))
	return {
		wanted: wanted.length === 0 ? null : wanted.join(' & '),
		unwanted: unwanted.length === 0 ? null : unwanted.join(' | '),
	}
}

const lastOpen = ({ terms, isOpen }: Search): Word | null => {
	const word = isOpen ? terms.at(-1)?.words.at(-1) : undefined
	return word && word.folded.length >= shortestBeginning ? word : null
}

/** Marks a word that was written with marks, beside its folded form in the index. */
export const markedLexeme = (marked: string): string => `=${marked}`

/** The words that were typed with marks, as they were; null where there are none. */
export const markedQuery = (search: Search): string | null => {
	const words = runsOf(search).flatMap((run) => run.words.filter(hasMarks))
	const last = lastOpen(search)
	return words.length === 0
		? null
		: words.map((word) => lexeme(markedLexeme(word.marked), word === last)).join(' & ')
}

/** What is shown as found: sequences of words; of an open one the last is a beginning. */
export type FoundPattern = { words: readonly string[]; isOpen: boolean }

export const foundPatterns = (search: Search, synonyms: Synonyms = noSynonyms): FoundPattern[] => {
	const last = lastOpen(search)
	return runsOf(search).flatMap(({ words, isPhrase }): FoundPattern[] =>
		isPhrase
			? [{ words: words.map(({ folded }) => folded), isOpen: false }]
			: piecesOf(words, synonyms).flatMap(({ words: named, others }) => [
					...named.map((word) => ({ words: [word.folded], isOpen: word === last })),
					...others.map((other) => ({ words: other, isOpen: false })),
				]),
	)
}

/** The text of the same search with one of its parts left out, as it could be typed. */
export const withoutTerm = ({ terms }: Search, index: number): string =>
	terms.flatMap((term, at) => (at === index ? [] : [termText(term)])).join(' ')

export const termText = ({ kind, words }: SearchTerm): string => {
	const text = words.map(({ written }) => written).join(' ')
	if (kind === 'word') return text
	const quoted = kind === 'phrase' || words.length > 1 ? `"${text}"` : text
	return kind === 'without' ? `-${quoted}` : quoted
}
