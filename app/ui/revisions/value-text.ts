import { plainText } from '#app/domain/rich-text.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'

export type NamedTerm = { taxonomy: string; code: string; name: string }

const unspoken: ReadonlySet<string> = new Set(['id', 'personId', 'unitId', 'evidenceId', 'kind'])

/** A value of a draft as words that can be compared: texts as they read, lists line by line, codes by their names. */
export const valueText = (value: unknown, terms: readonly NamedTerm[] = []): string => {
	const text = parseRichText(value)
	if (text !== null) return plainText(text).trim()
	return linesOf(value, terms).join('\n').trim()
}

const linesOf = (value: unknown, terms: readonly NamedTerm[]): string[] => {
	if (Array.isArray(value)) return value.map((item) => linesOf(item, terms).join(' · '))
	if (typeof value === 'object' && value !== null) {
		return Object.entries(value).flatMap(([key, item]) => (unspoken.has(key) ? [] : linesOf(item, terms)))
	}
	if (value === null || value === undefined || value === '') return []
	return [terms.find(({ code }) => code === value)?.name ?? String(value)]
}
