// An MP4 by its boxes: how long and how large, what it says of its maker, and which bytes to send blank instead.
import { bytesAt, blank, text } from './patches.mjs'

const mostBoxes = 20_000
const mostPatches = 20_000
const largestIndex = 64 * 1024 * 1024
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])

export const readMp4 = async (file, size) => {
	const top = await boxesIn(file, 0, size)
	const moov = top.find(({ type }) => type === 'moov')
	if (!moov || moov.end - moov.at > largestIndex) throw new Error('a film without an index')
	const tree = await treeOf(file, moov)
	const patches = top
		.filter(({ type }) => ['uuid', 'meta', 'udta', 'free', 'skip'].includes(type))
		.map(asFree)
	const facts = { words: [] }
	let seconds = null
	let frame = { width: null, height: null }
	for (const box of flat(tree)) {
		if (box.type === 'udta' || box.type === 'meta') {
			collect(facts, await bytesAt(file, box.from, Math.min(box.end - box.from, 1024 * 1024)))
			patches.push(asFree(box))
		}
		if (box.type === 'mvhd') seconds = await secondsOf(file, box)
		if (['mvhd', 'tkhd', 'mdhd'].includes(box.type)) patches.push(await withoutTimes(file, box))
		if (box.type === 'hdlr' && box.end > box.from + 24)
			patches.push(blank(box.from + 24, box.end - box.from - 24))
		if (box.type === 'trak') {
			const handler = await handlerOf(file, box)
			if (handler === 'vide') {
				frame = await frameOf(file, box)
				patches.push(...(await encodersOf(file, box)))
			}
			if (!['vide', 'soun', 'subt', 'text', 'sbtl', 'hint'].includes(handler)) {
				patches.push(...(await samplesOf(file, box)), asFree(box))
			}
		}
	}
	if (patches.length > mostPatches) throw new Error('too much to leave out')
	return { seconds, ...frame, facts, patches }
}

const boxesIn = async (file, from, end) => {
	const boxes = []
	let at = from
	while (at + 8 <= end) {
		const head = await bytesAt(file, at, 16)
		const said = head.readUInt32BE(0)
		const size = said === 1 ? Number(head.readBigUInt64BE(8)) : said === 0 ? end - at : said
		if (size < 8 || at + size > end || boxes.length > mostBoxes)
			throw new Error('a film whose boxes do not fit')
		boxes.push({
			type: head.toString('latin1', 4, 8),
			at,
			from: at + (said === 1 ? 16 : 8),
			end: at + size,
		})
		at += size
	}
	return boxes
}

const treeOf = async (file, box) => {
	if (!containers.has(box.type)) return { ...box, inside: [] }
	const inside = []
	for (const each of await boxesIn(file, box.from, box.end)) inside.push(await treeOf(file, each))
	return { ...box, inside }
}

const flat = (box) => [box, ...box.inside.flatMap(flat)]
const inside = (box, type) => flat(box).find((each) => each.type === type)

/** The same box, named as free space and empty: every place in the file stays where it was. */
const asFree = ({ at, from, end }) => ({
	at: at + 4,
	bytes: Buffer.from('free').toString('base64'),
	zeros: 0,
	then: blank(from, end - from),
})

const withoutTimes = async (file, box) => {
	const [version] = await bytesAt(file, box.from, 1)
	return blank(box.from + 4, version === 1 ? 16 : 8)
}

const secondsOf = async (file, box) => {
	const bytes = await bytesAt(file, box.from, 32)
	const scale = bytes[0] === 1 ? bytes.readUInt32BE(20) : bytes.readUInt32BE(12)
	const length = bytes[0] === 1 ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16)
	return scale > 0 ? Math.round(length / scale) : null
}

const handlerOf = async (file, track) => {
	const box = inside(track, 'hdlr')
	return box ? text(await bytesAt(file, box.from + 8, 4)) : ''
}

const frameOf = async (file, track) => {
	const box = inside(track, 'tkhd')
	if (!box) return { width: null, height: null }
	const bytes = await bytesAt(file, box.end - 8, 8)
	const [width, height] = [bytes.readUInt16BE(0), bytes.readUInt16BE(4)]
	return width > 0 && height > 0 ? { width, height } : { width: null, height: null }
}

/** Thirty-two letters in which cameras write their name. */
const encodersOf = async (file, track) => {
	const box = inside(track, 'stsd')
	return box && box.end - box.from >= 8 + 82 ? [blank(box.from + 8 + 50, 32)] : []
}

/** Where the samples of a track of data (places, sensors) lie. */
const samplesOf = async (file, track) => {
	const whole = async (type) => {
		const box = inside(track, type)
		return box ? bytesAt(file, box.from, box.end - box.from) : null
	}
	const [sizes, runs, short, long] = [
		await whole('stsz'),
		await whole('stsc'),
		await whole('stco'),
		await whole('co64'),
	]
	const chunks = short ?? long
	if (!sizes || !runs || !chunks) return []
	const fixed = sizes.readUInt32BE(4)
	const sizeOf = (sample) => fixed || sizes.readUInt32BE(12 + 4 * sample)
	const perChunk = (chunk) => {
		let count = 0
		for (let run = 0; run < runs.readUInt32BE(4); run += 1) {
			if (runs.readUInt32BE(8 + 12 * run) <= chunk + 1) count = runs.readUInt32BE(12 + 12 * run)
		}
		return count
	}
	const samples = sizes.readUInt32BE(8)
	const patches = []
	let sample = 0
	for (let chunk = 0; chunk < Math.min(chunks.readUInt32BE(4), mostPatches); chunk += 1) {
		const at = short ? short.readUInt32BE(8 + 4 * chunk) : Number(long.readBigUInt64BE(8 + 8 * chunk))
		let length = 0
		for (let left = perChunk(chunk); left > 0 && sample < samples; left -= 1, sample += 1)
			length += sizeOf(sample)
		patches.push(blank(at, length))
	}
	return patches
}

const known = {
	'\xa9xyz': 'place',
	loci: 'place',
	'com.apple.quicktime.location.ISO6709': 'place',
	'\xa9mak': 'device',
	'\xa9mod': 'device',
	'com.apple.quicktime.make': 'device',
	'com.apple.quicktime.model': 'device',
	'\xa9swr': 'program',
	'\xa9too': 'program',
	'com.apple.quicktime.software': 'program',
	'\xa9ART': 'author',
	'\xa9aut': 'author',
	auth: 'author',
	'com.apple.quicktime.author': 'author',
	'\xa9day': 'made',
	'com.apple.quicktime.creationdate': 'made',
}

/** Text that stands behind a known name; sizes inside are not trusted. */
const collect = (facts, bytes) => {
	for (const [mark, fact] of Object.entries(known)) {
		const at = bytes.indexOf(Buffer.from(mark, 'latin1'))
		if (at < 0 || mark.length > 4) continue
		const size = at >= 4 ? bytes.readUInt32BE(at - 4) : 0
		const end = Math.min(bytes.length, at + Math.max(0, size - 4))
		const said = words(bytes.subarray(at + 4, end))
		if (said) facts[fact] = [...(facts[fact] ?? []), said]
	}
	const values = [...bytes.toString('latin1').matchAll(/data\0\0\0\x01.{4}([\x20-\x7e\x80-\xff]{2,200})/gs)]
	facts.words.push(...values.map(([, value]) => Buffer.from(value, 'latin1').toString('utf8')))
}

const words = (bytes) => /[\x20-\x7e\u00a0-\uffff]{2,}[^\0]*/.exec(bytes.toString('utf8'))?.[0] ?? ''
