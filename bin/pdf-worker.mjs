// Reads one PDF in a process of its own: the first failure of PDFium would poison every file that follows.
//   open FILE                 {"pages"}: it can be opened without a password
//   prepare FILE TO 320,800   writes copies of the first page as TO-320.webp …, and TO-clean, which does not tell who
//                             made it; {"pages", "width", "height", "copies", "blur", "hash", "texts", "origin", "clean"}
import { writeFile } from 'node:fs/promises'
import { answer } from './media/answer.mjs'
import { cleanPdf } from './media/pdf-cleaning.mjs'
import { pdfOfPages } from './media/pdf-of-pages.mjs'
import { openPdf, originOfPdf, pixelsOf, rewritten, textsOf } from './media/pdf-reading.mjs'
import { makeCopies, withDecoders } from './media/pictures.mjs'

withDecoders([])

/** Says in its own words what PDFium says in numbers. */
const opened = (file) =>
	openPdf(file).catch((error) => {
		throw new Error(/password/i.test(String(error)) ? 'locked by a password' : String(error.message ?? error))
	})

const cleaned = async (pdf) => {
	try {
		return { how: 'rewritten', bytes: cleanPdf(rewritten(pdf)) }
	} catch {
		return { how: 'pages', bytes: await pdfOfPages(pdf) }
	}
}

await answer({
	open: async (file) => ({ pages: (await opened(file)).pages }),
	prepare: async (file, target, widths) => {
		const pdf = await opened(file)
		const { data, ...raw } = await pixelsOf(pdf, 0, 1600)
		const pictures = await makeCopies(data, target, widths.split(',').map(Number), raw)
		const texts = textsOf(pdf)
		const origin = originOfPdf(pdf)
		const clean = await cleaned(pdf).catch(() => null)
		if (clean) await writeFile(`${target}-clean`, clean.bytes)
		return { ...pictures, pages: pdf.pages, texts, origin, clean: clean && { how: clean.how } }
	},
})
