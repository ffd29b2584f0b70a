/**
 * From what a browser sent to a RichText: the document is rebuilt node by node out of known parts.
 * An unknown node or mark, a node where it does not belong, or a text past its limits refuses the whole (null);
 * only unknown attributes fall away. The texts inside are read by rich-text-inline.ts.
 */
import {
	attrsOf,
	cleanText,
	everyOne,
	isParts,
	parseInline,
	type Budget,
	type Parts,
} from './rich-text-inline.ts'
import type { Block, ListItem, RichText, TableCell, TableRow } from './rich-text.ts'

export const richTextLimits = { depth: 12, characters: 40_000, nodes: 5_000 }

type Parser<T> = (node: Parts, depth: number, budget: Budget) => T | null

export const parseRichText = (input: unknown): RichText | null => {
	const budget = { nodes: richTextLimits.nodes, characters: richTextLimits.characters }
	if (!isParts(input) || input.type !== 'doc') return null
	const content = some(children(input, 1, budget, parseBlock))
	return content && { type: 'doc', content }
}

const parseBlock: Parser<Block> = (node, depth, budget) => {
	switch (node.type) {
		case 'paragraph':
			return withContent(children(node, depth, budget, parseInline), (content) => ({
				type: 'paragraph',
				content,
			}))
		case 'heading':
			return parseHeading(node, depth, budget)
		case 'bulletList':
			return withContent(some(children(node, depth, budget, parseItem)), (content) => ({
				type: 'bulletList',
				content,
			}))
		case 'orderedList':
			return withContent(some(children(node, depth, budget, parseItem)), (content) => ({
				type: 'orderedList',
				attrs: { start: countIn(node, 'start', 9999) },
				content,
			}))
		case 'blockquote':
			return withContent(some(children(node, depth, budget, parseBlock)), (content) => ({
				type: 'blockquote',
				content,
			}))
		case 'horizontalRule':
			return { type: 'horizontalRule' }
		case 'image':
			return parseImage(node)
		case 'table':
			return withContent(some(children(node, depth, budget, parseRow)), (content) => ({
				type: 'table',
				content,
			}))
		default:
			return null
	}
}

const parseHeading: Parser<Block> = (node, depth, budget) => {
	const level = attrsOf(node).level
	if (level !== 2 && level !== 3) return null
	return withContent(children(node, depth, budget, parseInline), (content) => ({
		type: 'heading',
		attrs: { level },
		content,
	}))
}

const parseItem: Parser<ListItem> = (node, depth, budget) =>
	node.type === 'listItem'
		? withContent(some(children(node, depth, budget, parseBlock)), (content) => ({
				type: 'listItem',
				content,
			}))
		: null

const parseRow: Parser<TableRow> = (node, depth, budget) =>
	node.type === 'tableRow'
		? withContent(children(node, depth, budget, parseCell), (content) => ({ type: 'tableRow', content }))
		: null

const parseCell: Parser<TableCell> = (node, depth, budget) => {
	const type = node.type
	if (type !== 'tableCell' && type !== 'tableHeader') return null
	const attrs = { colspan: countIn(node, 'colspan', 50), rowspan: countIn(node, 'rowspan', 200) }
	return withContent(some(children(node, depth, budget, parseBlock)), (content) => ({ type, attrs, content }))
}

const parseImage = (node: Parts): Block | null => {
	const { evidenceId, alt } = attrsOf(node)
	if (typeof evidenceId !== 'string' || !/^[\w-]{1,64}$/.test(evidenceId)) return null
	return {
		type: 'image',
		attrs: { evidenceId, alt: typeof alt === 'string' ? cleanText(alt).slice(0, 500) : '' },
	}
}

/** The children of a node, each read by `parse`; null when one of them is refused or a limit is passed. */
const children = <T>(node: Parts, depth: number, budget: Budget, parse: Parser<T>): T[] | null => {
	const content = node.content ?? []
	if (!Array.isArray(content) || depth > richTextLimits.depth || content.length > budget.nodes) return null
	budget.nodes -= content.length
	return everyOne(content, (child) => (isParts(child) ? parse(child, depth + 1, budget) : null))
}

const some = <T>(items: T[] | null): T[] | null => (items === null || items.length === 0 ? null : items)

const withContent = <C, T>(content: C | null, make: (content: C) => T): T | null =>
	content === null ? null : make(content)

const countIn = (node: Parts, name: string, max: number): number => {
	const count = attrsOf(node)[name]
	return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= max ? count : 1
}
