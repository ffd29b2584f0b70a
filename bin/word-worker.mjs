// Reads one DOCX in a process of its own, so that a hostile file can break or stall nothing but this.
// Standard input: {"path", "parts": [{"name", "at", "packed", "method"}]}, the directory of the zip as it was judged.
// Prints one line of JSON: {"ok": {"blocks", "pictures", "unknown"}} or {"failure"}. Nothing outside the file is opened.
import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'

const largestPart = 24 * 1024 * 1024
const largestWhole = 64 * 1024 * 1024

const input = []
for await (const chunk of process.stdin) input.push(chunk)
const { path, parts } = JSON.parse(Buffer.concat(input).toString('utf8'))

/** Every text part as it unpacks, never more than the limit whatever it says of itself; none declares entities. */
const inspect = async () => {
	const file = await open(path, 'r')
	let whole = 0
	for (const { name, at, packed, method } of parts) {
		if (!/\.(?:xml|rels)$/i.test(name)) continue
		if (packed > largestPart) throw new Error('too large')
		const head = (await file.read(Buffer.alloc(30), 0, 30, at)).buffer
		const start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
		const bytes = (await file.read(Buffer.alloc(packed), 0, packed, start)).buffer
		const text = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: largestPart })
		whole += text.length
		if (whole > largestWhole) throw new Error('too large')
		if (/<!(?:DOCTYPE|ENTITY)/i.test(text.toString('latin1'))) throw new Error('declares entities')
	}
	await file.close()
}

let pictures = 0

const runsOf = (node, around, document) => {
	switch (node.type) {
		case 'text':
			return [{ text: node.value, ...around }]
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

const blocksOf = (node, document) => {
	if (node.type === 'paragraph') return [paragraphOf(node, document), ...notesIn(node, document)]
	if (node.type === 'table') {
		const cells = (row) =>
			row.children.map((cell) => ({
				columns: cell.colSpan ?? 1,
				rows: cell.rowSpan ?? 1,
				content: cell.children.flatMap((child) => blocksOf(child, document)),
			}))
		return [{ type: 'table', rows: node.children.map(cells) }]
	}
	return (node.children ?? []).flatMap((child) => blocksOf(child, document))
}

const read = async () => {
	await inspect()
	let document = null
	const { messages } = await mammoth.convertToHtml(
		{ path },
		{
			externalFileAccess: false,
			includeEmbeddedStyleMap: false,
			transformDocument: (given) => {
				document = given
				return { ...given, children: [] }
			},
		},
	)
	const blocks = document.children.flatMap((child) => blocksOf(child, document))
	const unknown = messages.filter(({ message }) => /unrecognised element/i.test(message)).length
	return { blocks, pictures, unknown }
}

try {
	console.log(JSON.stringify({ ok: await read() }))
} catch (error) {
	console.log(JSON.stringify({ failure: String(error.message).split('\n')[0].slice(0, 200) }))
}
