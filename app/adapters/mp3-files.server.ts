import type { FileHandle } from 'node:fs/promises'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'
import { bytesAt } from './file-bytes.server.ts'

type Judgement = { kind: EvidenceKind } | { problem: FileProblem }

const framesAsked = 4
const rates = {
	one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
	two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const samples = [44_100, 48_000, 32_000]
/** MPEG 2.5, none, 2 and 1. */
const divisors = [4, 1, 2, 1]

/** Whether a head begins an MP3: with tags, or with a frame. */
export const isMp3 = (head: Buffer): boolean => head.toString('latin1', 0, 3) === 'ID3' || frameSize(head) > 0

/** An MP3 is frames one after the other: the first four stand where each says the next begins. */
export const judgeMp3 = async (file: FileHandle, size: number): Promise<Judgement> => {
	let at = tagSize(await bytesAt(file, 0, 10))
	for (let frame = 0; frame < framesAsked; frame += 1) {
		const length = frameSize(await bytesAt(file, at, 4))
		if (length === 0 || at + length > size) return { problem: 'broken' }
		at += length
	}
	return { kind: 'mp3' }
}

/** The bytes of an ID3v2 tag in front, 0 without one. */
const tagSize = (head: Buffer): number => {
	if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0
	const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 127), 0)
	return 10 + size + ((head[5] ?? 0) & 16 ? 10 : 0)
}

/** The bytes of a frame of MPEG 1, 2 or 2.5, layer III; 0 when it is none. */
const frameSize = (head: Buffer): number => {
	if (head.length < 4 || head[0] !== 0xff || ((head[1] ?? 0) & 0xe6) !== 0xe2) return 0
	const version = ((head[1] ?? 0) >> 3) & 3
	const third = head[2] ?? 0
	const rate = (version === 3 ? rates.one : rates.two)[third >> 4] ?? 0
	const sample = samples[(third >> 2) & 3]
	if (version === 1 || rate === 0 || sample === undefined) return 0
	const hertz = sample / (divisors[version] ?? 1)
	return Math.floor(((version === 3 ? 144 : 72) * rate * 1000) / hertz) + ((third >> 1) & 1)
}
