import type { FileHandle } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** What the directory at the end of a zip says of one part; nothing is unpacked to know it. */
export type ZipPart = {
	name: string
	method: number
	packed: number
	unpacked: number
	at: number
	locked: boolean
}

const mostParts = 20_000
const largestDirectory = 8 * 1024 * 1024
const endMark = 0x06054b50
const partMark = 0x02014b50

/** The directory of a zip, or null when it is missing, cut short, or lies about its own size. */
export const readZipDirectory = async (file: FileHandle, size: number): Promise<ZipPart[] | null> => {
	const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
	const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
	if (end < 0 || tail.length - end < 22 || tail.readUInt32LE(end) !== endMark) return null
	const count = tail.readUInt16LE(end + 10)
	const length = tail.readUInt32LE(end + 12)
	const start = tail.readUInt32LE(end + 16)
	if (count > mostParts || length > largestDirectory || start + length > size) return null
	return partsIn(await bytesAt(file, start, length), count)
}

const partsIn = (directory: Buffer, count: number): ZipPart[] | null => {
	const parts: ZipPart[] = []
	let at = 0
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== partMark) return null
		const nameLength = directory.readUInt16LE(at + 28)
		const next = at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
		if (next > directory.length) return null
		parts.push({
			name: directory.toString('utf8', at + 46, at + 46 + nameLength),
			locked: (directory.readUInt16LE(at + 8) & 1) === 1,
			method: directory.readUInt16LE(at + 10),
			packed: directory.readUInt32LE(at + 20),
			unpacked: directory.readUInt32LE(at + 24),
			at: directory.readUInt32LE(at + 42),
		})
		at = next
	}
	return parts
}

/** The text of one part, never more than `most` bytes of it; null when it cannot be read so. */
export const readZipText = async (file: FileHandle, part: ZipPart, most: number): Promise<string | null> => {
	if (part.packed > most || part.unpacked > most) return null
	const head = await bytesAt(file, part.at, 30)
	if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return null
	const start = part.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
	const packed = await bytesAt(file, start, part.packed)
	if (part.method === 0) return packed.toString('utf8')
	try {
		return inflateRawSync(packed, { maxOutputLength: most }).toString('utf8')
	} catch {
		return null
	}
}

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
	return buffer.subarray(0, bytesRead)
}
