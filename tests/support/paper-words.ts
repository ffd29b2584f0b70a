import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readWordFile } from '#app/adapters/word-files.server.ts'
import { wordsOfBlocks } from '#app/domain/word-document.ts'

export const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

/** What a search in a PDF would find, in one line, and how many pages it has. */
export const readPdf = async (pdf: Buffer): Promise<{ words: string; pages: number }> => {
	const library = await PDFiumLibrary.init()
	const document = await library.loadDocument(pdf)
	const pages = [...document.pages()].map((page) => page.getText())
	document.destroy()
	library.destroy()
	return { words: pages.join('\n').replace(/\s+/gu, ' ').normalize('NFC'), pages: pages.length }
}

export const wordsOfDocx = async (docx: Buffer): Promise<string> => {
	const path = join(await mkdtemp(join(tmpdir(), 'docx-')), 'a.docx')
	await writeFile(path, docx)
	const read = await readWordFile(path)
	return 'document' in read ? wordsOfBlocks(read.document.blocks) : ''
}
