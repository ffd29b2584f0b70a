// Sets one paper in a process of its own, so that a long one stalls nobody and a broken picture breaks nothing.
// Reads {"as": "pdf", "layout", "foot", "pictures": {id: path}} or {"as": "docx", "paper", "pictures"} from standard
// input and writes the file to standard output; {"as": "sheets", "layouts"} gives a JSON list of PDFs in base64.
import sharp from 'sharp'

sharp.cache(false)
sharp.concurrency(1)

const input = []
for await (const chunk of process.stdin) input.push(chunk)
const order = JSON.parse(Buffer.concat(input).toString('utf8'))

/** A picture that cannot be read is a white point: the paper is worth more than one of its pictures. */
const asJpeg = async (path) => {
	const made = sharp(path, { limitInputPixels: 120_000_000 })
		.resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 82 })
		.toBuffer({ resolveWithObject: true })
	const white = { create: { width: 1, height: 1, channels: 3, background: '#ffffff' } }
	const { data, info } = await made.catch(() => sharp(white).jpeg().toBuffer({ resolveWithObject: true }))
	return { bytes: data, width: info.width, height: info.height }
}

const pictures = new Map()
for (const [id, path] of Object.entries(order.pictures)) pictures.set(id, await asJpeg(path))

const make = {
	pdf: async () => (await import('./paper-pdf.mjs')).paperAsPdf(order.layout, order.foot, pictures),
	sheets: async () => (await import('./paper-pdf.mjs')).sheetsAsPdf(order.layouts),
	docx: async () => (await import('./paper-docx.mjs')).paperAsDocx(order.paper, pictures),
}
process.stdout.write(await make[order.as]())
