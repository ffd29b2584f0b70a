const table = Array.from({ length: 256 }, (_, index) => {
	let value = index
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
	return value >>> 0
})

/** The checksum that zip asks for (Node 20.19 has none of its own). */
export const crc32 = (data: Uint8Array): number => {
	let value = 0xffffffff
	for (const byte of data) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
	return (value ^ 0xffffffff) >>> 0
}
