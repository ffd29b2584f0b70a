/** From the blocks of a Word document to the house's formatted text: every word stays, what has no place in it is plain. */
import { parseRichText } from './rich-text-parsing.ts'
import type { RichText } from './rich-text.ts'
import { safeHref } from './safe-href.ts'
import type { WordBlock, WordCell, WordParagraph, WordRun } from './word-document.ts'
import { headingOf } from './word-heading.ts'

type Node = { type: string; attrs?: object; content?: Node[]; text?: string; marks?: object[] }

/** Null when it is longer than a text of an entry may be, or has nothing in it. */
export const richTextOf = (blocks: readonly WordBlock[]): RichText | null => {
	const content = nodesOf(blocks)
	return content.length === 0 ? null : parseRichText({ type: 'doc', content })
}

const nodesOf = (blocks: readonly WordBlock[]): Node[] => {
	const nodes: Node[] = []
	for (let at = 0; at < blocks.length;) {
		const block = blocks[at]
		const items = listFrom(blocks, at)
		if (items.length > 0) nodes.push(...listsOf(items, 0))
		else if (block?.type === 'table') nodes.push(...tableOf(block.rows))
		else if (block?.type === 'paragraph') nodes.push(...paragraphOf(block))
		at += Math.max(1, items.length)
	}
	return nodes
}

const listFrom = (blocks: readonly WordBlock[], start: number): WordParagraph[] => {
	const items: WordParagraph[] = []
	for (const block of blocks.slice(start)) {
		if (block.type !== 'paragraph' || block.list === null || (headingOf(block)?.level ?? null) !== null)
			return items
		items.push(block)
	}
	return items
}

const paragraphOf = (block: WordParagraph): Node[] => {
	const content = inlinesOf(block.runs)
	if (content.length === 0) return []
	const level = headingOf(block)?.level
	if (level === null || level === undefined) return [{ type: 'paragraph', content }]
	return [{ type: 'heading', attrs: { level: level <= 2 ? 2 : 3 }, content }]
}

const deepest = 3

/** Items of the same level side by side; deeper ones inside the item before them. */
const listsOf = (items: readonly WordParagraph[], depth: number): Node[] => {
	const lists: Node[] = []
	for (let at = 0; at < items.length;) {
		const item = items[at]
		if (!item) break
		const next = items.findIndex((each, index) => index > at && levelOf(each) <= levelOf(item))
		const end = next < 0 ? items.length : next
		const inner = items.slice(at + 1, end)
		const type = item.list?.ordered ? 'orderedList' : 'bulletList'
		const nested =
			depth < deepest
				? listsOf(inner, depth + 1)
				: inner.flatMap((each) => paragraphOf({ ...each, style: '' }))
		const content = [{ type: 'paragraph', content: inlinesOf(item.runs) }, ...nested]
		const last = lists.at(-1)
		if (last?.type === type) last.content?.push({ type: 'listItem', content })
		else lists.push({ type, content: [{ type: 'listItem', content }] })
		at = end
	}
	return lists
}

const levelOf = ({ list }: WordParagraph): number => list?.level ?? 0

/** A table inside a cell becomes its words: the house has tables in texts, not tables in tables. */
const tableOf = (rows: readonly (readonly WordCell[])[]): Node[] => {
	const full = rows.filter((row) => row.length > 0)
	if (full.length === 0) return []
	const content = full.map((row, index) => ({
		type: 'tableRow',
		content: row.map((cell) => ({
			type: index === 0 && full.length > 1 ? 'tableHeader' : 'tableCell',
			attrs: { colspan: cell.columns, rowspan: cell.rows },
			content: cellOf(cell),
		})),
	}))
	return [{ type: 'table', content }]
}

const cellOf = ({ content }: WordCell): Node[] => {
	const flat = content.flatMap((block) => (block.type === 'table' ? paragraphsIn(block.rows) : [block]))
	const nodes = nodesOf(flat)
	return nodes.length === 0 ? [{ type: 'paragraph', content: [] }] : nodes
}

const paragraphsIn = (rows: readonly (readonly WordCell[])[]): WordParagraph[] =>
	rows
		.flat()
		.flatMap(({ content }) =>
			content.flatMap((block) => (block.type === 'table' ? paragraphsIn(block.rows) : [block])),
		)

const inlinesOf = (runs: readonly WordRun[]): Node[] => {
	const nodes: Node[] = []
	for (const run of runs) {
		const marks = marksOf(run)
		for (const piece of run.text.split(/(\n)/)) {
			if (piece === '') continue
			const last = nodes.at(-1)
			if (piece === '\n') nodes.push({ type: 'hardBreak', marks })
			else if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(marks)) {
				last.text = `${last.text}${piece}`
			} else nodes.push({ type: 'text', text: piece, marks })
		}
	}
	return nodes.some(({ text = '' }) => text.trim() !== '') ? nodes : []
}

const marksOf = ({ bold, italic, underline, strike, href }: WordRun): object[] => {
	const safe = href === undefined ? null : safeHref(href)
	return [
		...(bold ? [{ type: 'bold' }] : []),
		...(italic ? [{ type: 'italic' }] : []),
		...(underline ? [{ type: 'underline' }] : []),
		...(strike ? [{ type: 'strike' }] : []),
		...(safe === null ? [] : [{ type: 'link', attrs: { href: safe } }]),
	]
}
