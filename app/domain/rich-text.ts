/**
 * A formatted text of an entry: a ProseMirror document of exactly these nodes and marks, nothing else.
 * It never holds HTML, styles or addresses of pictures: a picture is named by its evidence, a link by a safe address.
 * Made only by `parseRichText` (rich-text-parsing.ts); read here.
 */

export type Mark =
	{ type: 'bold' | 'italic' | 'underline' | 'strike' } | { type: 'link'; attrs: { href: string } }

export type Inline =
	{ type: 'text'; text: string; marks: readonly Mark[] } | { type: 'hardBreak'; marks: readonly Mark[] }

export type ListItem = { type: 'listItem'; content: readonly Block[] }

export type TableCell = {
	type: 'tableCell' | 'tableHeader'
	attrs: { colspan: number; rowspan: number }
	content: readonly Block[]
}

export type TableRow = { type: 'tableRow'; content: readonly TableCell[] }

export type Block =
	| { type: 'paragraph'; content: readonly Inline[] }
	| { type: 'heading'; attrs: { level: 2 | 3 }; content: readonly Inline[] }
	| { type: 'bulletList'; content: readonly ListItem[] }
	| { type: 'orderedList'; attrs: { start: number }; content: readonly ListItem[] }
	| { type: 'blockquote'; content: readonly Block[] }
	| { type: 'horizontalRule' }
	| { type: 'image'; attrs: { evidenceId: string; alt: string } }
	| { type: 'table'; content: readonly TableRow[] }

export type RichText = { type: 'doc'; content: readonly Block[] }

export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [] }] }

/** The words alone: a line for each block, cells parted by tabs. */
export const plainText = (doc: RichText): string => textOfBlocks(doc.content)

/** Vietnamese counts written syllables: "chuyển đổi số" is three. */
export const wordCount = (doc: RichText): number =>
	plainText(doc)
		.split(/\s+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The evidence shown as pictures in the text, each once, in order of appearance. */
export const evidenceIdsIn = (doc: RichText): string[] => [...new Set(idsInBlocks(doc.content))]

export const isEmptyRichText = (doc: RichText): boolean =>
	plainText(doc).trim() === '' && evidenceIdsIn(doc).length === 0

/** The same text without the pictures that `keeps` does not name. */
export const withImagesOnly = (doc: RichText, keeps: (evidenceId: string) => boolean): RichText => ({
	type: 'doc',
	content: keptBlocks(doc.content, keeps),
})

const textOfBlocks = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join('\n')

const textOfBlock = (block: Block): string => {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return block.content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
		case 'bulletList':
		case 'orderedList':
			return block.content.map((item) => textOfBlocks(item.content)).join('\n')
		case 'blockquote':
			return textOfBlocks(block.content)
		case 'table':
			return block.content.map(textOfRow).join('\n')
		case 'horizontalRule':
		case 'image':
			return ''
	}
}

const textOfRow = (row: TableRow): string => row.content.map((cell) => textOfBlocks(cell.content)).join('\t')

const idsInBlocks = (blocks: readonly Block[]): string[] =>
	blocks.flatMap((block) =>
		block.type === 'image' ? [block.attrs.evidenceId] : idsInBlocks(childBlocks(block)),
	)

/** The blocks directly inside a block, whatever lies between (items, rows, cells). */
const childBlocks = (block: Block): readonly Block[] => {
	switch (block.type) {
		case 'bulletList':
		case 'orderedList':
			return block.content.flatMap((item) => item.content)
		case 'blockquote':
			return block.content
		case 'table':
			return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
		default:
			return []
	}
}

const keptBlocks = (blocks: readonly Block[], keeps: (evidenceId: string) => boolean): readonly Block[] => {
	const kept = blocks
		.filter((block) => block.type !== 'image' || keeps(block.attrs.evidenceId))
		.map((block) => keptBlock(block, keeps))
	return kept.length === 0 ? emptyRichText.content : kept
}

const keptBlock = (block: Block, keeps: (evidenceId: string) => boolean): Block => {
	const inside = <T extends { content: readonly Block[] }>(part: T): T => ({
		...part,
		content: keptBlocks(part.content, keeps),
	})
	switch (block.type) {
		case 'bulletList':
		case 'orderedList':
			return { ...block, content: block.content.map(inside) }
		case 'blockquote':
			return inside(block)
		case 'table':
			return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(inside) })) }
		default:
			return block
	}
}
