import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'

const step = 1024 * 1024
const overlap = 64
const limits: WorkerLimits = { seconds: 20, megabytes: 1200 }

/** Larger ones are looked into in the background only. */
const largestOpened = 100 * 1024 * 1024

/** A PDF has an end, no password, and pages that can be opened: asked of a child process. */
export const judgePdf = async (
	file: FileHandle,
	path: string,
	size: number,
): Promise<{ kind: EvidenceKind } | { problem: FileProblem }> => {
	const tail = await textAt(file, Math.max(0, size - 2048), Math.min(size, 2048))
	if (!tail.includes('%%EOF')) return { problem: 'broken' }
	for (let at = 0; at < size; at += step) {
		const piece = await textAt(file, at, Math.min(step + overlap, size - at))
		if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(piece)) return { problem: 'locked' }
	}
	if (size > largestOpened) return { kind: 'pdf' }
	const reply = await askWorker('pdf', ['open', path], limits)
	if ('ok' in reply && z.object({ pages: z.number() }).safeParse(reply.ok).success) return { kind: 'pdf' }
	return { problem: 'failure' in reply && /password/.test(reply.failure) ? 'locked' : 'broken' }
}

const textAt = async (file: FileHandle, position: number, length: number): Promise<string> => {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
	return buffer.toString('latin1', 0, bytesRead)
}
