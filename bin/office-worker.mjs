// Reads one office file in a process of its own.
//   open FILE                 {"parts", "bytes"}: it unpacks within limits and declares no entities
//   prepare FILE TO           writes TO-clean, which does not tell who made it; {"texts", "origin", "clean"}
import { readFile, stat, writeFile } from 'node:fs/promises'
import { answer } from './media/answer.mjs'
import { cleanOffice } from './media/office-cleaning.mjs'
import { inspectOffice } from './media/office-inspection.mjs'
import { originOfOffice, textsOfOffice } from './media/office-reading.mjs'
import { withDecoders } from './media/pictures.mjs'
import { largestAll, largestPart, readZip } from './media/zip.mjs'

const largest = 200 * 1024 * 1024

withDecoders(['TiffBuffer', 'WebpBuffer'])

const bytesOf = async (file) => {
	if ((await stat(file)).size > largest) throw new Error('a file too large to be read')
	return readFile(file)
}

await answer({
	open: async (file) => inspectOffice(readZip(await bytesOf(file)), { part: largestPart, all: largestAll }),
	prepare: async (file, target) => {
		const bytes = await bytesOf(file)
		const parts = readZip(bytes)
		const texts = textsOfOffice(parts)
		const origin = originOfOffice(parts)
		await writeFile(`${target}-clean`, await cleanOffice(bytes))
		return { texts, origin, clean: { how: 'rewritten' } }
	},
})
