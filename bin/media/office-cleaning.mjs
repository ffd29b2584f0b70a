// An office file without what tells who made it: properties, names on comments and changes, signatures, printers,
// thumbnails, templates, embedded programs, and the metadata of its pictures. What is written in it stays as it is.
import sharp from 'sharp'
import { stripJpeg, stripPng } from './picture-stripping.mjs'
import { emptied, elementsIn, withoutAttributes, xmlOf } from './xml.mjs'
import { packed, readZip, unpack, writeZip } from './zip.mjs'

const deepest = 2

const isGone = (name) =>
	/^_xmlsignatures\/|^docProps\/thumbnail\.|^Thumbnails\/|^META-INF\/(?:document|macro)signatures\.xml$|^customXml\/|^docMetadata\/|printerSettings|^\[trash\]\//i.test(
		name,
	)
const goneTypes =
	/\/(?:printerSettings|customXml|thumbnail|attachedTemplate|classificationlabels|digital-signature\/\w+)"/

const properties = {
	'docProps/core.xml':
		'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
	'docProps/app.xml':
		'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
	'docProps/custom.xml':
		'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}
const openMeta =
	'<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>'

/** Everywhere: who wrote a change or a comment. */
const attributes = 'author|initials|userId|providerId|userName|lastModifiedBy|lastEditedBy'
/** In the lists of people alone: these names mean other things elsewhere. */
const attributesOfPeople = 'name|displayName'
const attributesOfSources = 'connection|sourceFile|odcFile|description|command'
const elements =
	'creator|initial-creator|creator-initials|printed-by|author|author-name|author-initials|sender-initials'

export const cleanOffice = async (bytes, depth = 0) => {
	const parts = readZip(bytes)
	const names = namesIn(parts)
	const kept = []
	for (const part of parts) {
		if (!isGone(part.name)) kept.push(await cleanPart(part, names, depth))
	}
	return writeZip(kept)
}

/** The names of those who wrote comments: spreadsheets repeat them in the text of old comments. */
const namesIn = (parts) =>
	parts
		.filter(({ name }) => /^xl\/comments[^/]*\.xml$/.test(name))
		.flatMap((part) => elementsIn(xmlOf(unpack(part)), 'author'))
		.filter((name) => name.trim().length > 1)

const cleanPart = async (part, names, depth) => {
	const { name } = part
	const own = properties[name]
	if (own) return packed(part, Buffer.from(own))
	if (/(?:^|\/)meta\.xml$/.test(name)) return packed(part, Buffer.from(openMeta))
	if (/\.(?:xml|rels|vml|rdf)$/i.test(name)) {
		return packed(part, Buffer.from(cleanXml(name, xmlOf(unpack(part)), names)))
	}
	if (/(?:^|\/)embeddings\/|(?:^|\/)oleObject|(?:^|\/)activeX\//i.test(name)) return embedded(part, depth)
	const bytes =
		/\.(?:jpe?g|jfif|png|tiff?|webp|gif|bin|wdp)$/i.test(name) || !/\.\w+$/.test(name) ? unpack(part) : null
	return bytes === null || name === 'mimetype' ? part : packed(part, await cleanPicture(bytes))
}

/** A file inside is cleaned like its host; anything else inside is emptied: its picture in the page remains. */
const embedded = async (part, depth) => {
	const isOffice = /\.(?:docx|xlsx|pptx|odt|ods|odp)$/i.test(part.name) && depth < deepest
	return packed(part, isOffice ? await cleanOffice(unpack(part), depth + 1) : Buffer.alloc(0))
}

const cleanPicture = async (bytes) => {
	if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes)
	if (bytes.toString('latin1', 1, 4) === 'PNG') return stripPng(bytes)
	const start = bytes.toString('latin1', 0, 4)
	if (start === 'II*\0' || start === 'MM\0*') return sharp(bytes).tiff({ compression: 'lzw' }).toBuffer()
	if (start === 'RIFF') return sharp(bytes).webp({ lossless: true }).toBuffer()
	return bytes
}

const cleanXml = (name, xml, names) => {
	if (name.endsWith('.rels')) return cleanLinks(xml)
	if (name === '[Content_Types].xml')
		return xml.replace(/<Override\b[^>]*PartName="\/([^"]*)"[^>]*\/>/g, (all, part) =>
			isGone(part) ? '' : all,
		)
	if (name === 'META-INF/manifest.xml')
		return xml.replace(/<manifest:file-entry\b[^>]*full-path="([^"]*)"[^>]*\/>/g, (all, part) =>
			isGone(part) ? '' : all,
		)
	const people = /commentAuthors|authors\.xml|people|persons?\/|userNames/i.test(name)
	const sources = /connections\.xml$|queryTable/i.test(name)
	const plain = [
		[attributes, true],
		[attributesOfPeople, people],
		[attributesOfSources, sources],
	].reduce((text, [which, isSo]) => (isSo ? withoutAttributes(text, which) : text), emptied(xml, elements))
	const untied = plain
		.replace(/(<(?:[\w.-]+:)?absPath\b[^>]*\surl\s*=\s*)(?:"[^"]*"|'[^']*')/g, '$1""')
		.replace(/<(?:w:)?(?:attachedTemplate|printerSettings)\b[^>]*\/>/g, '')
		.replace(/(<(?:[\w.-]+:)?pageSetup\b[^>]*?)\s[\w.-]+:id="[^"]*"/g, '$1')
		.replace(/(<config:config-item\b[^>]*config:name="Printer(?:Name|Setup)"[^>]*>)[^<]*/g, '$1')
	return /^xl\/(?:comments|threadedComments)/.test(name) ? without(untied, names) : untied
}

const without = (text, names) => names.reduce((left, name) => left.replaceAll(escaped(name), ''), text)

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Ties to what was left out, and to folders on somebody's machine. */
const cleanLinks = (xml) =>
	xml
		.replace(/<Relationship\b[^>]*>(?:<\/Relationship>)?/g, (all) => (goneTypes.test(all) ? '' : all))
		.replace(/(\sTarget=)"(?:file:|[a-z]:\\|\\\\)[^"]*"/gi, '$1"about:blank"')
