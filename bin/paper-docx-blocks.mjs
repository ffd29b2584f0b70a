import {
	AlignmentType,
	ExternalHyperlink,
	HeadingLevel,
	ImageRun,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx'

const widest = 560
const highest = 540
/** Blocks of a paper as Word's: headings in heading styles, so that they are found again when it is read back. */
export const docxBlocks = (blocks, around) =>
	blocks.flatMap((block) => partsOf(block, { ...around, depth: 0, lists: { made: 0 } }))
const partsOf = (block, around) => {
	switch (block.type) {
		case 'heading':
			return [headingOf(block)]
		case 'paragraph':
			return [new Paragraph({ ...looks[block.look ?? 'body'], children: runsOf(block.runs, around.italics) })]
		case 'list':
			return listOf(block, around)
		case 'quote':
			return block.content.flatMap((each) => partsOf(each, { ...around, italics: true }))
		case 'rule':
			return [new Paragraph({ thematicBreak: true })]
		case 'picture':
			return pictureOf(block, around)
		case 'table':
			return [tableOf(block, around), new Paragraph({ spacing: { after: 120 } })]
	}
}
const looks = {
	body: {
		alignment: AlignmentType.JUSTIFIED,
		indent: { firstLine: 567 },
		spacing: { after: 120, line: 276 },
	},
	plain: { spacing: { after: 60 } },
	note: { style: 'HuongDan' },
	small: { spacing: { after: 80 } },
}
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
const headingOf = ({ level, text }) =>
	new Paragraph({
		heading: headings[level],
		keepNext: true,
		spacing: { before: level === 1 ? 240 : 160, after: 120 },
		children: [new TextRun(text)],
	})
/** Every numbered list is an instance of its own, so that two of them do not go on counting each other. */
const listOf = (list, around) => {
	around.lists.made += 1
	if (list.ordered) around.starts.add(list.start)
	const numbering = {
		reference: list.ordered ? `numbers-${list.start}` : 'bullets',
		instance: around.lists.made,
		level: Math.min(around.depth, 5),
	}
	return list.items.flatMap((item) => itemOf(item, numbering, around))
}

/** The first paragraph of an item carries its mark; what else is in it stands beneath. */
const itemOf = (item, numbering, around) =>
	item.flatMap((block, index) => {
		if (index > 0 || block.type !== 'paragraph') return partsOf(block, { ...around, depth: around.depth + 1 })
		return [
			new Paragraph({ numbering, spacing: { after: 60 }, children: runsOf(block.runs, around.italics) }),
		]
	})

const pictureOf = ({ evidenceId, caption }, { pictures }) => {
	const picture = pictures.get(evidenceId)
	const words = (text) =>
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { after: 160 },
			children: [new TextRun({ text, italics: true, size: 23 })],
		})
	if (!picture) return [words(`[${caption}]`)]
	const scale = Math.min(1, widest / picture.width, highest / picture.height)
	const image = new ImageRun({
		type: 'jpg',
		data: picture.bytes,
		transformation: { width: picture.width * scale, height: picture.height * scale },
		altText: { name: evidenceId, title: caption, description: caption },
	})
	const shown = new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })
	return caption === '' ? [shown] : [shown, words(caption)]
}
const tableOf = (table, around) => {
	const total = table.widths.reduce((sum, width) => sum + width, 0)
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: table.widths.map((width) => Math.round((9200 * width) / total)),
		rows: table.grid.map(
			(row, index) =>
				new TableRow({
					tableHeader: index < table.headRows,
					children: row.flatMap((place) => (place === null ? [] : [cellOf(place, around)])),
				}),
		),
	})
}
const cellOf = ({ cell, columns, rows }, around) => {
	const blocks = cell.isHead ? cell.content.map(asBold) : cell.content
	const parts = blocks.flatMap((block) => partsOf(block, { ...around, depth: 0 }))
	return new TableCell({
		columnSpan: columns,
		rowSpan: rows,
		margins: { top: 40, bottom: 40, left: 80, right: 80 },
		children: parts.length === 0 ? [new Paragraph({})] : parts,
	})
}
const asBold = (block) =>
	block.type === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) } : block
const runsOf = (runs, italics = false) =>
	runs.flatMap(({ text, bold, italic, underline, strike, href }) => {
		const pieces = text.split('\n').map(
			(line, index) =>
				new TextRun({
					text: line,
					bold: bold ?? false,
					italics: italic ?? italics,
					strike: strike ?? false,
					...(underline || href ? { underline: {} } : {}),
					...(index > 0 ? { break: 1 } : {}),
				}),
		)
		return href ? [new ExternalHyperlink({ link: href, children: pieces })] : pieces
	})
