import type { Content, ContentCanvas, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { paperBy } from './paper-worker.server.ts'

/** Everything that stands on a certificate, as words. */
export type CertificateWords = {
	nation: string
	motto: string
	issuer: string
	name: string
	certifies: string
	recipient: string
	agency: string
	award: string
	about: readonly string[]
	decision: string
	placeAndDate: string
	signerTitle: string
	signer: string
	checkAt: string
	address: string
	/** What the QR code leads to. */
	link: string
	code: string
	at: Date
}

const lacquer = '#7e1518'
const gold = '#a9853a'
const page = { width: 841.89, height: 595.28 }

/** Certificates as PDF, A4 landscape, type inside, one file each, in the order given; the same words, the same bytes. */
export const certificatesAsPdf = async (all: readonly CertificateWords[]): Promise<Buffer[]> => {
	const layouts = all.map(layoutOf)
	const made: unknown = JSON.parse((await paperBy({ as: 'sheets', layouts }, new Map())).toString('utf8'))
	if (!Array.isArray(made)) throw new Error('no certificate was set')
	return made.map((file) => Buffer.from(String(file), 'base64'))
}

const layoutOf = (words: CertificateWords): TDocumentDefinitions => ({
	pageSize: 'A4',
	pageOrientation: 'landscape',
	pageMargins: [80, 50, 80, 40],
	language: 'vi',
	displayTitle: true,
	info: {
		title: `${words.name} ${words.code}`,
		creator: 'Thi đua số',
		producer: 'Thi đua số',
		creationDate: words.at,
		modDate: words.at,
	},
	defaultStyle: { font: 'Tinos', fontSize: 14, color: '#1d1715', alignment: 'center' },
	background: frame(),
	content: [...headOf(words), ...bodyOf(words), checkOf(words), signatureOf(words)],
})

const line = (width: number, color: string): Content => ({
	canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: color }],
	alignment: 'center',
	margin: [0, 2, 0, 0],
})

const headOf = ({ nation, motto, issuer, name }: CertificateWords): Content[] => [
	{ text: nation, bold: true, fontSize: 13 },
	{ text: motto, bold: true, fontSize: 14 },
	line(150, '#1d1715'),
	{ text: issuer.toLocaleUpperCase('vi'), bold: true, fontSize: 12.5, margin: [0, 12, 0, 0] },
	{ text: name, bold: true, fontSize: 36, color: lacquer, characterSpacing: 2, margin: [0, 8, 0, 0] },
]

/** The longer the words, the smaller: a certificate is one page. */
const bodyOf = (words: CertificateWords): Content[] => {
	const { certifies, recipient, agency, award, about, decision } = words
	const length = about.join('').length
	const small = length > 700 ? 9.5 : length > 420 ? 11 : length > 240 ? 12.5 : 14
	return [
		{ text: certifies, italics: true, fontSize: 15, margin: [0, 8, 0, 0] },
		{ text: recipient, bold: true, fontSize: sizeOf(recipient, 28, 34), margin: [0, 4, 0, 0] },
		...(agency === '' ? [] : [{ text: agency, fontSize: sizeOf(agency, 14, 80) }]),
		{ text: award, bold: true, fontSize: sizeOf(award, 17, 70), color: lacquer, margin: [0, 8, 0, 0] },
		...about.map((text): Content => ({ text, fontSize: small, margin: [0, 3, 0, 0] })),
		{ text: decision, fontSize: 12.5, margin: [0, 6, 0, 0] },
	]
}

/** `size`, or less where the words would not stand on one line of about `fits` letters: two lines at the most. */
const sizeOf = (text: string, size: number, fits: number): number =>
	text.length <= fits ? size : Math.max(size * 0.55, (size * fits * 1.7) / Math.max(text.length, fits * 1.7))

const checkOf = ({ link, code, checkAt, address }: CertificateWords): Content => ({
	absolutePosition: { x: 62, y: 442 },
	columns: [
		{ width: 92, qr: link, fit: 88, eccLevel: 'M', foreground: '#1d1715', alignment: 'left' },
		{
			width: 210,
			stack: [
				{ text: checkAt, fontSize: 9.5 },
				{ text: address, fontSize: 9.5, color: lacquer, link },
				{ text: code, bold: true, fontSize: 11, margin: [0, 5, 0, 0] },
			],
			alignment: 'left',
			margin: [0, 26, 0, 0],
		},
	],
	columnGap: 0,
})

const signatureOf = ({ placeAndDate, signerTitle, signer }: CertificateWords): Content => ({
	absolutePosition: { x: 480, y: 424 },
	columns: [
		{
			width: 300,
			stack: [
				{ text: placeAndDate, italics: true, fontSize: 12.5 },
				{ text: signerTitle.toLocaleUpperCase('vi'), bold: true, fontSize: 12.5, margin: [0, 3, 0, 0] },
				{ text: signer, bold: true, fontSize: 13, margin: [0, 58, 0, 0] },
			],
		},
	],
})

/** A double frame, a drum's rings in each corner, and the drum itself, faint, behind the words. */
const frame = (): ContentCanvas => {
	const { width, height } = page
	const corners = [
		[46, 46],
		[width - 46, 46],
		[46, height - 46],
		[width - 46, height - 46],
	] as const
	return {
		alignment: 'left',
		canvas: [
			...[188, 176, 150, 138, 104, 96, 60].map((radius) => ring(width / 2, 292, radius, '#f1e6d2', 1)),
			{ type: 'polyline', closePath: true, color: '#f7efe0', points: star(width / 2, 292, 56, 20) },
			rectangle(22, 2.4, lacquer),
			rectangle(28, 0.8, gold),
			rectangle(34, 0.4, gold),
			...corners.flatMap(([x, y]) => [
				{ type: 'ellipse' as const, x, y, r1: 15, r2: 15, color: '#ffffff', lineColor: gold, lineWidth: 0.8 },
				ring(x, y, 11, lacquer, 1),
				{ type: 'polyline' as const, closePath: true, color: gold, points: star(x, y, 9, 3.4) },
			]),
		],
	}
}

const ring = (x: number, y: number, radius: number, lineColor: string, lineWidth: number) => ({
	type: 'ellipse' as const,
	...{ x, y, r1: radius, r2: radius, lineColor, lineWidth },
})

const rectangle = (inset: number, lineWidth: number, lineColor: string) => ({
	type: 'rect' as const,
	...{ x: inset, y: inset, w: page.width - 2 * inset, h: page.height - 2 * inset, lineWidth, lineColor },
})

/** Fourteen rays, as on the drum of Ngọc Lũ. */
const star = (x: number, y: number, outer: number, inner: number) =>
	Array.from({ length: 28 }, (_, index) => {
		const radius = index % 2 === 0 ? outer : inner
		const angle = (Math.PI * index) / 14 - Math.PI / 2
		return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
	})
