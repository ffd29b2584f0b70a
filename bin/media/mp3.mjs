// An MP3 by its tags: what they say of its maker, and which bytes to send blank instead.
import { bytesAt, blank, text } from './patches.mjs'

const largestTag = 16 * 1024 * 1024
const names = {
	TPE1: 'author',
	TPE2: 'author',
	TCOM: 'author',
	TENC: 'author',
	TCOP: 'copyright',
	TSSE: 'program',
	TDRC: 'made',
	TYER: 'made',
	TIT2: 'words',
	TALB: 'words',
	COMM: 'words',
}

export const readMp3 = async (file, size) => {
	const facts = {}
	const patches = []
	const head = await bytesAt(file, 0, 10)
	let start = 0
	if (text(head.subarray(0, 3)) === 'ID3') {
		const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (head[at] & 127), 0)
		start = Math.min(size, 10 + length + (head[5] & 16 ? 10 : 0))
		readTag(await bytesAt(file, 10, Math.min(length, largestTag)), head[3], facts)
		patches.push(blank(5, 1), blank(10, start - 10))
	}
	const tail = await bytesAt(file, Math.max(0, size - 160), Math.min(160, size))
	const hasOld = text(tail.subarray(-128, -125)) === 'TAG'
	if (hasOld) {
		facts.author = [...(facts.author ?? []), latin(tail.subarray(-95, -65))]
		facts.words = [...(facts.words ?? []), latin(tail.subarray(-125, -95))]
		patches.push(blank(size - 128, 128))
	}
	const footer = tail.subarray(tail.length - (hasOld ? 160 : 32), tail.length - (hasOld ? 128 : 0))
	if (text(footer.subarray(0, 8)) === 'APETAGEX') {
		const length = footer.readUInt32LE(12) + 32
		const end = size - (hasOld ? 128 : 0)
		patches.push(blank(Math.max(start, end - length), Math.min(length, end - start)))
	}
	return { seconds: secondsOf(await bytesAt(file, start, 4), size - start), facts, patches }
}

const readTag = (bytes, version, facts) => {
	let at = 0
	while (at + 10 <= bytes.length && bytes[at] !== 0) {
		const name = text(bytes.subarray(at, at + 4))
		const size =
			version === 4
				? [4, 5, 6, 7].reduce((sum, place) => sum * 128 + (bytes[at + place] & 127), 0)
				: bytes.readUInt32BE(at + 4)
		const fact = names[name]
		if (fact) facts[fact] = [...(facts[fact] ?? []), decoded(bytes.subarray(at + 10, at + 10 + size))]
		at += 10 + size
	}
}

const decoded = (bytes) => {
	const body = bytes.subarray(1)
	if (bytes[0] === 1) return new TextDecoder(body[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(body)
	if (bytes[0] === 2) return new TextDecoder('utf-16be').decode(body)
	return bytes[0] === 3 ? body.toString('utf8') : latin(body)
}

const latin = (bytes) => text(bytes).replace(/\0+$/, '')

const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]

/** Of one even rate, which is near enough for a list. */
const secondsOf = (head, size) => {
	const rate = ((head[1] >> 3) & 3) === 3 ? rates[head[2] >> 4] : 64
	return rate > 0 ? Math.round(size / (rate * 125)) : null
}
