import type { FileHandle } from 'node:fs/promises'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'

const step = 1024 * 1024
const overlap = 64

/** A PDF has an end and no password; read in pieces, never parsed. */
export const judgePdf = async (
	file: FileHandle,
	size: number,
): Promise<{ kind: EvidenceKind } | { problem: FileProblem }> => {
	const tail = await textAt(file, Math.max(0, size - 2048), Math.min(size, 2048))
	if (!tail.includes('%%EOF')) return { problem: 'broken' }
	for (let at = 0; at < size; at += step) {
		const piece = await textAt(file, at, Math.min(step + overlap, size - at))
		if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(piece)) return { problem: 'locked' }
	}
	return { kind: 'pdf' }
}

const textAt = async (file: FileHandle, position: number, length: number): Promise<string> => {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
	return buffer.toString('latin1', 0, bytesRead)
}
