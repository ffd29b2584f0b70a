/** Names for one thing: an agency and its abbreviation, a word of the glossary and its English twin. */
import { foldedWords } from './folding.ts'

/** For each name, its folded words joined by spaces, the words of every other name of the same thing. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>

export const noSynonyms: Synonyms = new Map()

/** So many words has the longest name that is looked for. */
export const longestName = 10
/** So many other names are looked for beside one. */
const mostNames = 6

/** Of groups of names; a name in two groups means the things of both. */
export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms => {
	const others = new Map<string, string[][]>()
	for (const group of groups) {
		const names = [...new Map(group.map((name) => [foldedWords(name).join(' '), foldedWords(name)]))]
		const usable = names.filter(([, { length }]) => length > 0 && length <= longestName)
		for (const [key] of usable) {
			const known = others.get(key) ?? []
			const added = usable.filter(([other]) => other !== key).map(([, words]) => words)
			const all = new Map([...known, ...added].map((words) => [words.join(' '), words]))
			others.set(key, [...all.values()].slice(0, mostNames))
		}
	}
	return others
}
