// A PDF without what tells who made it: no Info, no XMP, no signatures, no names on comments, no files inside, no
// scripts, no metadata in its pictures; pages, text, links, outline and tags stay as they are. Only what can be
// reached from the catalogue is written, so that nothing of earlier versions remains.
import { deflateSync, inflateSync } from 'node:zlib'
import { readObject, readTable, writeValue } from './pdf-objects.mjs'
import { stripJpeg, stripJpeg2000 } from './picture-stripping.mjs'

const largestInflated = 256 * 1024 * 1024

/** Keys that are left out wherever they stand. */
const dropped = new Set(
	`Metadata PieceInfo LastModified AF EF EmbeddedFiles JavaScript JS OpenAction AA XFA Threads CreatorInfo
	Perms DSS Legal Collection AuthorInfo SourceInfo URLS Thumb`.split(/\s+/),
)
/** Keys of a comment that name its writer or its time. */
const ofComments = ['T', 'M', 'CreationDate', 'NM']
const comments = new Set(
	`Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
	FileAttachment Sound Movie Redact RichMedia Screen`.split(/\s+/),
)
const acts = new Set(['Launch', 'JavaScript', 'SubmitForm', 'ImportData', 'RichMediaExecute'])

/** `bytes` are those of a PDF that PDFium has just written. */
export const cleanPdf = (bytes) => {
	const table = readTable(bytes)
	const root = table.trailer.get('Root')
	if (root?.ref === undefined) throw new Error('a PDF without a catalogue')
	const numbers = new Map()
	const objects = []
	const renumber = (ref) => {
		if (!table.places.has(ref)) return null
		if (!numbers.has(ref)) {
			numbers.set(ref, numbers.size + 1)
			objects.push(ref)
		}
		return numbers.get(ref)
	}
	renumber(root.ref)
	const pieces = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
	const places = []
	let at = pieces[0].length
	for (let index = 0; index < objects.length; index += 1) {
		const { value, stream } = readObject(bytes, table, objects[index])
		const piece = writeObject(index + 1, cleanValue(value), stream, renumber)
		places.push(at)
		pieces.push(piece)
		at += piece.length
	}
	pieces.push(Buffer.from(tableOf(places, at), 'latin1'))
	return Buffer.concat(pieces)
}

const writeObject = (number, value, stream, renumber) => {
	const head = `${number} 0 obj\n`
	if (stream === null) return Buffer.from(`${head}${writeValue(value, renumber)}\nendobj\n`, 'latin1')
	const body = cleanStream(value, stream)
	const facts = new Map(value).set('Length', { raw: String(body.length) })
	return Buffer.concat([
		Buffer.from(`${head}${writeValue(facts, renumber)}\nstream\n`, 'latin1'),
		body,
		Buffer.from('\nendstream\nendobj\n', 'latin1'),
	])
}

const tableOf = (places, start) => {
	const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
	const size = places.length + 1
	return `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
}

const cleanValue = (value) => {
	if (Array.isArray(value)) return value.map(cleanValue)
	if (!(value instanceof Map)) return value
	if (value.get('Type')?.name === 'Sig' || value.has('ByteRange')) return new Map()
	if (acts.has(value.get('S')?.name)) return new Map()
	const gone = comments.has(value.get('Subtype')?.name) ? ofComments : []
	return new Map(
		[...value]
			.filter(([key]) => !dropped.has(key) && !gone.includes(key))
			.map(([key, each]) => [key, cleanValue(each)]),
	)
}

/** Pictures keep their pixels and lose what their camera wrote. */
const cleanStream = (value, stream) => {
	const type = value.get('Type')?.name
	if (type === 'Metadata' || type === 'EmbeddedFile') return Buffer.alloc(0)
	const filters = [value.get('Filter') ?? []].flat().map(({ name }) => name)
	const last = filters.at(-1)
	const strip = { DCTDecode: stripJpeg, DCT: stripJpeg, JPXDecode: stripJpeg2000 }[last]
	if (!strip) return stream
	if (filters.length === 1) return strip(stream)
	if (filters.length === 2 && ['FlateDecode', 'Fl'].includes(filters[0]))
		return deflateSync(strip(inflateSync(stream, { maxOutputLength: largestInflated })))
	throw new Error('a picture stored in an unusual way')
}
