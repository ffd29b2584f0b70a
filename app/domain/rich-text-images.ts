import { withImagesOnly, type Block, type RichText } from './rich-text.ts'

/** The same text with each picture shown by other evidence; those that `evidenceFor` has none for are taken out. */
export const mapImages = (
	document: RichText,
	evidenceFor: (evidenceId: string) => string | null,
): RichText => {
	const kept = withImagesOnly(document, (id) => evidenceFor(id) !== null)
	return { type: 'doc', content: kept.content.map((block) => mapped(block, evidenceFor)) }
}

const mapped = (block: Block, evidenceFor: (evidenceId: string) => string | null): Block => {
	const inside = <T extends { content: readonly Block[] }>(part: T): T => ({
		...part,
		content: part.content.map((inner) => mapped(inner, evidenceFor)),
	})
	switch (block.type) {
		case 'image': {
			const evidenceId = evidenceFor(block.attrs.evidenceId) ?? block.attrs.evidenceId
			return { ...block, attrs: { ...block.attrs, evidenceId } }
		}
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
