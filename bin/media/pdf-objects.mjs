// The objects of a PDF as values: a Map is a dictionary, an array an array, {name}, {ref} and {raw} the rest.
// Reads only files that PDFium has just written: one plain cross-reference table, no object streams.

const white = (byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))
const deepest = 200

/** The value that begins at `at`, and where it ends. */
export const readValue = (bytes, at, depth = 0) => {
	if (depth > deepest) throw new Error('a PDF nested too deep')
	const start = skipWhite(bytes, at)
	const sign = String.fromCharCode(bytes[start])
	if (sign === '<' && bytes[start + 1] === 0x3c) return readDictionary(bytes, start + 2, depth)
	if (sign === '[') return readArray(bytes, start + 1, depth)
	if (sign === '(') return rawUntil(bytes, start, endOfString(bytes, start))
	if (sign === '<') return rawUntil(bytes, start, bytes.indexOf(0x3e, start) + 1)
	if (sign === '/') {
		const end = endOfWord(bytes, start + 1)
		return { value: { name: nameOf(bytes.toString('latin1', start + 1, end)) }, end }
	}
	const end = endOfWord(bytes, start)
	if (end === start) throw new Error('a PDF that cannot be read')
	const word = bytes.toString('latin1', start, end)
	const reference =
		/^\d+$/.test(word) && /^\s+(\d+)\s+R(?![A-Za-z])/.exec(bytes.toString('latin1', end, end + 24))
	if (reference) return { value: { ref: Number(word) }, end: end + reference[0].length }
	return { value: { raw: word }, end }
}

const nameOf = (text) => text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))

const readDictionary = (bytes, from, depth) => {
	const value = new Map()
	let at = skipWhite(bytes, from)
	while (!(bytes[at] === 0x3e && bytes[at + 1] === 0x3e)) {
		if (bytes[at] !== 0x2f) throw new Error('a PDF that cannot be read')
		const key = readValue(bytes, at, depth + 1)
		const read = readValue(bytes, key.end, depth + 1)
		value.set(key.value.name, read.value)
		at = skipWhite(bytes, read.end)
	}
	return { value, end: at + 2 }
}

const readArray = (bytes, from, depth) => {
	const value = []
	let at = skipWhite(bytes, from)
	while (bytes[at] !== 0x5d) {
		const read = readValue(bytes, at, depth + 1)
		value.push(read.value)
		at = skipWhite(bytes, read.end)
	}
	return { value, end: at + 1 }
}

const rawUntil = (bytes, start, end) => {
	if (end <= start) throw new Error('a PDF that cannot be read')
	return { value: { raw: bytes.toString('latin1', start, end) }, end }
}

const endOfString = (bytes, start) => {
	let open = 0
	for (let at = start; at < bytes.length; at += 1) {
		if (bytes[at] === 0x5c) at += 1
		else if (bytes[at] === 0x28) open += 1
		else if (bytes[at] === 0x29 && (open -= 1) === 0) return at + 1
	}
	return -1
}

const endOfWord = (bytes, start) => {
	let at = start
	while (at < bytes.length && !white(bytes[at]) && !delimiters.has(bytes[at])) at += 1
	return at
}

const skipWhite = (bytes, from) => {
	let at = from
	for (;;) {
		while (at < bytes.length && white(bytes[at])) at += 1
		if (bytes[at] !== 0x25) break
		while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
	}
	if (at >= bytes.length) throw new Error('a PDF that ends too soon')
	return at
}

/** Where each object begins, by its number, and the trailer. */
export const readTable = (bytes) => {
	const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024))
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
	const end = bytes.indexOf('trailer', start)
	if (!Number.isFinite(start) || end < 0) throw new Error('a PDF without a table')
	const places = new Map()
	let next = 0
	for (const line of bytes.toString('latin1', start, end).split(/\r?\n|\r/)) {
		const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line)
		const head = /^(\d+) (\d+)\s*$/.exec(line)
		if (entry) {
			if (entry[3] === 'n') places.set(next, Number(entry[1]))
			next += 1
		} else if (head) next = Number(head[1])
	}
	return { places, trailer: readValue(bytes, end + 7).value }
}

/** One object: its value and, of a stream, its bytes as they are stored. */
export const readObject = (bytes, table, number) => {
	const place = table.places.get(number)
	if (place === undefined) return null
	const head = /^\s*(\d+)\s+\d+\s+obj\b/.exec(bytes.toString('latin1', place, place + 40))
	if (!head || Number(head[1]) !== number) throw new Error('a PDF whose table is wrong')
	const { value, end } = readValue(bytes, place + head[0].length)
	const stream = /^\s*stream(\r\n|\n|\r)/.exec(bytes.toString('latin1', end, end + 16))
	if (!stream || !(value instanceof Map)) return { value, stream: null }
	const from = end + stream[0].length
	const length = value.get('Length')
	const size = Number(length?.raw ?? readObject(bytes, table, length?.ref)?.value.raw)
	if (!Number.isInteger(size) || size < 0 || from + size > bytes.length) throw new Error('a PDF cut short')
	return { value, stream: bytes.subarray(from, from + size) }
}

/** A value as it is written; `renumber` says what a reference becomes, null where nothing is left of it. */
export const writeValue = (value, renumber) => {
	if (value instanceof Map) {
		const pairs = [...value].map(([key, each]) => `/${written(key)} ${writeValue(each, renumber)}`)
		return `<<${pairs.join(' ')}>>`
	}
	if (Array.isArray(value)) return `[${value.map((each) => writeValue(each, renumber)).join(' ')}]`
	if (value.ref !== undefined) {
		const number = renumber(value.ref)
		return number === null ? 'null' : `${number} 0 R`
	}
	return value.name === undefined ? value.raw : `/${written(value.name)}`
}

const written = (name) =>
	name.replace(/[^!-~]|[()<>[\]{}/%#]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
