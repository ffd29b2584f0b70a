import type { Content } from 'pdfmake/interfaces.js'
import type { Paper, PaperHead, PaperSignature } from '#app/domain/paper.ts'

/** How wide words of this size are, near enough for the line beneath them. */
const widthOf = (text: string, size: number): number => text.length * size * 0.49

const lineUnder = (width: number): Content => ({
	canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }],
	alignment: 'center',
	margin: [0, 2, 0, 4],
})

/** Issuing body and number on the left, national name, motto, place and date on the right. */
export const paperHead = (head: PaperHead): Content => ({
	columns: [
		{
			width: '42%',
			stack: [
				...(head.parent === null ? [] : [{ text: head.parent.toLocaleUpperCase('vi'), fontSize: 12 }]),
				{ text: head.issuer.toLocaleUpperCase('vi'), fontSize: 12, bold: true },
				lineUnder(70),
				...(head.number === null ? [] : [{ text: head.number, fontSize: 13 }]),
			],
			alignment: 'center',
		},
		{
			width: '58%',
			stack: [
				{ text: head.nation, fontSize: 12, bold: true, noWrap: true },
				{ text: head.motto, fontSize: 13, bold: true },
				lineUnder(widthOf(head.motto, 13)),
				{ text: head.placeAndDate, fontSize: 13, italics: true, margin: [0, 4, 0, 0] },
			],
			alignment: 'center',
		},
	],
	columnGap: 6,
})

const linesOf = ({ capacity, note, name }: PaperSignature): Content[] => [
	{ text: capacity, bold: true, fontSize: 13.5, alignment: 'center' },
	{ text: note, italics: true, fontSize: 12, alignment: 'center' },
	{ text: name, bold: true, fontSize: 13.5, alignment: 'center', margin: [0, 62, 0, 0] },
]

const recipientsOf = ({ recipients }: Paper): Content =>
	recipients === null
		? ''
		: {
				stack: [
					{ text: recipients.label, bold: true, italics: true, fontSize: 12 },
					...recipients.lines.map((text) => ({ text, fontSize: 11 })),
				],
			}

/** Line by line, so that names stand at one height whatever their capacities take. */
const besideEachOther = (first: PaperSignature, second: PaperSignature): Content[][] => {
	const right = linesOf(second)
	return linesOf(first).map((line, index) => [line, right[index] ?? ''])
}

/** Recipients on the left and whoever signs on the right; two signatures stand beside each other. */
export const paperClose = (paper: Paper): Content[] => {
	const [first, second] = paper.signatures
	if (first === undefined) return paper.recipients === null ? [] : [recipientsOf(paper)]
	const body =
		second === undefined ? [[recipientsOf(paper), { stack: linesOf(first) }]] : besideEachOther(first, second)
	const close: Content = {
		table: { widths: ['50%', '50%'], body, dontBreakRows: true },
		layout: 'noBorders',
		unbreakable: true,
		margin: [0, 16, 0, 0],
	}
	return second === undefined || paper.recipients === null ? [close] : [close, recipientsOf(paper)]
}
