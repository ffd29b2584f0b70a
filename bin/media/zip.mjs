// A zip in memory: its parts, what is in them within limits, and a new one in which what was not touched stays packed.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const mostParts = 20_000
export const largestPart = 64 * 1024 * 1024
export const largestAll = 300 * 1024 * 1024

export const readZip = (bytes) => {
	const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
	if (end < 0 || end + 22 > bytes.length) throw new Error('a zip without a directory')
	const count = bytes.readUInt16LE(end + 10)
	let at = bytes.readUInt32LE(end + 16)
	if (count > mostParts) throw new Error('a zip of too many parts')
	const parts = []
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
			throw new Error('a zip whose directory is broken')
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
			bytes.readUInt16LE(at + place),
		)
		const head = bytes.readUInt32LE(at + 42)
		if (head + 30 > bytes.length || bytes.readUInt32LE(head) !== 0x04034b50)
			throw new Error('a zip whose parts are not where it says')
		const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
		const packed = bytes.readUInt32LE(at + 20)
		if (from + packed > bytes.length) throw new Error('a zip cut short')
		parts.push({
			name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
			method: bytes.readUInt16LE(at + 10),
			crc: bytes.readUInt32LE(at + 16),
			unpacked: bytes.readUInt32LE(at + 24),
			packed: bytes.subarray(from, from + packed),
		})
		at += 46 + nameLength + extraLength + commentLength
	}
	return parts.filter(({ name }) => !name.endsWith('/'))
}

let opened = 0

/** The bytes of a part; a part or a sum of parts beyond the limits throws. */
export const unpack = ({ method, packed, unpacked }, most = largestPart) => {
	if (unpacked > most) throw new Error('a part that unpacks to too much')
	const bytes = method === 0 ? packed : inflated(packed, most)
	opened += bytes.length
	if (opened > largestAll) throw new Error('a file that unpacks to too much')
	return bytes
}

const inflated = (packed, most) => {
	try {
		return inflateRawSync(packed, { maxOutputLength: most })
	} catch (error) {
		throw error.code === 'ERR_BUFFER_TOO_LARGE' ? new Error('a part that unpacks to too much') : error
	}
}

/** A part with new bytes, under the name that it had. */
export const packed = ({ name, method }, bytes) => ({
	name,
	method,
	crc: crc32(bytes),
	unpacked: bytes.length,
	packed: method === 0 ? bytes : deflateRawSync(bytes),
})

/** All parts as one zip, without times, comments or other fields. */
export const writeZip = (parts) => {
	const bodies = []
	const directory = []
	let at = 0
	for (const part of parts) {
		const name = Buffer.from(part.name)
		const facts = Buffer.alloc(26)
		facts.writeUInt16LE(20, 0)
		facts.writeUInt16LE(0x800, 2)
		facts.writeUInt16LE(part.method, 4)
		facts.writeUInt16LE(0x21, 8)
		facts.writeUInt32LE(part.crc, 10)
		facts.writeUInt32LE(part.packed.length, 14)
		facts.writeUInt32LE(part.unpacked, 18)
		facts.writeUInt16LE(name.length, 22)
		const tail = Buffer.alloc(14)
		tail.writeUInt32LE(at, 10)
		bodies.push(Buffer.from('PK\x03\x04', 'latin1'), facts, name, part.packed)
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, tail, name)
		at += 30 + name.length + part.packed.length
	}
	const list = Buffer.concat(directory)
	const end = Buffer.alloc(22)
	end.write('PK\x05\x06', 'latin1')
	end.writeUInt16LE(parts.length, 8)
	end.writeUInt16LE(parts.length, 10)
	end.writeUInt32LE(list.length, 12)
	end.writeUInt32LE(at, 16)
	return Buffer.concat([...bodies, list, end])
}
