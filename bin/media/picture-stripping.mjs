// Takes metadata out of pictures inside documents without touching a pixel.

/** JPEG: keeps JFIF, the colour profile and Adobe's colour transform; drops EXIF, XMP, IPTC and comments. */
export const stripJpeg = (bytes) => {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('a JPEG that is none')
	const kept = [bytes.subarray(0, 2)]
	let at = 2
	while (at + 4 <= bytes.length) {
		if (bytes[at] !== 0xff) throw new Error('a JPEG that cannot be read')
		const mark = bytes[at + 1]
		if (mark === 0xff) {
			at += 1
			continue
		}
		const isScan = mark === 0xda
		const next = isScan ? endOfScan(bytes, at + 2) : at + 2 + bytes.readUInt16BE(at + 2)
		const segment = bytes.subarray(at, next)
		if (isScan || !isMetadata(mark, segment)) kept.push(segment)
		if (isScan && (next >= bytes.length || bytes[next + 1] === 0xd9)) break
		at = next
	}
	return Buffer.concat([...kept, Buffer.from([0xff, 0xd9])])
}

/** Where the pixels of one scan end: at a mark that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes, from) => {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1]
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
	}
	return bytes.length
}

const isMetadata = (mark, segment) => {
	if (mark === 0xfe) return true
	if (mark < 0xe0 || mark > 0xef) return false
	const label = segment.toString('latin1', 4, 16)
	if (mark === 0xe0) return !label.startsWith('JFIF')
	return !(mark === 0xee && label.startsWith('Adobe')) && !(mark === 0xe2 && label.startsWith('ICC_PROFILE'))
}

/** JPEG 2000: drops the boxes for XML, UUIDs and their lists; a bare code stream stays as it is. */
export const stripJpeg2000 = (bytes) => {
	if (bytes.toString('latin1', 4, 8) !== 'jP  ') return bytes
	const kept = []
	let at = 0
	while (at + 8 <= bytes.length) {
		const said = bytes.readUInt32BE(at)
		const size = said === 0 ? bytes.length - at : said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said
		if (size < 8 || at + size > bytes.length) throw new Error('a JPEG 2000 that cannot be read')
		if (!['xml ', 'uuid', 'uinf'].includes(bytes.toString('latin1', at + 4, at + 8)))
			kept.push(bytes.subarray(at, at + size))
		at += size
	}
	return Buffer.concat(kept)
}

const ofPng = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG', 'caBX'])

/** PNG: drops texts, EXIF and times, and whatever follows the end. */
export const stripPng = (bytes) => {
	const kept = [bytes.subarray(0, 8)]
	for (let at = 8; at + 12 <= bytes.length;) {
		const end = at + 12 + bytes.readUInt32BE(at)
		if (end > bytes.length) throw new Error('a PNG that cannot be read')
		const name = bytes.toString('latin1', at + 4, at + 8)
		if (!ofPng.has(name)) kept.push(bytes.subarray(at, end))
		if (name === 'IEND') return Buffer.concat(kept)
		at = end
	}
	throw new Error('a PNG without an end')
}
