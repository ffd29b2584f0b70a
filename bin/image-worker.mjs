// Reads one picture in a process of its own, so that a hostile file can break or stall nothing but this.
//   measure FILE              {"width", "height", "format"} after turning by EXIF
//   copies FILE TO 320,800    writes TO-320 and TO-800 as WebP, turned, without metadata; {"width", "height", "copies"}
// Prints one line of JSON. Only three decoders may run.
import sharp from 'sharp'

const mostPixels = 120_000_000

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
	operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'],
})
sharp.cache(false)
sharp.concurrency(1)

const [, , what, file, target, widths] = process.argv
const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }

const measure = async () => {
	const { width, height, format, autoOrient } = await sharp(file, options).metadata()
	if (width * height > mostPixels) throw new Error('too many pixels')
	return { width: autoOrient.width, height: autoOrient.height, format }
}

const copies = async () => {
	const { width, height } = await measure()
	const made = []
	for (const asked of widths.split(',').map(Number)) {
		const copy = await sharp(file, options)
			.autoOrient()
			.resize({ width: asked, withoutEnlargement: true })
			.webp({ quality: 80, effort: 4 })
			.toFile(`${target}-${asked}`)
		made.push({ width: asked, height: copy.height, size: copy.size })
	}
	return { width, height, copies: made }
}

const work = { measure, copies }[what]
try {
	console.log(JSON.stringify({ ok: await work() }))
} catch (error) {
	console.log(JSON.stringify({ failure: String(error.message).split('\n')[0].slice(0, 200) }))
}
