import type { PaperBlock, PaperCell, Run } from './paper.ts'
import type { Block, Inline, RichText } from './rich-text.ts'

/** A formatted text as blocks of a paper; its headings stand under those of the paper. */
export const paperBlocks = (text: RichText): PaperBlock[] =>
	text.content.flatMap((block) => blocksOf(block)).filter((block) => !isBlank(block))

const isBlank = (block: PaperBlock): boolean =>
	block.type === 'paragraph' && block.runs.every(({ text }) => text.trim() === '')

const blocksOf = (block: Block): PaperBlock[] => {
	switch (block.type) {
		case 'paragraph':
			return [{ type: 'paragraph', runs: runsOf(block.content), look: 'body' }]
		case 'heading':
			return [{ type: 'heading', level: block.attrs.level === 2 ? 2 : 3, text: wordsOf(block.content) }]
		case 'bulletList':
		case 'orderedList':
			return [
				{
					type: 'list',
					ordered: block.type === 'orderedList',
					start: block.type === 'orderedList' ? block.attrs.start : 1,
					items: block.content.map((item) => item.content.flatMap(blocksOf).map(asPlain)),
				},
			]
		case 'blockquote':
			return [{ type: 'quote', content: block.content.flatMap(blocksOf).map(asPlain) }]
		case 'horizontalRule':
			return [{ type: 'rule' }]
		case 'image':
			return [{ type: 'picture', evidenceId: block.attrs.evidenceId, caption: block.attrs.alt }]
		case 'table':
			return [tableOf(block)]
	}
}

const tableOf = (table: Extract<Block, { type: 'table' }>): PaperBlock => {
	const rows = table.content.map((row) =>
		row.content.map(({ type, attrs, content }): PaperCell => ({
			content: content.flatMap(blocksOf).map(asPlain),
			columns: attrs.colspan,
			rows: attrs.rowspan,
			isHead: type === 'tableHeader',
		})),
	)
	const isHeadRow = rows[0] !== undefined && rows[0].length > 0 && rows[0].every(({ isHead }) => isHead)
	const isWholeRow = rows[0]?.every(({ rows: span = 1 }) => span === 1)
	return { type: 'table', widths: equalWidths(rows), headRows: isHeadRow && isWholeRow ? 1 : 0, rows }
}

const equalWidths = (rows: readonly (readonly PaperCell[])[]): number[] => {
	const count = Math.max(1, ...rows.map((row) => row.reduce((sum, { columns = 1 }) => sum + columns, 0)))
	return Array.from({ length: count }, () => 1)
}

const asPlain = (block: PaperBlock): PaperBlock =>
	block.type === 'paragraph' ? { ...block, look: 'plain' } : block

const runsOf = (line: readonly Inline[]): Run[] =>
	line.map((piece) => {
		const has = (type: string) => piece.marks.some((mark) => mark.type === type)
		const link = piece.marks.find((mark) => mark.type === 'link')
		return {
			text: piece.type === 'text' ? piece.text : '\n',
			...(has('bold') ? { bold: true } : {}),
			...(has('italic') ? { italic: true } : {}),
			...(has('underline') ? { underline: true } : {}),
			...(has('strike') ? { strike: true } : {}),
			...(link?.type === 'link' ? { href: link.attrs.href } : {}),
		}
	})

const wordsOf = (line: readonly Inline[]): string =>
	line.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('')
