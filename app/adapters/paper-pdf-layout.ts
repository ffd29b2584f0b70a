import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { tableGrid } from '#app/domain/paper-table.ts'
import { lastPartOf, type Paper, type PaperBlock, type PaperCell, type Run } from '#app/domain/paper.ts'
import { paperClose, paperHead } from './paper-pdf-frame.ts'

const mm = 72 / 25.4
const firstLine = 10 * mm
/** What is left of an A4 page between the margins that the decree asks for. */
const margins: [number, number, number, number] = [30 * mm, 22 * mm, 18 * mm, 22 * mm]
const largestPicture: [number, number] = [440, 420]

type Table = Extract<PaperBlock, { type: 'table' }>
/** Whether the copy of a picture is at hand. */
type Shows = (evidenceId: string) => boolean

/** The paper set as A4 pages by NĐ 30/2020/NĐ-CP, Phụ lục I; the worker adds page numbers, fonts and pictures. */
export const pdfLayout = (paper: Paper, shows: Shows): TDocumentDefinitions => ({
	pageSize: 'A4',
	pageMargins: margins,
	language: paper.language,
	displayTitle: true,
	info: {
		title: paper.title,
		creator: 'Thi đua số',
		producer: 'Thi đua số',
		creationDate: paper.at,
		modDate: paper.at,
	},
	defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.15, color: '#000000' },
	...(paper.mark === null
		? {}
		: {
				watermark: {
					text: paper.mark,
					font: 'Tinos',
					bold: true,
					color: '#7e1518',
					opacity: 0.1,
					angle: -50,
				},
			}),
	content: [
		...(paper.head === null ? [] : [paperHead(paper.head)]),
		{ text: paper.name, bold: true, fontSize: 14, alignment: 'center', margin: [0, 18, 0, 0] },
		{ text: paper.about, bold: true, fontSize: 14, alignment: 'center', margin: [20, 2, 20, 0] },
		{
			canvas: [{ type: 'line', x1: 0, y1: 0, x2: 110, y2: 0, lineWidth: 0.7 }],
			alignment: 'center',
			margin: [0, 4, 0, 12],
		},
		...(paper.addressee === null
			? []
			: [{ text: paper.addressee, alignment: 'center' as const, margin: below(10) }]),
		...bodyAndClose(paper, shows),
		...annexOf(paper, shows),
	],
})

/** The last part, where it is short, goes with the signatures: nobody signs a page that says nothing. */
const bodyAndClose = (paper: Paper, shows: Shows): Content[] => {
	const { blocks, signatures } = paper
	const last = signatures.length === 0 ? blocks.length : lastPartOf(blocks)
	const end = blocks.slice(last).map((block) => contentOf(block, shows))
	return [
		...blocks.slice(0, last).map((block) => contentOf(block, shows)),
		...(end.length === 0
			? paperClose(paper)
			: [{ stack: [...end, ...paperClose(paper)], unbreakable: true }]),
	]
}

const annexOf = ({ annex }: Paper, shows: Shows): Content[] =>
	annex === undefined
		? []
		: [
				{ text: annex.title, bold: true, alignment: 'center', pageBreak: 'before' },
				{ text: annex.note, italics: true, alignment: 'center', margin: [20, 2, 20, 10] },
				...annex.blocks.map((block) => contentOf(block, shows)),
			]

const below = (space: number): [number, number, number, number] => [0, 0, 0, space]

const contentOf = (block: PaperBlock, shows: Shows): Content => {
	switch (block.type) {
		case 'heading':
			return headingOf(block)
		case 'paragraph':
			return { text: runsOf(block.runs), ...looks[block.look ?? 'body'] }
		case 'list': {
			const items = block.items.map((item): Content => ({
				stack: item.map((each) => contentOf(each, shows)),
			}))
			const margin: [number, number, number, number] = [firstLine / 2, 0, 0, 6]
			return block.ordered ? { ol: items, start: block.start, margin } : { ul: items, margin }
		}
		case 'quote':
			return {
				stack: block.content.map((each) => contentOf(each, shows)),
				italics: true,
				margin: [firstLine, 0, firstLine, 6],
			}
		case 'rule':
			return {
				canvas: [{ type: 'line', x1: 0, y1: 0, x2: 160, y2: 0, lineWidth: 0.5 }],
				alignment: 'center',
				margin: [0, 4, 0, 10],
			}
		case 'picture':
			return pictureOf(block, shows)
		case 'table':
			return tableOf(block, shows)
	}
}

const looks = {
	body: { alignment: 'justify', leadingIndent: firstLine, margin: below(6) },
	plain: { margin: below(2) },
	note: { italics: true, fontSize: 11.5, margin: below(6) },
	small: { fontSize: 10.5, margin: below(4) },
} as const

const headingOf = ({ level, text }: Extract<PaperBlock, { type: 'heading' }>): Content => ({
	text,
	headlineLevel: level,
	bold: true,
	italics: level === 3,
	fontSize: 14,
	margin: [level === 1 ? 0 : firstLine, level === 1 ? 10 : 6, 0, 6],
})

const pictureOf = (
	{ evidenceId, caption }: Extract<PaperBlock, { type: 'picture' }>,
	shows: Shows,
): Content => {
	const words: Content = {
		text: caption,
		italics: true,
		fontSize: 11.5,
		alignment: 'center',
		margin: below(8),
	}
	if (!shows(evidenceId)) return { ...words, text: `[${caption}]` }
	const image: Content = {
		image: evidenceId,
		fit: largestPicture,
		alignment: 'center',
		margin: [0, 4, 0, 4],
	}
	return { stack: caption === '' ? [image] : [image, words], unbreakable: true }
}

const tableOf = (table: Table, shows: Shows): ContentTable => {
	const total = table.widths.reduce((sum, width) => sum + width, 0)
	return {
		layout: 'paper',
		fontSize: 11.5,
		margin: [0, 2, 0, 10],
		table: {
			headerRows: table.headRows,
			keepWithHeaderRows: table.headRows > 0 ? 1 : 0,
			widths: table.widths.map((width) => `${(100 * width) / total}%`),
			body: tableGrid(table).map((row) =>
				row.map((place): TableCell =>
					place === null ? {} : { ...cellOf(place.cell, shows), colSpan: place.columns, rowSpan: place.rows },
				),
			),
		},
	}
}

const cellOf = (cell: PaperCell, shows: Shows) => ({
	stack: cell.content.map((block) => contentOf(block, shows)),
	bold: cell.isHead === true,
	alignment: cell.align ?? (cell.isHead ? ('center' as const) : ('left' as const)),
})

/** Signs that the paper's type has no letter for, and what stands for them. */
const replaced: Readonly<Record<string, string>> = { '▇': '█', '✓': '√', '✔': '√', '✗': '×', '✘': '×' }

const runsOf = (runs: readonly Run[]): Content[] =>
	runs.map(({ text, bold, italic, underline, strike, href }) => ({
		text: text.replace(/[▇✓✔✗✘]/gu, (sign) => replaced[sign] ?? sign),
		...(bold ? { bold } : {}),
		...(italic ? { italics: true } : {}),
		...(underline || strike
			? {
					decoration: [
						...(underline || href ? (['underline'] as const) : []),
						...(strike ? (['lineThrough'] as const) : []),
					],
				}
			: {}),
		...(href ? { link: href, color: '#1f3f7a' } : {}),
	}))
