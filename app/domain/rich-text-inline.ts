/**
 * The inside of a paragraph as a browser sent it: runs of text, line breaks, marks. An unknown mark, the same mark
 * twice, an empty run or an unsafe link refuses the whole. Characters that no database can hold become spaces, letters
 * are composed (NFC), so that the same words always have the same digest.
 */
import type { Inline, Mark } from './rich-text.ts'
import { safeHref } from './safe-href.ts'

/** What is left of the limits while a document is read. */
export type Budget = { nodes: number; characters: number }
export type Parts = Readonly<Record<string, unknown>>

/** A run of text or a line break, with its marks; `budget` loses the characters. */
export const parseInline = (node: Parts, _depth: number, budget: Budget): Inline | null => {
	const marks = parseMarks(node.marks)
	if (marks === null) return null
	if (node.type === 'hardBreak') return { type: 'hardBreak', marks }
	if (node.type !== 'text' || typeof node.text !== 'string' || node.text === '') return null
	const text = cleanText(node.text)
	budget.characters -= text.length
	return budget.characters < 0 ? null : { type: 'text', text, marks }
}

const parseMarks = (input: unknown): Mark[] | null => {
	if (input === undefined || input === null) return []
	if (!Array.isArray(input) || input.length > 5) return null
	const marks = everyOne(input, parseMark)
	return marks !== null && new Set(marks.map((mark) => mark.type)).size === marks.length ? marks : null
}

const parseMark = (input: unknown): Mark | null => {
	if (!isParts(input)) return null
	const { type } = input
	if (type === 'bold' || type === 'italic' || type === 'underline' || type === 'strike') return { type }
	const asked = type === 'link' ? attrsOf(input).href : null
	const href = typeof asked === 'string' ? safeHref(asked) : null
	return href === null ? null : { type: 'link', attrs: { href } }
}

/** Each item read by `parse`; null as soon as one is refused. */
export const everyOne = <T>(items: readonly unknown[], parse: (item: unknown) => T | null): T[] | null => {
	const parsed: T[] = []
	for (const item of items) {
		const value = parse(item)
		if (value === null) return null
		parsed.push(value)
	}
	return parsed
}

export const isParts = (value: unknown): value is Parts =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

export const attrsOf = (node: Parts): Parts => (isParts(node.attrs) ? node.attrs : {})

export const cleanText = (text: string): string =>
	text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, ' ').normalize('NFC')
