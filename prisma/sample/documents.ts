import { crc32 } from './crc32.ts'

/** Small but whole office files and PDFs, so that the evidence of the story is what it says it is. */

type Part = { name: string; text: string }

const office = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const relations = (type: string, target: string): string =>
	`${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`

const contentTypes = (parts: readonly (readonly [string, string])[]): string =>
	`${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
		.map(
			([name, type]) =>
				`<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
		)
		.join('')}</Types>`

/** A Word document of a title and paragraphs. */
export const docx = (title: string, paragraphs: readonly string[]): Buffer => {
	const line = (text: string, bold = false) =>
		`<w:p><w:r>${bold ? '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
	const body = [line(title, true), ...paragraphs.map((text) => line(text))].join('')
	return zip([
		{
			name: '[Content_Types].xml',
			text: contentTypes([['/word/document.xml', 'wordprocessingml.document.main']]),
		},
		{ name: '_rels/.rels', text: relations('officeDocument', 'word/document.xml') },
		{
			name: 'word/document.xml',
			text: `${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
		},
	])
}

/** A workbook of one sheet. */
export const xlsx = (rows: readonly (readonly (string | number)[])[]): Buffer => {
	const cell = (value: string | number, row: number, column: number) => {
		const place = `${String.fromCharCode(65 + column)}${row + 1}`
		return typeof value === 'number'
			? `<c r="${place}"><v>${value}</v></c>`
			: `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
	}
	const data = rows
		.map(
			(row, index) =>
				`<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join('')}</row>`,
		)
		.join('')
	const main = `${office}/spreadsheetml/2006/main`
	return zip([
		{
			name: '[Content_Types].xml',
			text: contentTypes([
				['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
				['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
			]),
		},
		{ name: '_rels/.rels', text: relations('officeDocument', 'xl/workbook.xml') },
		{
			name: 'xl/workbook.xml',
			text: `${head}<workbook xmlns="${main}" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		},
		{ name: 'xl/_rels/workbook.xml.rels', text: relations('worksheet', 'worksheets/sheet1.xml') },
		{
			name: 'xl/worksheets/sheet1.xml',
			text: `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
		},
	])
}

/** A page of A4 with one picture; its title is in the document's information. */
export const pdf = (title: string, jpeg: Buffer, [width, height]: readonly [number, number]): Buffer => {
	const wide = 515
	const high = Math.round((wide * height) / width)
	const drawing = `q ${wide} 0 0 ${high} 40 ${800 - high} cm /Im Do Q`
	const utf16 = Buffer.from(`\uFEFF${title}`, 'utf16le').swap16().toString('hex').toUpperCase()
	const objects: Buffer[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>',
		`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
	].map((text) => Buffer.from(text, 'latin1'))
	const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`
	objects.push(Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]))
	objects.push(Buffer.from(`<< /Title <${utf16}> >>`))
	return assemble(objects)
}

const assemble = (objects: readonly Buffer[]): Buffer => {
	const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
	const offsets: number[] = []
	for (const [index, body] of objects.entries()) {
		offsets.push(pieces.reduce((sum, piece) => sum + piece.length, 0))
		pieces.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'))
	}
	const start = pieces.reduce((sum, piece) => sum + piece.length, 0)
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
	const size = objects.length + 1
	return Buffer.concat([
		...pieces,
		Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`),
		Buffer.from(
			`trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
		),
	])
}

/** A zip of stored parts, each with its checksum; dated 1/1/1980 so that the same text is the same file. */
const zip = (parts: readonly Part[]): Buffer => {
	const files: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const { name, text } of parts) {
		const data = Buffer.from(text)
		const label = Buffer.from(name)
		const common = Buffer.alloc(26)
		common.writeUInt16LE(20, 0)
		common.writeUInt16LE(0x800, 2)
		common.writeUInt16LE(0x21, 8)
		common.writeUInt32LE(crc32(data), 10)
		common.writeUInt32LE(data.length, 14)
		common.writeUInt32LE(data.length, 18)
		common.writeUInt16LE(label.length, 22)
		const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, data])
		const place = Buffer.alloc(14)
		place.writeUInt32LE(offset, 10)
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, label]))
		files.push(local)
		offset += local.length
	}
	const index = Buffer.concat(directory)
	const end = Buffer.alloc(22)
	end.write('PK\x05\x06', 'latin1')
	end.writeUInt16LE(parts.length, 8)
	end.writeUInt16LE(parts.length, 10)
	end.writeUInt32LE(index.length, 12)
	end.writeUInt32LE(offset, 16)
	return Buffer.concat([...files, index, end])
}
