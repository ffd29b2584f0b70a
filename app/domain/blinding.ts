/**
 * Blinding an entry: wherever its text names its agency, authors or contact, a reviewer of a double-blind round reads
 * a mark instead, and links, which lead to whoever wrote it, are plain text. The fields that hold names are withheld
 * by `visibility.ts`; this covers what is written in the text.
 */
import type { Answer } from './answer.ts'
import { mapSections, type EntryContent } from './entry-content.ts'
import type { Block, Inline, RichText } from './rich-text.ts'

/** What stands in place of a name. */
export const nameMark = '▇▇▇'

const shortestName = 3

export type Mask = (text: string) => string

/** A function that masks the names, as whole words, however they are cased and spaced. */
export const maskOf = (names: readonly string[]): Mask => {
	const sorted = [...new Set(names.map((name) => name.normalize('NFC').trim()))]
		.filter((name) => name.length >= shortestName)
		.sort((a, b) => b.length - a.length)
	if (sorted.length === 0) return (text) => text
	const words = sorted.map((name) => name.split(/\s+/u).map(escaped).join('\\s+')).join('|')
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')
	return (text) => text.normalize('NFC').replace(pattern, nameMark)
}

/** The content without authors, contact and subject, its texts masked. */
export const blindContent = (content: EntryContent, mask: Mask): EntryContent => ({
	titleVi: mask(content.titleVi),
	titleEn: mask(content.titleEn),
	summary: mask(content.summary),
	subjectName: '',
	pillar: content.pillar,
	themes: content.themes,
	sector: content.sector,
	technologies: content.technologies,
	noveltyTypes: content.noveltyTypes,
	startYear: content.startYear,
	sections: mapSections(content.sections, (text) => blindRichText(text, mask)),
	answers: Object.fromEntries(
		Object.entries(content.answers).map(([key, answer]) => [key, blindAnswer(answer, mask)]),
	),
	results: content.results.map((result) => ({
		...result,
		metric: mask(result.metric),
		unit: mask(result.unit),
		source: mask(result.source),
	})),
	authors: [],
	contact: { name: '', email: '', phone: '' },
})

/** People and units are not named at all; texts are masked. */
const blindAnswer = (answer: Answer, mask: Mask): Answer => {
	switch (answer.kind) {
		case 'text':
			return { ...answer, text: mask(answer.text) }
		case 'table':
			return {
				...answer,
				lines: answer.lines.map((line) => ({
					...line,
					cells: Object.fromEntries(
						Object.entries(line.cells).map(([key, cell]) => [
							key,
							typeof cell === 'string' ? mask(cell) : cell,
						]),
					),
				})),
			}
		case 'person':
			return { kind: 'person', name: answer.name === '' ? '' : nameMark, title: '', personId: null }
		case 'unit':
			return { kind: 'unit', unitId: null, name: answer.name === '' ? '' : nameMark }
		default:
			return answer
	}
}

/** People are named; which account is theirs is nobody's business but the agency's. */
export const withoutAccounts = (answers: EntryContent['answers']): EntryContent['answers'] =>
	Object.fromEntries(
		Object.entries(answers).map(([key, answer]) => [
			key,
			answer.kind === 'person' ? { ...answer, personId: null } : answer,
		]),
	)

/** The names that tell whose entry it is. */
export const namesIn = (content: EntryContent): string[] =>
	[
		content.subjectName,
		...Object.values(content.answers).map((answer) =>
			answer.kind === 'person' || answer.kind === 'unit' ? answer.name : '',
		),
		...content.authors.map(({ name }) => name),
		content.contact.name,
		content.contact.email,
		content.contact.phone,
	].filter((name) => name.trim() !== '')

export const blindRichText = (doc: RichText, mask: Mask): RichText => ({
	type: 'doc',
	content: doc.content.map((block) => blindBlock(block, mask)),
})

const blindBlock = (block: Block, mask: Mask): Block => {
	const inside = <T extends { content: readonly Block[] }>(part: T): T => ({
		...part,
		content: part.content.map((inner) => blindBlock(inner, mask)),
	})
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return { ...block, content: blindLine(block.content, mask) }
		case 'bulletList':
		case 'orderedList':
			return { ...block, content: block.content.map(inside) }
		case 'blockquote':
			return inside(block)
		case 'table':
			return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(inside) })) }
		case 'image':
			return { ...block, attrs: { ...block.attrs, alt: mask(block.attrs.alt) } }
		case 'horizontalRule':
			return block
	}
}

/** A name may run over several pieces (half of it bold): then the line is masked as a whole and loses its marks. */
const blindLine = (line: readonly Inline[], mask: Mask): readonly Inline[] => {
	const masked = line.map((piece) => blindPiece(piece, mask))
	const whole = mask(textOf(line))
	return whole === textOf(masked) || whole === '' ? masked : [{ type: 'text', text: whole, marks: [] }]
}

const blindPiece = (piece: Inline, mask: Mask): Inline => {
	const marks = piece.marks.filter(({ type }) => type !== 'link')
	return piece.type === 'text' ? { ...piece, text: mask(piece.text), marks } : { ...piece, marks }
}

const textOf = (line: readonly Inline[]): string =>
	line.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('')

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
