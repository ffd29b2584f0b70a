import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	Header,
	LevelFormat,
	Packer,
	PageBreak,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType,
} from 'docx'
import { docxBlocks } from './paper-docx-blocks.mjs'

const mm = (size) => Math.round((size * 1440) / 25.4)
const bullets = ['•', '–', '◦', '▪', '•', '–']

/** The paper as a Word document in the layout of NĐ 30/2020/NĐ-CP, from the same blocks as the PDF. */
export const paperAsDocx = (paper, pictures) => {
	const starts = new Set()
	const blocks = docxBlocks(paper.blocks, { pictures, starts })
	const annex = paper.annex ? docxBlocks(paper.annex.blocks, { pictures, starts }) : []
	const document = new Document({
		title: paper.title,
		creator: 'Thi đua số',
		lastModifiedBy: 'Thi đua số',
		styles: {
			default: {
				document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } },
				heading1: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
				heading2: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
				heading3: { run: { font: 'Times New Roman', size: 28, bold: true, italics: true, color: '000000' } },
			},
			paragraphStyles: [
				{
					id: 'HuongDan',
					name: 'Hướng dẫn',
					basedOn: 'Normal',
					next: 'Normal',
					run: { italics: true, size: 23, color: '555555' },
					paragraph: { spacing: { after: 120 } },
				},
			],
		},
		numbering: {
			config: [
				{ reference: 'bullets', levels: levels(LevelFormat.BULLET) },
				...[...starts].map((start) => ({
					reference: `numbers-${start}`,
					levels: levels(LevelFormat.DECIMAL, start),
				})),
			],
		},
		sections: [
			{
				properties: {
					titlePage: true,
					page: {
						size: { width: mm(210), height: mm(297) },
						margin: { top: mm(22), bottom: mm(22), left: mm(30), right: mm(18), header: mm(10) },
					},
				},
				headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
				footers: { default: footer(paper), first: footer(paper) },
				children: [
					...(paper.head === null ? [] : [headTable(paper.head)]),
					centred(paper.name, { size: 28, before: 300 }),
					centred(paper.about, { size: 28, after: 200 }),
					...(paper.mark === null ? [] : [centred(`(${paper.mark})`, { size: 26, after: 120 })]),
					...(paper.addressee === null ? [] : [plain(paper.addressee, AlignmentType.CENTER)]),
					...blocks,
					...close(paper),
					...(paper.annex
						? [
								new Paragraph({ children: [new PageBreak()] }),
								centred(paper.annex.title, { size: 28 }),
								centred(paper.annex.note, { size: 26, after: 200, italics: true, bold: false }),
								...annex,
							]
						: []),
				],
			},
		],
	})
	return Packer.toBuffer(document)
}
const levels = (format, start = 1) =>
	bullets.map((bullet, level) => ({
		level,
		format,
		text: format === LevelFormat.BULLET ? bullet : `%${level + 1}.`,
		start: level === 0 ? start : 1,
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 283 } } },
	}))
const pageNumber = () =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		children: [new TextRun({ children: [PageNumber.CURRENT] })],
	})
const footer = ({ foot }) =>
	new Footer({
		children: [new Paragraph({ children: [new TextRun({ text: foot, size: 17, color: '333333' })] })],
	})
const centred = (text, { size, before = 0, after = 0, italics = false, bold = true }) =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before, after },
		children: [new TextRun({ text, bold, italics, size })],
	})
const plain = (text, alignment) =>
	new Paragraph({ alignment, spacing: { after: 160 }, children: [new TextRun(text)] })
const headTable = (head) =>
	beside(
		[
			...(head.parent === null
				? []
				: [centred(head.parent.toLocaleUpperCase('vi'), { size: 24, bold: false })]),
			centred(head.issuer.toLocaleUpperCase('vi'), { size: 24 }),
			...(head.number === null ? [] : [centred(head.number, { size: 26, before: 80, bold: false })]),
		],
		[
			centred(head.nation, { size: 24 }),
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ text: head.motto, bold: true, size: 26, underline: {} })],
			}),
			centred(head.placeAndDate, { size: 26, before: 80, italics: true, bold: false }),
		],
		[42, 58],
	)
const signature = ({ capacity, note, name }) => [
	centred(capacity, { size: 27 }),
	centred(note, { size: 24, italics: true, bold: false }),
	centred(name, { size: 27, before: 1300 }),
]
const recipientsOf = ({ recipients }) =>
	recipients === null
		? [new Paragraph({})]
		: [
				new Paragraph({
					children: [new TextRun({ text: recipients.label, bold: true, italics: true, size: 24 })],
				}),
				...recipients.lines.map((text) => new Paragraph({ children: [new TextRun({ text, size: 22 })] })),
			]
const close = (paper) => {
	const [first, second] = paper.signatures
	if (first === undefined) return paper.recipients === null ? [] : recipientsOf(paper)
	const right = signature(second ?? first)
	const space = new Paragraph({ spacing: { before: 240 } })
	const pair = beside(second === undefined ? recipientsOf(paper) : signature(first), right, [50, 50])
	return second === undefined || paper.recipients === null
		? [space, pair]
		: [space, pair, ...recipientsOf(paper)]
}
/** Two columns without lines, as the head and the foot of a paper stand. */
const beside = (left, right, [a, b]) => {
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
	const borders = { top: none, bottom: none, left: none, right: none }
	const place = (children, size) =>
		new TableCell({
			children,
			borders,
			verticalAlign: VerticalAlignTable.TOP,
			width: { size, type: WidthType.PERCENTAGE },
		})
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: [a * 92, b * 92],
		borders: { ...borders, insideHorizontal: none, insideVertical: none },
		rows: [new TableRow({ cantSplit: true, children: [place(left, a), place(right, b)] })],
	})
}
