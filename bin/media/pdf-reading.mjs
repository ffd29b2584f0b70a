// A PDF by PDFium: how many pages, what the first looks like, what is written, and the whole rewritten plainly.
import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { factsOf, plain } from './facts.mjs'

const largest = 300 * 1024 * 1024
const mostCharacters = 500_000
const mostPages = 3000
const mostPixels = 12_000_000
const longestReading = 20_000

export const openPdf = async (file) => {
	const bytes = await readFile(file)
	if (bytes.length > largest) throw new Error('a PDF too large to be read')
	const library = await PDFiumLibrary.init()
	const document = await library.loadDocument(bytes)
	const pages = document.getPageCount()
	if (pages < 1) throw new Error('a PDF without pages')
	return { module: library.module, document, pages }
}

/** A page as pixels, at most `wide` across. */
export const pixelsOf = async ({ document }, index, wide) => {
	const page = document.getPage(index)
	const { originalWidth, originalHeight } = page.getOriginalSize()
	if (!(originalWidth > 0 && originalHeight > 0)) throw new Error('a page without a size')
	const most = Math.sqrt(mostPixels / (originalWidth * originalHeight))
	const { data, width, height } = await page.render({
		scale: Math.min(wide / originalWidth, most),
		render: 'bitmap',
	})
	return { data: Buffer.from(data), width, height, channels: 4 }
}

/** The words of each page that has some, within a limit of characters and of time. */
export const textsOf = ({ document, pages }) => {
	const texts = []
	const until = performance.now() + longestReading
	let left = mostCharacters
	for (let index = 0; index < Math.min(pages, mostPages) && left > 0; index += 1) {
		if (performance.now() > until) break
		const text = plain(document.getPage(index).getText()).replace(/\s+/g, ' ').slice(0, left)
		left -= text.length
		if (text !== '') texts.push({ part: index + 1, text })
	}
	return texts
}

const names = {
	author: ['Author'],
	words: ['Title', 'Subject', 'Keywords'],
	program: ['Creator', 'Producer'],
	made: ['CreationDate'],
	changed: ['ModDate'],
}

/** What the file says of itself, for the secretariat. */
export const originOfPdf = (opened) =>
	factsOf(
		Object.fromEntries(
			Object.entries(names).map(([fact, keys]) => [fact, keys.map((key) => metaText(opened, key))]),
		),
	)

const metaText = ({ module, document }, key) => {
	const tag = module._malloc(key.length + 1)
	module.HEAPU8.set(Buffer.from(`${key}\0`), tag)
	const size = Math.min(2000, module._FPDF_GetMetaText(document.documentIdx, tag, 0, 0))
	const target = module._malloc(2002)
	module._FPDF_GetMetaText(document.documentIdx, tag, target, 2000)
	const text = Buffer.from(module.HEAPU8.slice(target, target + Math.max(0, size - 2))).toString('utf16le')
	return /^D:\d{8}/.test(text) ? text.replace(/^D:(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') : text
}

/** The whole document as PDFium writes it: every object by itself, one table, no earlier versions. */
export const rewritten = ({ module, document }) => {
	const pieces = []
	const take = (_writer, from, size) => {
		pieces.push(Buffer.from(module.HEAPU8.slice(from, from + size)))
		return 1
	}
	const writer = module._malloc(8)
	module.HEAP32[writer >> 2] = 1
	module.HEAP32[(writer >> 2) + 1] = callable(module, take)
	const noIncrement = 2
	if (!module._FPDF_SaveAsCopy(document.documentIdx, writer, noIncrement)) throw new Error('not rewritten')
	return Buffer.concat(pieces)
}

/**
 * PDFium calls back through a table of functions that cannot grow here: our function takes a place that is empty. It
 * has to be WebAssembly, so a module of 35 bytes hands the call on: (i32, i32, i32) → i32.
 */
const callable = (module, take) => {
	const bytes = [
		...[0, 97, 115, 109, 1, 0, 0, 0],
		...[1, 8, 1, 96, 3, 127, 127, 127, 1, 127],
		...[2, 7, 1, 1, 101, 1, 102, 0, 0],
		...[7, 5, 1, 1, 102, 0, 0],
	]
	const bridge = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)), { e: { f: take } })
	const table = Object.values(module.wasmExports).find((each) => each instanceof WebAssembly.Table)
	for (let place = 0; place < table.length; place += 1) {
		if (table.get(place) !== null) continue
		table.set(place, bridge.exports.f)
		return place
	}
	throw new Error('no place for a function')
}
