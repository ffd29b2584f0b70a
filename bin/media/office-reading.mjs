// What is written in an office file, and what it says of itself.
import { factsOf, plain } from './facts.mjs'
import { elementsIn, wordsIn, xmlOf } from './xml.mjs'
import { unpack } from './zip.mjs'

const mostCharacters = 500_000
const largestText = 32 * 1024 * 1024
const mostSheets = 200

const textOf = (parts, name) => {
	const part = parts.find((each) => each.name === name)
	return part ? xmlOf(unpack(part, largestText)) : ''
}

/** Parts of text by number: a slide, a sheet, or the whole. */
export const textsOfOffice = (parts) => {
	const open = parts.some(({ name }) => name === 'content.xml')
	const all = open ? openTexts(textOf(parts, 'content.xml')) : microsoftTexts(parts)
	let left = mostCharacters
	return all.flatMap((words, index) => {
		const text = plain(words).replace(/\s+/g, ' ').slice(0, left)
		left -= text.length
		return text === '' ? [] : [{ part: index + 1, text }]
	})
}

const microsoftTexts = (parts) => {
	const has = (name) => parts.some((part) => part.name === name)
	if (has('word/document.xml')) {
		const written = ['document', 'footnotes', 'endnotes'].map((name) => textOf(parts, `word/${name}.xml`))
		return [runsIn(written.join(' '), 'w:t', 'w:p|w:tab|w:br|w:tc')]
	}
	if (has('ppt/presentation.xml'))
		return numbered(parts, 'ppt/slides/slide').map((name) =>
			runsIn(textOf(parts, name), 'a:t', 'a:p|a:br|a:tc'),
		)
	const shared = [...textOf(parts, 'xl/sharedStrings.xml').matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(
		(match) => runsIn(match[1].replace(/<rPh\b.*?<\/rPh>/gs, ''), 't', 'none'),
	)
	return numbered(parts, 'xl/worksheets/sheet').map((name) => cellsIn(textOf(parts, name), shared))
}

const numbered = (parts, start) =>
	parts
		.map(({ name }) => name)
		.filter((name) => name.startsWith(start) && /\d+\.xml$/.test(name))
		.sort((a, b) => Number(/(\d+)\.xml$/.exec(a)[1]) - Number(/(\d+)\.xml$/.exec(b)[1]))
		.slice(0, mostSheets)

/** The text runs of a part; `breaks` are the elements after which a new word begins. */
const runsIn = (xml, run, breaks) =>
	wordsIn(
		[
			...xml.matchAll(
				new RegExp(`<${run}(?:\\s[^>]*)?>([^<]*)</${run}>|<(?:/(?:${breaks})|(?:${breaks})/)>`, 'g'),
			),
		]
			.map(([, text]) => text ?? ' ')
			.join(''),
	)

const cellsIn = (xml, shared) =>
	[...xml.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)]
		.map(([, facts, inside]) => {
			const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1]
			if (/\st="s"/.test(facts)) return shared[Number(value)] ?? ''
			return value === undefined ? runsIn(inside, 't', 'none') : wordsIn(value)
		})
		.join(' ')

const openTexts = (xml) => {
	const written = xml
		.replace(/<text:tracked-changes\b.*?<\/text:tracked-changes>/gs, '')
		.replace(/<office:annotation\b.*?<\/office:annotation>/gs, '')
	const body = /<office:body\b.*<\/office:body>/s.exec(written)?.[0] ?? ''
	const pieces = body.split(/<(?:draw:page|table:table)\s/).slice(0, mostSheets + 1)
	const isText = /<office:text\b/.test(body)
	return (isText ? [body] : pieces.slice(1).map((piece) => piece.replace(/^[^>]*>/, ''))).map((piece) =>
		wordsIn(piece.replace(/<\/text:(?:p|h)>|<text:(?:s|tab|line-break)\b[^>]*>/g, ' ')),
	)
}

/** For the secretariat: who made and changed the file, when, where and with what. */
export const originOfOffice = (parts) => {
	const core = textOf(parts, 'docProps/core.xml') + textOf(parts, 'meta.xml')
	const app = textOf(parts, 'docProps/app.xml')
	return factsOf({
		author: elementsIn(core, 'creator|initial-creator|lastModifiedBy|printed-by'),
		agency: elementsIn(app, 'Company|Manager'),
		words: elementsIn(core, 'title|subject|description|keywords|keyword'),
		program: [...elementsIn(app, 'Application|Template'), ...elementsIn(core, 'generator')],
		made: elementsIn(core, 'created|creation-date'),
		changed: elementsIn(core, 'modified|date'),
	})
}
