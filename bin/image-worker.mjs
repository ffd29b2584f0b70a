// Reads one picture in a process of its own, so that a hostile file can break or stall nothing but this.
//   measure FILE              {"width", "height", "format"} after turning by EXIF
//   copies FILE TO 320,800    writes TO-320.webp, TO-320.avif …, turned, without metadata;
//                             {"width", "height", "copies", "blur", "hash", "origin"}
//   bare FILE TO              writes TO-bare, the same JPEG or PNG without metadata but for how it is turned
// Prints one line of JSON. Only five decoders may run.
import { readFile } from 'node:fs/promises'
import { answer } from './media/answer.mjs'
import { barePicture } from './media/picture-baring.mjs'
import { makeCopies, measurePicture, withDecoders } from './media/pictures.mjs'
import { originOfPicture } from './media/picture-origin.mjs'

withDecoders(['JpegFile', 'PngFile', 'WebpFile', 'HeifFile', 'TiffFile'])

await answer({
	measure: measurePicture,
	bare: barePicture,
	copies: async (file, target, widths) => ({
		...(await makeCopies(file, target, widths.split(',').map(Number))),
		origin: await originOfPicture(await readFile(file)),
	}),
})
