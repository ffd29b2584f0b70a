import { open, type FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { evidenceKinds, largestFile, type EvidenceKind, type FileProblem } from '#app/domain/evidence.ts'
import { measurePicture } from './images.server.ts'
import { isMp3, judgeMp3 } from './mp3-files.server.ts'
import { isMp4, judgeMp4 } from './mp4-files.server.ts'
import { judgeOffice } from './office-files.server.ts'
import { judgePdf } from './pdf-files.server.ts'
import { isEbml, judgeWebm } from './webm-files.server.ts'

export type Judgement = { kind: EvidenceKind } | { problem: FileProblem }

/** What a file is, by its content alone: one of our kinds, or why it is not taken. */
export const judgeFile = async (path: string, size: number): Promise<Judgement> => {
	if (size === 0) return { problem: 'empty' }
	if (size > largestFile) return { problem: 'too-large' }
	const file = await open(path, 'r')
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4100), 0, 4100, 0)
		return await judgeContent(file, path, size, buffer.subarray(0, bytesRead))
	} finally {
		await file.close()
	}
}

const judgeContent = async (
	file: FileHandle,
	path: string,
	size: number,
	head: Buffer,
): Promise<Judgement> => {
	if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return judgeOffice(file, path, size)
	if (isEbml(head)) return judgeWebm(file, size)
	const kind = marks.find(([, mark]) => mark(head))?.[0]
	if (kind === undefined) return { problem: strangers.find(([, isSo]) => isSo(head))?.[0] ?? 'unknown' }
	if (!(await isAlsoSaidBy(head, kind))) return { problem: 'broken' }
	if (kind === 'pdf') return judgePdf(file, path, size)
	if (kind === 'mp4') return judgeMp4(file, size)
	return kind === 'mp3' ? judgeMp3(file, size) : judgePicture(path, kind)
}

const startsWith = (head: Buffer, mark: readonly number[]): boolean =>
	head.length > mark.length && head.subarray(0, mark.length).equals(Buffer.from(mark))

const marks: readonly (readonly [EvidenceKind, (head: Buffer) => boolean])[] = [
	['jpeg', (head) => startsWith(head, [0xff, 0xd8, 0xff])],
	['png', (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	['webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
	['pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
	['tiff', (head) => startsWith(head, [0x49, 0x49, 0x2a, 0]) || startsWith(head, [0x4d, 0x4d, 0, 0x2a])],
	['avif', (head) => /^ftypavi[fs]$/.test(head.toString('latin1', 4, 12))],
	['mp4', isMp4],
	['mp3', isMp3],
]

/** UTF-16 has a zero in every letter of ours. */
const text = (head: Buffer): string => head.toString('latin1').replaceAll('\0', '').trimStart().toLowerCase()

/** What people send by mistake, told apart so that the answer can say how to mend it. */
const strangers: readonly (readonly [FileProblem, (head: Buffer) => boolean])[] = [
	['drawing', (head) => text(head).includes('<svg')],
	['page', (head) => /<(!doctype html|html|head|body|script|\?xml)|^mime-version:/.test(text(head))],
	['old-office', (head) => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
	['archive', (head) => archiveMarks.some((mark) => startsWith(head, mark)) || isTar(head)],
	['phone-picture', (head) => /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(head.toString('latin1', 4, 12))],
	['phone-film', (head) => /^(?:ftypqt|moov|wide|mdat)/.test(head.toString('latin1', 4, 10))],
]

const isTar = (head: Buffer): boolean => head.toString('latin1', 257, 262) === 'ustar'

/** An empty or parted zip, RAR, 7-Zip, gzip, bzip2, xz, Zstandard, cabinet. */
const archiveMarks: readonly (readonly number[])[] = [
	[0x50, 0x4b, 0x05, 0x06],
	[0x50, 0x4b, 0x07, 0x08],
	[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
	[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
	[0x1f, 0x8b],
	[0x42, 0x5a, 0x68],
	[0xfd, 0x37, 0x7a, 0x58, 0x5a],
	[0x28, 0xb5, 0x2f, 0xfd],
	[0x4d, 0x53, 0x43, 0x46],
]

/** A second opinion, asked only of heads that already look like one of ours and are short enough to tell. */
const isAlsoSaidBy = async (head: Buffer, kind: EvidenceKind): Promise<boolean> => {
	if (kind === 'mp4' || kind === 'mp3' || kind === 'avif') return true
	const found = await fileTypeFromBuffer(head)
	const said = found?.mime === 'image/apng' ? 'image/png' : found?.mime
	return said === evidenceKinds[kind].mimeType
}

const judgePicture = async (path: string, kind: EvidenceKind): Promise<Judgement> => {
	const measured = await measurePicture(path)
	if (!('failure' in measured)) return measured.format === kind ? { kind } : { problem: 'broken' }
	return { problem: /pixel/i.test(measured.failure) ? 'too-many-pixels' : 'broken' }
}
