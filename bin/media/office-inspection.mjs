// What an office file really unpacks to, whatever it says of itself, and that no part of it declares entities.
import { unpack } from './zip.mjs'

const isXml = (name) => /\.(?:xml|rels|xhtml|rdf|vml)$|^mimetype$/i.test(name)

/** UTF-16 has a zero in every letter of ours. */
const wordsOf = (bytes) => bytes.toString('latin1').replaceAll('\0', '')

/** OOXML knows no document types at all; old OpenDocument names one, but none declares anything of its own. */
const declarations = { microsoft: /<!(?:DOCTYPE|ENTITY)/i, open: /<!ENTITY|<!DOCTYPE[^>]*\[/i }

/** Unpacks every part within the limits, one after the other; `most` are bytes of a part of text. */
export const inspectOffice = (parts, most) => {
	const isOpen = parts.some(({ name }) => name === 'content.xml')
	const declared = isOpen ? declarations.open : declarations.microsoft
	let read = 0
	for (const part of parts) {
		const bytes = unpack(part, isXml(part.name) ? most.part : most.all)
		read += bytes.length
		if (read > most.all) throw new Error('a file that unpacks to too much')
		if (isXml(part.name) && declared.test(wordsOf(bytes))) throw new Error('a part that declares entities')
	}
	return { parts: parts.length, bytes: read }
}
