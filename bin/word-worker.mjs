// Reads one DOCX in a process of its own, so that a hostile file can break or stall nothing but this.
//   read FILE                 {"blocks", "pictures", "unknown"}; nothing outside the file is opened
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { answer } from './media/answer.mjs'
import { inspectOffice } from './media/office-inspection.mjs'
import { readZip, unpack } from './media/zip.mjs'

const megabyte = 1024 * 1024
const most = { part: 24 * megabyte, all: 300 * megabyte }
/** Paragraphs, tables and cells; a dossier has some hundreds. */
const mostBlocks = 20_000
const mostCharacters = 2_000_000

let blocks = 0
let characters = 0

/** What is said is counted as it is said, so that the portal never has to read more than this. */
const counted = (text) => {
	characters += text.length
	if (characters > mostCharacters) throw new Error('a text too large to be read')
	return text
}

const begun = () => {
	blocks += 1
	if (blocks > mostBlocks) throw new Error('a document of too many parts')
}

let pictures = 0

const runsOf = (node, around, document) => {
	switch (node.type) {
		case 'text':
			return [{ text: counted(node.value), ...around }]
		case 'tab':
			return [{ text: '\t', ...around }]
		case 'break':
			return [{ text: '\n', ...around }]
		case 'checkbox':
			return [{ text: node.checked ? '☑ ' : '☐ ', ...around }]
		case 'run':
			return inside(node, marksOf(node, around), document)
		case 'hyperlink':
			return inside(node, node.href ? { ...around, href: node.href } : around, document)
		case 'noteReference':
			return [{ text: ` [${node.noteId}]`, ...around }]
		case 'image':
			pictures += 1
			return []
		default:
			return node.children ? inside(node, around, document) : []
	}
}

const inside = (node, around, document) => node.children.flatMap((child) => runsOf(child, around, document))

const marksOf = (run, around) => ({
	...around,
	...(run.isBold ? { bold: true } : {}),
	...(run.isItalic ? { italic: true } : {}),
	...(run.isUnderline && !around.href ? { underline: true } : {}),
	...(run.isStrikethrough ? { strike: true } : {}),
	...(run.isAllCaps ? { caps: true } : {}),
})

const paragraphOf = (node, document) => {
	begun()
	const before = pictures
	const runs = inside(node, {}, document)
	const list = node.numbering
		? { ordered: node.numbering.isOrdered, level: Number(node.numbering.level) || 0 }
		: null
	const style = node.styleName ?? node.styleId ?? ''
	return { type: 'paragraph', style, list, runs, pictures: pictures - before }
}

const notesIn = (node, document) => {
	if (node.type === 'noteReference') {
		const note = document.notes.resolve(node)
		const [first, ...more] = (note?.body ?? []).flatMap((each) => blocksOf(each, document))
		if (!first || first.type !== 'paragraph') return first ? [first, ...more] : []
		return [
			{ ...first, style: '', list: null, runs: [{ text: `[${node.noteId}] ` }, ...first.runs] },
			...more,
		]
	}
	return (node.children ?? []).flatMap((child) => notesIn(child, document))
}

const cellOf = (cell, document) => {
	begun()
	return {
		columns: cell.colSpan ?? 1,
		rows: cell.rowSpan ?? 1,
		content: cell.children.flatMap((child) => blocksOf(child, document)),
	}
}

const blocksOf = (node, document) => {
	if (node.type === 'paragraph') return [paragraphOf(node, document), ...notesIn(node, document)]
	if (node.type === 'table') {
		begun()
		const cells = (row) => row.children.map((cell) => cellOf(cell, document))
		return [{ type: 'table', rows: node.children.map(cells) }]
	}
	return (node.children ?? []).flatMap((child) => blocksOf(child, document))
}

/** The same count before anything is built of it: a tree of a hundred thousand tables would fill the memory. */
const countMarks = (parts) => {
	const text = parts.find(({ name }) => name === 'word/document.xml')
	const found = text
		? unpack(text)
				.toString('latin1')
				.matchAll(/<\w+:(?:p|tc|tbl)[\s/>]/g)
		: [].values()
	for (let seen = 0; found.next().done === false; seen += 1)
		if (seen >= mostBlocks) throw new Error('a document of too many parts')
}

const read = async (path) => {
	const bytes = await readFile(path)
	const parts = readZip(bytes)
	inspectOffice(parts, most)
	countMarks(parts)
	let document = null
	const { messages } = await mammoth.convertToHtml(
		{ buffer: bytes },
		{
			externalFileAccess: false,
			includeEmbeddedStyleMap: false,
			transformDocument: (given) => {
				document = given
				return { ...given, children: [] }
			},
		},
	)
	const found = document.children.flatMap((child) => blocksOf(child, document))
	const unknown = messages.filter(({ message }) => /unrecognised element/i.test(message)).length
	return { blocks: found, pictures, unknown }
}

await answer({ read })
