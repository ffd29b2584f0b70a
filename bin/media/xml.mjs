// XML of office files as text: never parsed by a machine that knows entities, never with a document type.

/** The text of a part in UTF-8, whatever it was in. */
export const xmlOf = (bytes) => {
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
	const text = isWide
		? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
		: bytes.toString('utf8')
	if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('XML with a document type')
	return text.replace(/^\uFEFF/, '').replace(/(<\?xml[^>]*encoding=)(["'])[^"']*\2/i, '$1$2UTF-8$2')
}

const named = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text without markup: the five names and numbers are all the entities there are. */
export const wordsIn = (xml) =>
	xml
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, digits, name) => {
			if (name) return named[name] ?? ''
			const code = hex ? parseInt(hex, 16) : Number(digits)
			return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
				? String.fromCodePoint(code)
				: ''
		})

/** What stands in elements of these local names. */
export const elementsIn = (xml, names) =>
	[...xml.matchAll(new RegExp(`<((?:[\\w.-]+:)?(?:${names}))(?:\\s[^>]*)?>([^<]*)</\\1>`, 'g'))].map(
		(match) => wordsIn(match[2]),
	)

/** Empties elements of these local names. */
export const emptied = (xml, names) =>
	xml.replace(new RegExp(`(<((?:[\\w.-]+:)?(?:${names}))(?:\\s[^>]*)?>)[^<]*(</\\2>)`, 'g'), '$1$3')

/** Empties attributes of these local names, inside tags only. */
export const withoutAttributes = (xml, names) => {
	const attribute = new RegExp(`(\\s(?:[\\w.-]+:)?(?:${names})\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'g')
	return xml.replace(/<[^!?/>][^>]*>/g, (tag) => tag.replace(attribute, '$1""'))
}
