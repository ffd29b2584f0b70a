/**
 * Where a rule or a fact of the reference data comes from, read out of its working note: texts of law that it names, a
 * page it was looked up on, and how sure it is. Notes are written for whoever keeps the data; readers get this instead.
 */
export type Provenance = {
	/** Texts of law, as written: „NĐ 98/2023", „Luật 06/2022/QH15". */
	laws: readonly string[]
	/** The page it was looked up on. */
	source: string | null
	/** `own`: the organisers set it; `recalled`: to be checked against the text; `derived`: from other data. */
	ground: 'own' | 'recalled' | 'looked-up' | 'derived' | null
	/** A note in words of its own, which says all there is to say. */
	words: string | null
}

const law = /(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|NĐ|NQ|QĐ|TT)(?: số)? \d[\d/\p{L}-]*/gu

const grounds = [
	[/\bours\b/, 'own'],
	[/\bown knowledge\b/, 'recalled'],
	[/\b(?:looked-up|looked up|grounded|sourced)\b/, 'looked-up'],
	[/\bderived\b/, 'derived'],
] as const

export const provenanceOf = (note: string): Provenance => {
	const laws = [...new Set(note.match(law) ?? [])]
	const source = /https:\/\/[^\s()]+/.exec(note)?.[0] ?? null
	const ground = grounds.find(([pattern]) => pattern.test(note))?.[1] ?? null
	return { laws, source, ground, words: ground === null && source === null ? note : null }
}
