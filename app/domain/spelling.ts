/** How far two words are from each other: letters put in, left out, changed, or two that changed places (Damerau, restricted). */
export const distance = (a: string, b: string): number => {
	const [from, to] = [[...a], [...b]]
	let [before, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)]
	for (let row = 1; row <= from.length; row += 1) {
		const next = [row]
		for (let at = 1; at <= to.length; at += 1) {
			const change = (last?.[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1)
			const least = Math.min(change, (last?.[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1)
			const swapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]
			next.push(swapped ? Math.min(least, (before?.[at - 2] ?? 0) + 1) : least)
		}
		;[before, last] = [last, next]
	}
	return last?.[to.length] ?? 0
}

export type KnownWord = { written: string; folded: string; practices: number }

/** So far may a word be from the one that was meant; one of two letters is near to every other and is left as it is. */
const farthest = (word: string): number => {
	if (word.length <= 2) return 0
	return word.length <= 4 ? 1 : 2
}

/** The known words nearest to a misspelt one, the nearest and then the most frequent first. */
export const nearest = (
	typed: { folded: string; written: string },
	known: readonly KnownWord[],
	most: number,
): KnownWord[] => {
	const near = known
		.map((word) => ({
			word,
			far: distance(typed.folded, word.folded),
			farWritten: distance(typed.written.toLowerCase(), word.written),
		}))
		.filter(({ far }) => far > 0 && far <= farthest(typed.folded))
		.sort((a, b) => a.far - b.far || b.word.practices - a.word.practices || a.farWritten - b.farWritten)
	const each = new Map<string, KnownWord>()
	for (const { word } of near) if (!each.has(word.folded)) each.set(word.folded, word)
	return [...each.values()].slice(0, most)
}
