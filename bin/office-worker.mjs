// Reads one office file in a process of its own.
//   prepare FILE TO           writes TO-clean, which does not tell who made it; {"texts", "origin", "clean"}
import { readFile, stat, writeFile } from 'node:fs/promises'
import { answer } from './media/answer.mjs'
import { cleanOffice } from './media/office-cleaning.mjs'
import { originOfOffice, textsOfOffice } from './media/office-reading.mjs'
import { withDecoders } from './media/pictures.mjs'
import { readZip } from './media/zip.mjs'

const largest = 200 * 1024 * 1024

withDecoders(['TiffBuffer', 'WebpBuffer'])

await answer({
	prepare: async (file, target) => {
		if ((await stat(file)).size > largest) throw new Error('a file too large to be read')
		const bytes = await readFile(file)
		const parts = readZip(bytes)
		const texts = textsOfOffice(parts)
		const origin = originOfOffice(parts)
		await writeFile(`${target}-clean`, await cleanOffice(bytes))
		return { texts, origin, clean: { how: 'rewritten' } }
	},
})
