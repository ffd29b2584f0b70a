import type { FileHandle } from 'node:fs/promises'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'
import { bytesAt } from './file-bytes.server.ts'

type Judgement = { kind: EvidenceKind } | { problem: FileProblem }
type Box = { type: string; at: number; from: number; end: number }

const mostBoxes = 20_000
const largestIndex = 64 * 1024 * 1024
/** MP4 as browsers play it; QuickTime and sounds alone are something else. */
const brands = new Set([
	'isom',
	'iso2',
	'iso3',
	'iso4',
	'iso5',
	'iso6',
	'mp41',
	'mp42',
	'avc1',
	'dash',
	'M4V ',
])

/** Whether a head begins an MP4 film. */
export const isMp4 = (head: Buffer): boolean => {
	if (head.toString('latin1', 4, 8) !== 'ftyp') return false
	const named = [8, ...compatible(head)].map((at) => head.toString('latin1', at, at + 4))
	return (
		!named[0]?.startsWith('qt') && !named[0]?.startsWith('M4A') && named.some((brand) => brands.has(brand))
	)
}

const compatible = (head: Buffer): number[] => {
	const end = Math.min(head.readUInt32BE(0), head.length, 256)
	return Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, index) => 16 + index * 4)
}

/** An MP4 is a chain of boxes that ends where the file ends, with an index of a picture track; only heads are read. */
export const judgeMp4 = async (file: FileHandle, size: number): Promise<Judgement> => {
	const boxes = await boxesIn(file, 0, size)
	if (boxes === null) return { problem: 'broken' }
	const index = boxes.find(({ type }) => type === 'moov')
	const hasData = boxes.some(({ type }) => type === 'mdat' || type === 'moof')
	if (!index || !hasData || index.end - index.at > largestIndex) return { problem: 'broken' }
	const tracks = (await boxesIn(file, index.from, index.end))?.filter(({ type }) => type === 'trak') ?? []
	for (const track of tracks) if (await isFilm(file, track)) return { kind: 'mp4' }
	return { problem: 'broken' }
}

const isFilm = async (file: FileHandle, track: Box): Promise<boolean> => {
	const media = (await boxesIn(file, track.from, track.end))?.find(({ type }) => type === 'mdia')
	const handler = media && (await boxesIn(file, media.from, media.end))?.find(({ type }) => type === 'hdlr')
	return handler ? (await bytesAt(file, handler.from + 8, 4)).toString('latin1') === 'vide' : false
}

/** The boxes between two places, or null where they do not fill it exactly. */
const boxesIn = async (file: FileHandle, from: number, end: number): Promise<Box[] | null> => {
	const boxes: Box[] = []
	let at = from
	while (at < end) {
		const head = await bytesAt(file, at, 16)
		if (head.length < 8 || boxes.length >= mostBoxes) return null
		const said = head.readUInt32BE(0)
		const isLong = said === 1 && head.length === 16
		const size = isLong ? Number(head.readBigUInt64BE(8)) : said === 0 ? end - at : said
		const type = head.toString('latin1', 4, 8)
		if (size < (isLong ? 16 : 8) || at + size > end || !/^[\x20-\x7e\xa9]{4}$/.test(type)) return null
		boxes.push({ type, at, from: at + (isLong ? 16 : 8), end: at + size })
		at += size
	}
	return boxes
}
