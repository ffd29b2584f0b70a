// The last resort for a PDF that cannot be cleaned: a PDF of the pictures of its pages.
import sharp from 'sharp'
import { pixelsOf } from './pdf-reading.mjs'

const mostPages = 200
const wide = 1240

export const pdfOfPages = async (opened) => {
	if (opened.pages > mostPages) throw new Error('too many pages to be drawn')
	const objects = []
	const kids = Array.from({ length: opened.pages }, (_, index) => `${3 + index * 3} 0 R`).join(' ')
	objects.push(Buffer.from('<</Type /Catalog /Pages 2 0 R>>'))
	objects.push(Buffer.from(`<</Type /Pages /Count ${opened.pages} /Kids [${kids}]>>`))
	for (let index = 0; index < opened.pages; index += 1) {
		const { data, ...raw } = await pixelsOf(opened, index, wide)
		const jpeg = await sharp(data, { raw }).flatten({ background: '#fff' }).jpeg({ quality: 75 }).toBuffer()
		const [width, height] = [595, Math.round((595 * raw.height) / raw.width)]
		const number = 3 + index * 3
		objects.push(
			Buffer.from(
				`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources <</XObject <</P ${number + 2} 0 R>>>>>>`,
			),
			streamOf('', Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`)),
			streamOf(
				`/Type /XObject /Subtype /Image /Width ${raw.width} /Height ${raw.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
				jpeg,
			),
		)
	}
	return written(objects)
}

const streamOf = (facts, body) =>
	Buffer.concat([
		Buffer.from(`<<${facts} /Length ${body.length}>>\nstream\n`),
		body,
		Buffer.from('\nendstream'),
	])

const written = (objects) => {
	const pieces = [Buffer.from('%PDF-1.7\n')]
	const places = []
	let at = pieces[0].length
	for (const [index, object] of objects.entries()) {
		const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
		places.push(at)
		pieces.push(piece)
		at += piece.length
	}
	const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
	const size = objects.length + 1
	const tail = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
	return Buffer.concat([...pieces, Buffer.from(tail)])
}
