import type { FileHandle } from 'node:fs/promises'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'
import { bytesAt } from './file-bytes.server.ts'

type Judgement = { kind: EvidenceKind } | { problem: FileProblem }
type Element = { id: number; from: number; end: number }

const ids = { head: 0x1a45dfa3, docType: 0x4282, segment: 0x18538067, tracks: 0x1654ae6b }
const largestTracks = 1024 * 1024
const mostElements = 200
const codecs = /V_(?:VP8|VP9|AV1)/

/** Whether a head begins an EBML file: WebM, or one of its relatives. */
export const isEbml = (head: Buffer): boolean => head.length > 4 && head.readUInt32BE(0) === ids.head

/** A WebM says so, holds a segment that fits the file, and a picture track that browsers play. */
export const judgeWebm = async (file: FileHandle, size: number): Promise<Judgement> => {
	const head = await elementAt(file, 0, size)
	if (head === null) return { problem: 'broken' }
	if ((await docTypeOf(file, head)) !== 'webm') return { problem: 'unknown' }
	const segment = await elementAt(file, head.end, size)
	if (segment?.id !== ids.segment) return { problem: 'broken' }
	let at = segment.from
	for (let count = 0; count < mostElements && at < segment.end; count += 1) {
		const element = await elementAt(file, at, segment.end)
		if (element === null) return { problem: 'broken' }
		if (element.id === ids.tracks) {
			const text = await bytesAt(file, element.from, Math.min(largestTracks, element.end - element.from))
			return codecs.test(text.toString('latin1')) ? { kind: 'webm' } : { problem: 'broken' }
		}
		at = element.end
	}
	return { problem: 'broken' }
}

const docTypeOf = async (file: FileHandle, head: Element): Promise<string> => {
	for (let at = head.from; at < Math.min(head.end, head.from + 200);) {
		const element = await elementAt(file, at, head.end)
		if (element === null) return ''
		const text = await bytesAt(file, element.from, Math.min(16, element.end - element.from))
		if (element.id === ids.docType) return text.toString('latin1').replaceAll('\0', '')
		at = element.end
	}
	return ''
}

/** One element within `limit`; of unknown length it reaches to the end. Null where it is none or does not fit. */
const elementAt = async (file: FileHandle, at: number, limit: number): Promise<Element | null> => {
	const bytes = await bytesAt(file, at, 12)
	const idLength = lengthOf(bytes[0] ?? 0)
	const sizeLength = lengthOf(bytes[idLength] ?? 0)
	if (idLength > 4 || sizeLength > 8 || bytes.length < idLength + sizeLength) return null
	const id = bytes.readUIntBE(0, idLength)
	const size = numberIn(bytes.subarray(idLength, idLength + sizeLength))
	const from = at + idLength + sizeLength
	const end = size === null ? limit : from + size
	return end > limit ? null : { id, from, end }
}

/** How many bytes a number of changing length has: by the first bit that is set; 9 when it is none. */
const lengthOf = (first: number): number => (first === 0 ? 9 : Math.clz32(first) - 23)

const numberIn = (bytes: Buffer): number | null => {
	const bits = BigInt(7 * bytes.length)
	const value = BigInt(`0x${bytes.toString('hex')}`) & ((1n << bits) - 1n)
	return value === (1n << bits) - 1n ? null : Number(value)
}
