import sharp from 'sharp'
import { makeZip, pdfOf } from './sample-files.ts'

/** Files that are made to break or to exhaust whoever reads them; small, and harmless where they lie. */

/** A "billion laughs": nine lines that would become gigabytes of text. */
export const amplifiedEntities = [
	'<?xml version="1.0"?>',
	'<!DOCTYPE x [',
	'<!ENTITY a0 "cười">',
	...Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`),
	']>',
	'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:t>&a10;</w:t></w:footnotes>',
].join('\n')

export const openDocument = (more: Record<string, string | Buffer>, kind = 'text'): Buffer =>
	makeZip({
		mimetype: `application/vnd.oasis.opendocument.${kind}`,
		'META-INF/manifest.xml': '<manifest/>',
		'content.xml': '<office:document-content/>',
		...more,
	})

/** A JPEG of a few bytes that says it is this wide and high. */
export const jpegBomb = (width: number, height: number): Buffer => {
	const frame = Buffer.from('ffc0000b08000000000101110000', 'hex')
	frame.writeUInt16BE(height, 5)
	frame.writeUInt16BE(width, 7)
	const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
	const tables = Buffer.concat([Buffer.from('ffdb004300', 'hex'), Buffer.alloc(64, 1)])
	return Buffer.concat([start, tables, frame.subarray(0, 13), Buffer.from('ffda0008010100003f00ffd9', 'hex')])
}

/** A TIFF of a few bytes that says it is this wide and high. */
export const tiffBomb = (width: number, height: number): Buffer => {
	const entries: [number, number, number][] = [
		[256, 4, width],
		[257, 4, height],
		[258, 3, 8],
		[259, 3, 1],
		[262, 3, 1],
		[273, 4, 8],
		[277, 3, 1],
		[278, 4, height],
		[279, 4, 100],
	]
	const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 200)
	bytes.write('II*\0', 'latin1')
	bytes.writeUInt32LE(8, 4)
	bytes.writeUInt16LE(entries.length, 8)
	entries.forEach(([tag, type, value], index) => {
		const at = 10 + index * 12
		bytes.writeUInt16LE(tag, at)
		bytes.writeUInt16LE(type, at + 2)
		bytes.writeUInt32LE(1, at + 4)
		bytes.writeUInt32LE(value, at + 8)
	})
	return bytes
}

/** PDFs of one page in which something nests `depth` deep: the tree of pages, an array, forms drawn in forms. */
export const deepPdf = {
	pages: (depth: number): Buffer => {
		const nodes = Array.from({ length: depth }, (_, n) => {
			const parent = n === 0 ? 2 : n + 2
			const isLast = n === depth - 1
			return isLast
				? `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 300 200] >>`
				: `<< /Type /Pages /Count 1 /Parent ${parent} 0 R /Kids [${n + 4} 0 R] >>`
		})
		return pdfOf(nodes, `trailer << /Root 1 0 R /Size ${depth + 3} >>`)
	},
	arrays: (depth: number): Buffer =>
		pdfOf(
			[`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /X ${'['.repeat(depth)}${']'.repeat(depth)} >>`],
			'trailer << /Root 1 0 R /Size 4 >>',
		),
	forms: (depth: number): Buffer => {
		const stream = (facts: string, drawn: string) =>
			`<< ${facts} /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`
		const form = (n: number) => `/Resources << /XObject << /F ${n} 0 R >> >>`
		const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R ${form(5)} >>`
		const forms = Array.from({ length: depth }, (_, n) =>
			stream(
				`/Type /XObject /Subtype /Form /BBox [0 0 300 200] ${form(n === depth - 1 ? 5 : n + 6)}`,
				'/F Do /F Do',
			),
		)
		return pdfOf([page, stream('', '/F Do'), ...forms], `trailer << /Root 1 0 R /Size ${depth + 5} >>`)
	},
}

export const tarFile = (name: string, content: Buffer): Buffer => {
	const head = Buffer.alloc(512)
	head.write(name)
	head.write('0000644\0', 100)
	head.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
	head.write('0', 156)
	head.write('ustar\x0000', 257, 'latin1')
	return Buffer.concat([head, content, Buffer.alloc(1024)])
}

export const avifFile = (): Promise<Buffer> =>
	sharp({ create: { width: 16, height: 16, channels: 3, background: '#fff' } })
		.avif()
		.toBuffer()
