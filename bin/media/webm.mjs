// A WebM by its elements: how long and how large, what it says of its maker, and which bytes to send blank instead.
import { bytesAt, blank, text } from './patches.mjs'

const ids = { segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, tags: 0x1254c367, files: 0x1941a469 }
const clusters = 0x1f43b675
const mostElements = 200_000
const largestTags = 1024 * 1024
/** Title, the programs, date, file names and ids of the film; names of tracks and codecs. */
const told = { 0x7ba9: 'words', 0x4d80: 'program', 0x5741: 'program', 0x7384: 'words' }
const alsoBlank = new Set([0x4461, 0x73a4, 0x536e, 0x258688, 0x3cb923, 0x3c83ab])

export const readWebm = async (file, size) => {
	const head = await elementAt(file, 0, size)
	const segment = await elementAt(file, head.end, size)
	if (segment.id !== ids.segment) throw new Error('a film without a segment')
	const found = { seconds: null, width: null, height: null, facts: { words: [] }, patches: [] }
	let at = segment.from
	for (let count = 0; at < segment.end; count += 1) {
		if (count > mostElements) throw new Error('a film of too many pieces')
		const element = await elementAt(file, at, segment.end)
		if (element.isOpen && element.id === clusters) throw new Error('a film that was not finished')
		if (element.id === ids.info) await readInfo(file, element, found)
		if (element.id === ids.tracks) await readTracks(file, element, found)
		if (element.id === ids.tags || element.id === ids.files) {
			const length = Math.min(largestTags, element.end - element.from)
			found.facts.words.push(...wordsIn(await bytesAt(file, element.from, length)))
			found.patches.push(asVoid(element))
		}
		at = element.end
	}
	return found
}

const readInfo = async (file, info, found) => {
	let scale = 1_000_000
	let length = null
	for (const { id, from, end } of await elementsIn(file, info)) {
		const bytes = await bytesAt(file, from, Math.min(end - from, 1000))
		if (id === 0x2ad7b1) scale = bytes.readUIntBE(0, Math.min(6, bytes.length))
		if (id === 0x4489) length = bytes.length === 4 ? bytes.readFloatBE(0) : bytes.readDoubleBE(0)
		if (told[id]) found.facts[told[id]] = [...(found.facts[told[id]] ?? []), bytes.toString('utf8')]
		if (told[id] || alsoBlank.has(id)) found.patches.push(blank(from, end - from))
	}
	if (length !== null && Number.isFinite(length)) found.seconds = Math.round((length * scale) / 1e9)
}

const readTracks = async (file, tracks, found) => {
	for (const track of await elementsIn(file, tracks)) {
		if (track.id !== 0xae) continue
		for (const element of await elementsIn(file, track)) {
			if (alsoBlank.has(element.id)) found.patches.push(blank(element.from, element.end - element.from))
			if (element.id !== 0xe0) continue
			for (const { id, from, end } of await elementsIn(file, element)) {
				const value = () => bytesAt(file, from, Math.min(4, end - from))
				if (id === 0xb0) found.width = Number(`0x${(await value()).toString('hex')}`)
				if (id === 0xba) found.height = Number(`0x${(await value()).toString('hex')}`)
			}
		}
	}
}

const elementsIn = async (file, parent) => {
	const elements = []
	for (let at = parent.from; at < parent.end && elements.length < 1000; at = elements.at(-1).end)
		elements.push(await elementAt(file, at, parent.end))
	return elements
}

const elementAt = async (file, at, limit) => {
	const bytes = await bytesAt(file, at, 12)
	const idLength = lengthOf(bytes[0] ?? 0)
	const sizeLength = lengthOf(bytes[idLength] ?? 0)
	if (idLength > 4 || sizeLength > 8 || bytes.length < idLength + sizeLength)
		throw new Error('a film that cannot be read')
	const id = bytes.readUIntBE(0, idLength)
	const digits = BigInt(`0x${bytes.toString('hex', idLength, idLength + sizeLength)}`)
	const most = (1n << BigInt(7 * sizeLength)) - 1n
	const size = Number(digits & most)
	const isOpen = (digits & most) === most
	const from = at + idLength + sizeLength
	const end = isOpen ? limit : from + size
	if (end > limit) throw new Error('a film cut short')
	return { id, at, from, end, isOpen }
}

const lengthOf = (first) => (first === 0 ? 9 : Math.clz32(first) - 23)

/** The same place, marked as void: EC, the length in eight bytes, nothing. */
const asVoid = ({ at, end }) => {
	const length = end - at
	const head = length < 9 ? [0xec, 0x80 + length - 2] : [0xec, 1, ...sevenBytes(length - 9)]
	return { at, bytes: Buffer.from(head).toString('base64'), zeros: length - head.length }
}

const sevenBytes = (value) => {
	const bytes = Buffer.alloc(8)
	bytes.writeBigUInt64BE(BigInt(value))
	return bytes.subarray(1)
}

const wordsIn = (bytes) =>
	(text(bytes).match(/[\x20-\x7e\xa0-\xff]{3,}/g) ?? [])
		.map((word) => Buffer.from(word, 'latin1').toString('utf8'))
		.slice(0, 40)
