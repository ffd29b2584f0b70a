import type { Block, Inline, RichText } from '#app/domain/rich-text.ts'

/**
 * Formatted text from lines: `## ` a heading, `- ` items of a list, `> ` a quotation, `| ` rows of a table whose first
 * is its head, `[words](address)` a link, `**words**` bold, anything else a paragraph.
 */
export const doc = (lines: readonly string[]): RichText => ({ type: 'doc', content: blocksOf(lines) })

export const picture = (evidenceId: string, alt: string): Block => ({
	type: 'image',
	attrs: { evidenceId, alt },
})

const blocksOf = (lines: readonly string[]): Block[] => {
	const blocks: Block[] = []
	for (let at = 0; at < lines.length;) {
		const mark = markOf(lines[at] ?? '')
		const run = mark === '- ' || mark === '| ' ? lengthOfRun(lines, at, mark) : 1
		blocks.push(blockOf(mark, lines.slice(at, at + run)))
		at += run
	}
	return blocks
}

const markOf = (line: string) => ['## ', '- ', '> ', '| '].find((mark) => line.startsWith(mark)) ?? ''

const lengthOfRun = (lines: readonly string[], at: number, mark: string): number => {
	let end = at
	while (end < lines.length && lines[end]?.startsWith(mark)) end += 1
	return end - at
}

const blockOf = (mark: string, lines: readonly string[]): Block => {
	const texts = lines.map((line) => line.slice(mark.length))
	const [first = ''] = texts
	if (mark === '## ') return { type: 'heading', attrs: { level: 3 }, content: inline(first) }
	if (mark === '> ') return { type: 'blockquote', content: [paragraph(first)] }
	if (mark === '- ')
		return {
			type: 'bulletList',
			content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
		}
	return mark === '| ' ? table(texts) : paragraph(first)
}

const paragraph = (text: string): Block => ({ type: 'paragraph', content: inline(text) })

const table = (rows: readonly string[]): Block => ({
	type: 'table',
	content: rows.map((row, index) => ({
		type: 'tableRow',
		content: row.split(' | ').map((cell) => ({
			type: index === 0 ? 'tableHeader' : 'tableCell',
			attrs: { colspan: 1, rowspan: 1 },
			content: [paragraph(cell)],
		})),
	})),
})

const inline = (text: string): Inline[] =>
	text
		.split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*)/)
		.filter((piece) => piece !== '')
		.map((piece) => {
			const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? []
			if (words && href) return { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }
			const bold = /^\*\*([^*]+)\*\*$/.exec(piece)?.[1]
			return bold
				? { type: 'text', text: bold, marks: [{ type: 'bold' }] }
				: { type: 'text', text: piece, marks: [] }
		})
