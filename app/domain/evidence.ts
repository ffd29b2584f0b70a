/**
/**
 * Evidence (minh chứng): what supports an entry. Its kind (`evidence-kind.ts`) is judged by content and not by
 * name; how large and how many is in `upload.ts` (ours). Every result of a dossier has dated, sourced evidence.
 * A file keeps the name it came with, cleaned of paths and of characters that lie about it.
 */
import { evidenceKinds, type EvidenceKind } from './evidence-kind.ts'

export { evidenceKinds, kindOfMimeType, type EvidenceKind } from './evidence-kind.ts'
export { asCopyWidth, pictureWidths } from './picture-copy.ts'

/** No file is larger, whatever a round says: 2 GB less one byte. */
export const largestFile = 2 ** 31 - 1
const longestFileName = 180

/** A file whose bytes are safe on disk under a random id, judged by its content; `isToScan` when a scanner is set up. */
export type StoredFile = {
	id: string
	sha256: string
	size: number
	kind: EvidenceKind
	isToScan?: boolean
}

/** Whether a file was looked at for viruses: no scanner is set up, it waits for it, nothing was found, something was. */
export type ScanState = 'unscanned' | 'waiting' | 'clean' | 'infected'

/** A file that waits or is infected is given to nobody, its own agency included. */
export const isInQuarantine = (scan: ScanState): boolean => scan === 'waiting' || scan === 'infected'

export const longestCaption = 500

/** Why a file is not taken; worded in `locales/agency.ts`. */
export type FileProblem =
	| 'no-file'
	| 'empty'
	| 'too-large'
	| 'unknown'
	/** Where only pictures are taken. */
	| 'not-a-picture'
	/** Where only a scanned paper is taken. */
	| 'not-a-scan'
	/** The same bytes are there already. */
	| 'same-file'
	| 'page'
	| 'drawing'
	| 'archive'
	/** HEIC and QuickTime, as iPhones keep what they take. */
	| 'phone-picture'
	| 'phone-film'
	| 'old-office'
	| 'macro'
	| 'locked'
	| 'broken'
	| 'too-many-pixels'
	| 'unpacks-too-large'
	| 'interrupted'
	| 'no-room'

/** The name with the ending that its content has, so that it opens where it is saved. */
export const fileNameAs = (kind: EvidenceKind, name: string): string => {
	const safe = safeFileName(name)
	const given = /\.([A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*)$/.exec(safe)?.[1]?.toLowerCase()
	const { extension } = evidenceKinds[kind]
	if (given === extension || (given !== undefined && given === otherExtensions[kind])) return safe
	const stem = given === undefined ? safe : safe.slice(0, -given.length - 1)
	return safeFileName(`${stem === '' ? 'tep' : stem}.${extension}`)
}

const otherExtensions: Partial<Record<EvidenceKind, string>> = { jpeg: 'jpeg', tiff: 'tiff' }

/** What a file is called for those who must not learn whose it is. */
export const neutralFileName = (position: number, kind: EvidenceKind): string =>
	`minh-chung-${String(position).padStart(2, '0')}.${evidenceKinds[kind].extension}`

/** A name to show and to save under: no path, no hidden characters, at most 180 bytes, the extension kept, never empty. */
export const safeFileName = (name: string): string => {
	const clean = cleanName(name)
	const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? ''
	const stem = tidyEnds(clean.slice(0, clean.length - extension.length))
	const shortened = tidyEnds(cutToBytes(stem, longestFileName - extension.length))
	return `${shortened === '' ? 'tep' : reservedNames.test(shortened) ? `_${shortened}` : shortened}${extension}`
}

/** Device names of Windows, which cannot be saved there. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i

const cleanName = (name: string): string => {
	const visible = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').normalize('NFC')
	const last = visible.split(/[/\\]/).at(-1) ?? ''
	return last
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\s+/gu, ' ')
		.replace(/[\s.]+$/u, '')
}

const tidyEnds = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '')

const cutToBytes = (text: string, most: number): string => {
	const encoder = new TextEncoder()
	let bytes = 0
	let kept = ''
	for (const character of text) {
		bytes += encoder.encode(character).length
		if (bytes > most) return kept
		kept += character
	}
	return kept
}
