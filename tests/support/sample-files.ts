import { crc32, deflateSync } from 'node:zlib'

/** Small files of every kind, made by hand so that a test can make them wrong. */

type Parts = Record<string, string | Buffer>

/** A zip of stored parts; a Buffer is taken as already deflated. `declared` overrides the size that parts say they unpack to. */
export const makeZip = (parts: Parts, declared?: number): Buffer => {
	const bodies: Buffer[] = []
	const directory: Buffer[] = []
	let at = 0
	for (const [name, content] of Object.entries(parts)) {
		const bytes = Buffer.from(content)
		const method = typeof content === 'string' ? 0 : 8
		const named = Buffer.from(name)
		const facts = Buffer.alloc(26)
		facts.writeUInt16LE(20, 0)
		facts.writeUInt16LE(0x800, 2)
		facts.writeUInt16LE(method, 4)
		facts.writeUInt32LE(bytes.length, 14)
		facts.writeUInt32LE(declared ?? bytes.length, 18)
		facts.writeUInt16LE(named.length, 22)
		const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, named, bytes])
		const tail = Buffer.alloc(14)
		tail.writeUInt32LE(at, 10)
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, tail, named]))
		bodies.push(body)
		at += body.length
	}
	const list = Buffer.concat(directory)
	const end = Buffer.alloc(18)
	end.writeUInt16LE(directory.length, 4)
	end.writeUInt16LE(directory.length, 6)
	end.writeUInt32LE(list.length, 8)
	end.writeUInt32LE(at, 12)
	return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end])
}

const mains = {
	docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
	xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
	pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const

export const officeFile = (
	kind: keyof typeof mains,
	more: Parts = {},
	documentSize?: number,
	declared?: number,
): Buffer => {
	const [name, type] = mains[kind]
	const types = `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`
	return makeZip({ '[Content_Types].xml': types, [name]: '<document/>', ...more }, documentSize ?? declared)
}

/** One empty page, whose trailer can be given otherwise. */
export const pdfFile = (trailer = 'trailer << /Root 1 0 R /Size 4 >>'): Buffer => pdfOf([emptyPage], trailer)

/** The same, larger by about `bytes`, with `note` in it. */
export const paddedPdf = (bytes: number, note = ''): Buffer =>
	pdfOf([emptyPage, `(${note}${' '.repeat(bytes)})`], 'trailer << /Root 1 0 R /Size 5 >>')

const emptyPage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'

/** A PDF of these objects from number 3 on, the first of them its only page; the table of places is right. */
export const pdfOf = (objects: readonly string[], trailer: string, catalog = ''): Buffer => {
	const all = [
		`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
		'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
		...objects,
	]
	let body = '%PDF-1.4\n'
	const places = all.map((object, index) => {
		const at = body.length
		body += `${index + 1} 0 obj\n${object}\nendobj\n`
		return `${String(at).padStart(10, '0')} 00000 n \n`
	})
	const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`
	return Buffer.from(`${body}${table}${trailer}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** A PNG of a few bytes that says it is this wide and high. */
export const pngBomb = (width: number, height: number): Buffer => {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width, 0)
	head.writeUInt32BE(height, 4)
	head.set([8, 6, 0, 0, 0], 8)
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.alloc(40_000))),
		chunk('IEND', Buffer.alloc(0)),
	])
}

const chunk = (name: string, content: Buffer): Buffer => {
	const length = Buffer.alloc(4)
	length.writeUInt32BE(content.length)
	const body = Buffer.concat([Buffer.from(name), content])
	const check = Buffer.alloc(4)
	check.writeUInt32BE(crc32(body))
	return Buffer.concat([length, body, check])
}
