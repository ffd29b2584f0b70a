// Pictures by sharp: their size, their copies, a preview of a few pixels, and what they look like in 64 bits.
import sharp from 'sharp'

const mostPixels = 120_000_000
const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }

/** Nothing but these decoders may run in this process. */
export const withDecoders = (names) => {
	sharp.block({ operation: ['VipsForeignLoad'] })
	sharp.unblock({ operation: names.map((name) => `VipsForeignLoad${name}`) })
	sharp.cache(false)
	sharp.concurrency(1)
}

export const measurePicture = async (file) => {
	const { width, height, format, compression, autoOrient } = await sharp(file, options).metadata()
	if (width * height > mostPixels) throw new Error('too many pixels')
	const isAvif = format === 'heif' && compression === 'av1'
	return { width: autoOrient.width, height: autoOrient.height, format: isAvif ? 'avif' : format }
}

/** Copies of `input` (a path, or pixels with their `raw` facts) as WebP and AVIF at `${target}-${width}.${format}`. */
export const makeCopies = async (input, target, widths, raw) => {
	const read = () =>
		raw ? sharp(input, { raw }).flatten({ background: '#fff' }) : sharp(input, options).autoOrient()
	const { width, height } = raw ?? (await measurePicture(input))
	const widest = await read()
		.resize({ width: Math.max(...widths), withoutEnlargement: true })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true })
	const { width: wide, height: high, channels } = widest.info
	const small = () => sharp(widest.data, { raw: { width: wide, height: high, channels } })
	const copies = []
	for (const asked of widths) {
		const sized = () => small().resize({ width: asked, withoutEnlargement: true })
		const webp = await sized().webp({ quality: 80, effort: 3 }).toFile(`${target}-${asked}.webp`)
		const avif = await sized().avif({ quality: 55, effort: 2 }).toFile(`${target}-${asked}.avif`)
		copies.push({ width: asked, height: webp.height, format: 'webp' })
		copies.push({ width: asked, height: avif.height, format: 'avif' })
	}
	return { width, height, copies, blur: await blurOf(small, channels), hash: await hashOf(small) }
}

/** Sixteen pixels wide, to be shown until the picture is there; what can be seen through has none. */
const blurOf = async (small, channels) => {
	if (channels === 2 || channels === 4) return null
	const bytes = await small().resize({ width: 16 }).webp({ quality: 40, effort: 6 }).toBuffer()
	return `data:image/webp;base64,${bytes.toString('base64')}`
}

/** Whether each of 8 × 8 places is brighter than the one on its right: alike for pictures that look alike. */
const hashOf = async (small) => {
	const grey = await small()
		.flatten({ background: '#fff' })
		.greyscale()
		.resize({ width: 9, height: 8, fit: 'fill' })
		.raw()
		.toBuffer({ resolveWithObject: true })
	const { data, info } = grey
	const at = (x, y) => data[(y * 9 + x) * info.channels]
	let bits = ''
	for (let y = 0; y < 8; y += 1) for (let x = 0; x < 8; x += 1) bits += at(x, y) > at(x + 1, y) ? '1' : '0'
	return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}
