/**
 * Uploads: how large and how many files an entry and its agency may have. The limits are data of the round: what it
 * does not say is as in `usualUploadLimits`. A file is counted by its declared size when it is begun and by its bytes
 * when it is whole; what was begun before the end of the time for writing may finish within the grace of the round, and
 * its entry may be handed in within it.
 * The portal deals with every file alike, whether the same bytes are there already or not.
 */
import { evidenceKinds, largestFile, type EvidenceKind } from './evidence.ts'
import { all, allowed, refused, type Reason, type Verdict } from './verdict.ts'

export type FileGroup = 'picture' | 'document' | 'sound' | 'video'

export const fileGroups: readonly FileGroup[] = ['document', 'picture', 'sound', 'video']

export type UploadLimits = Readonly<Record<FileGroup, number>> & {
	/** Files of one entry. */
	readonly files: number
	/** Bytes of one entry: the files it has now. */
	readonly entryBytes: number
	/** Bytes of one agency in the round: every version that is kept, and what is on its way. */
	readonly agencyBytes: number
	/** How long after the end of the time for writing an upload begun before may still finish. */
	readonly graceMinutes: number
}

const megabyte = 1024 ** 2
const gigabyte = 1024 ** 3

export const usualUploadLimits: UploadLimits = {
	document: 50 * megabyte,
	picture: 50 * megabyte,
	sound: 200 * megabyte,
	video: largestFile,
	files: 30,
	entryBytes: 6 * gigabyte,
	agencyBytes: 60 * gigabyte,
	graceMinutes: 30,
}

/** The least and the most that a round may set. */
export const limitRanges: Readonly<Record<keyof UploadLimits, readonly [least: number, most: number]>> = {
	document: [megabyte, largestFile],
	picture: [megabyte, largestFile],
	sound: [megabyte, largestFile],
	video: [megabyte, largestFile],
	files: [1, 200],
	entryBytes: [megabyte, 1024 * gigabyte],
	agencyBytes: [megabyte, 1024 * gigabyte],
	graceMinutes: [0, 24 * 60],
}

/** The limits of a round from what it keeps: only the values that are sensible numbers count. */
export const uploadLimitsOf = (kept: unknown): UploadLimits => {
	const said = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
	const value = (name: keyof UploadLimits): number => {
		const number = said.get(name)
		const [least, most] = limitRanges[name]
		return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
			? number
			: usualUploadLimits[name]
	}
	return {
		document: value('document'),
		picture: value('picture'),
		sound: value('sound'),
		video: value('video'),
		files: value('files'),
		entryBytes: value('entryBytes'),
		agencyBytes: value('agencyBytes'),
		graceMinutes: value('graceMinutes'),
	}
}

const groupsByType: Readonly<Record<string, FileGroup>> = { image: 'picture', audio: 'sound', video: 'video' }

export const groupOf = (kind: EvidenceKind): FileGroup =>
	groupsByType[evidenceKinds[kind].mimeType.split('/')[0] ?? ''] ?? 'document'

/** The largest file that any group may have. */
export const largestOf = (limits: UploadLimits): number =>
	Math.max(...fileGroups.map((group) => limits[group]))

const isKind = (name: string): name is EvidenceKind => Object.hasOwn(evidenceKinds, name)

const kindsByEnding: ReadonlyMap<string, EvidenceKind> = new Map(
	Object.keys(evidenceKinds)
		.filter(isKind)
		.map((kind) => [evidenceKinds[kind].extension, kind]),
)

/** A form without a script sends a file in one go: larger ones go in pieces, with a script. */
export const largestByForm = 200 * megabyte

/** How large a file of this name may be, before its content is known: names may lie, so an unknown ending gets the most. */
export const largestNamed = (limits: UploadLimits, fileName: string): number => {
	const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
	const kind = kindsByEnding.get(ending)
	return kind === undefined ? largestOf(limits) : limits[groupOf(kind)]
}

/** What an entry and its agency have already, without the file in question. */
export type Stock = { files: number; entryBytes: number; agencyBytes: number }

/** Beginning to send a file of this name and declared size. `edit` is the answer of `mayEdit`. */
export const mayBeginUpload = (
	edit: Verdict,
	limits: UploadLimits,
	stock: Stock,
	file: { fileName: string; size: number },
): Verdict => all(edit, fits(limits, stock, file.size, largestNamed(limits, file.fileName)))

/** Attaching a file whose content is known. */
export const mayAttach = (
	edit: Verdict,
	limits: UploadLimits,
	stock: Stock,
	file: { kind: EvidenceKind; size: number },
): Verdict => all(edit, fits(limits, stock, file.size, limits[groupOf(file.kind)]))

/**
 * Whether a file begun at `begunAt` may finish now: while the entry may be written, and for the grace after the
 * phase ended in which it was begun. Nothing else that stands in the way is forgiven.
 */
export const mayFinishUpload = (
	edit: Verdict,
	limits: UploadLimits,
	file: { begunAt: Date },
	now: Date,
): Verdict => {
	if (edit.allowed) return allowed
	const isForgiven = (reason: Reason): boolean =>
		reason.code === 'phase' &&
		reason.closesAt !== null &&
		file.begunAt < reason.closesAt &&
		+now < +reason.closesAt + limits.graceMinutes * 60_000
	const [first, ...rest] = edit.reasons.filter((reason) => !isForgiven(reason))
	return first === undefined ? allowed : refused(first, ...rest)
}

/**
 * Until when an entry may still be handed in that had a file on its way when its own time ended: for the grace, so that
 * what was begun in time can count, but never beyond `last`. Null when no file was on its way.
 */
export const graceUntil = (
	closesAt: Date,
	{ graceMinutes }: Pick<UploadLimits, 'graceMinutes'>,
	uploads: readonly { begunAt: Date; finishedAt: Date | null }[],
	last: Date | null,
): Date | null => {
	const isLate = uploads.some(
		({ begunAt, finishedAt }) => begunAt < closesAt && (finishedAt === null || finishedAt >= closesAt),
	)
	const until = Math.min(+closesAt + graceMinutes * 60_000, last === null ? Number.POSITIVE_INFINITY : +last)
	return isLate && until > +closesAt ? new Date(until) : null
}

const fits = (limits: UploadLimits, stock: Stock, size: number, largest: number): Verdict =>
	all(
		stock.files < limits.files ? allowed : refused({ code: 'limit', what: 'files', max: limits.files }),
		size <= largest ? allowed : refused({ code: 'limit', what: 'size', max: largest }),
		stock.entryBytes + size <= limits.entryBytes
			? allowed
			: refused({ code: 'limit', what: 'entry-bytes', max: limits.entryBytes }),
		stock.agencyBytes + size <= limits.agencyBytes
			? allowed
			: refused({ code: 'limit', what: 'agency-bytes', max: limits.agencyBytes }),
	)

/** An upload that nobody went on with is given up after this. */
export const uploadLife = 7 * 24 * 3_600_000
