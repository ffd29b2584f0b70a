import type { FileHandle } from 'node:fs/promises'

/** At most `length` bytes from `position`: fewer at the end of the file. */
export const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
	return buffer.subarray(0, bytesRead)
}
