/** Small films and sounds made by hand, with what cameras and programs write into them. */

const box = (type: string, ...content: Buffer[]): Buffer => {
	const body = Buffer.concat(content)
	const head = Buffer.alloc(8)
	head.writeUInt32BE(body.length + 8)
	head.write(type, 4, 'latin1')
	return Buffer.concat([head, body])
}

const numbers = (...values: number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 4)
	values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
	return bytes
}

const handler = (type: string, name: string) =>
	box('hdlr', numbers(0, 0), Buffer.from(type), numbers(0, 0, 0), Buffer.from(`${name}\0`))

const track = (type: string, name: string, at: number) => {
	const frame = Buffer.alloc(84)
	frame.writeUInt16BE(640, 76)
	frame.writeUInt16BE(360, 80)
	const entry = Buffer.alloc(86)
	entry.writeUInt32BE(86)
	entry.write('avc1', 4, 'latin1')
	entry.write(name, 50, 'latin1')
	const table = box(
		'stbl',
		box('stsd', numbers(0, 1), entry),
		box('stsz', numbers(0, 0, 1, 12)),
		box('stsc', numbers(0, 1, 1, 1, 1)),
		box('stco', numbers(0, 1, at)),
	)
	return box(
		'trak',
		box('tkhd', frame),
		box('mdia', box('mdhd', Buffer.alloc(24)), handler(type, name), box('minf', table)),
	)
}

/** A film of ten seconds with a place, a maker and a track of places, each called `canary`; `brand` says what it is. */
export const mp4File = (canary: string, brand = 'isom'): Buffer => {
	const head = box('ftyp', Buffer.from(brand), numbers(512), Buffer.from(brand))
	const data = box('mdat', Buffer.from('pixels of it'), Buffer.from(canary.slice(0, 12).padEnd(12)))
	const at = head.length + 8
	const said = Buffer.alloc(4)
	said.writeUInt16BE(canary.length)
	const text = (type: string) => box(type, said, Buffer.from(canary))
	const length = numbers(0, 7, 7, 1000, 10_000, ...Array.from({ length: 20 }, () => 0))
	const index = box(
		'moov',
		box('mvhd', length),
		track('vide', canary.slice(0, 20), at),
		track('meta', canary.slice(0, 20), at + 12),
		box('udta', text('\xa9xyz'), text('\xa9mak')),
	)
	return Buffer.concat([head, data, index, box('uuid', Buffer.alloc(16), Buffer.from(canary))])
}

const element = (id: string, ...content: Buffer[]): Buffer => {
	const body = Buffer.concat(content)
	const size = Buffer.alloc(8)
	size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n))
	return Buffer.concat([Buffer.from(id, 'hex'), size, body])
}

/** A film of four seconds whose tags and programs are called `canary`; `docType` matroska makes it another kind. */
export const webmFile = (canary: string, docType = 'webm'): Buffer => {
	const length = Buffer.alloc(8)
	length.writeDoubleBE(4000)
	const said = Buffer.from(canary)
	const video = element('e0', element('b0', Buffer.from([2, 128])), element('ba', Buffer.from([1, 104])))
	const info = element('1549a966', element('4489', length), element('5741', said), element('7ba9', said))
	const tracks = element(
		'1654ae6b',
		element('ae', element('86', Buffer.from('V_VP9')), element('536e', said), video),
	)
	const cluster = element('1f43b675', element('a3', Buffer.from('pixels of it')))
	const tags = element('1254c367', element('7373', element('67c8', element('4487', said))))
	return Buffer.concat([
		element('1a45dfa3', element('4282', Buffer.from(docType))),
		element('18538067', info, tracks, cluster, tags),
	])
}

/** Six frames of a sound between tags that name `canary`. */
export const mp3File = (canary: string): Buffer => {
	const text = Buffer.concat([Buffer.from([3]), Buffer.from(canary)])
	const frame = Buffer.alloc(417)
	frame.set([0xff, 0xfb, 0x90, 0x64])
	const size = Buffer.alloc(4)
	size.writeUInt32BE(text.length)
	const tag = Buffer.concat([Buffer.from('TPE1'), size, Buffer.alloc(2), text])
	const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, tag.length >> 7, tag.length & 127])
	const old = Buffer.alloc(128)
	old.write('TAG')
	old.write(canary.slice(0, 30), 33)
	return Buffer.concat([head, tag, ...Array.from({ length: 6 }, () => frame), old])
}
