import { safeFileName, type FileProblem } from '#app/domain/evidence.ts'
import { largestNamed, type Stock, type UploadLimits } from '#app/domain/upload.ts'
import type { ToldReason } from '#app/locales/reasons.ts'

/** What the server knows of uploads into this entry. */
export type UploadDesk = {
	limits: UploadLimits
	stock: Stock
	isScanning: boolean
	unfinished: readonly Unfinished[]
}

/** A file that was begun, here or elsewhere, and is not whole. */
export type Unfinished = {
	id: string
	uploadKey: string
	fileName: string
	size: number
	modifiedAt: number | null
	replacesId: string | null
	begunAt: string
	begunBy: string
	sent: number
}

/** How a file in the queue stands. `offline`, `signed-out` and `too-many` go on by themselves. */
export type UploadStage =
	'waiting' | 'sending' | 'checking' | 'paused' | 'offline' | 'signed-out' | 'too-many' | 'failed'

export type UploadState = {
	/** The file's name for the server: the same at every try. */
	key: string
	name: string
	size: number
	sent: number
	stage: UploadStage
	problem: FileProblem | null
	reasons: readonly ToldReason[]
	/** How long to wait after too many. */
	seconds: number
}

type Chosen = Pick<File, 'name' | 'size' | 'lastModified'>

/** The unfinished upload of a chosen file: the same name, size and date tell the same file. */
export const unfinishedOf = (
	file: Chosen,
	unfinished: readonly Unfinished[],
	replacesId: string | null,
): Unfinished | undefined =>
	unfinished.find(
		(each) =>
			each.fileName === safeFileName(file.name) &&
			each.size === file.size &&
			each.replacesId === replacesId &&
			(each.modifiedAt === null || each.modifiedAt === file.lastModified),
	)

/** A chosen file as it enters the queue; one that is larger than the round takes is told so before a byte is sent. */
export const entered = (key: string, { name, size }: Chosen, limits: UploadLimits, sent = 0): UploadState => {
	const max = largestNamed(limits, name)
	const problem = size === 0 ? ('empty' as const) : size > max ? ('too-large' as const) : null
	const reasons = problem === 'too-large' ? [{ code: 'limit' as const, what: 'size' as const, max }] : []
	return { key, name, size, sent, stage: problem ? 'failed' : 'waiting', problem, reasons, seconds: 0 }
}

const atOnce = 3

/** Which files to start now: a few beside each other, in the order they were chosen. */
export const startable = (all: readonly UploadState[]): readonly string[] => {
	const running = all.filter(({ stage }) => stage === 'sending' || stage === 'checking').length
	return all
		.filter(({ stage }) => stage === 'waiting')
		.slice(0, Math.max(0, atOnce - running))
		.map(({ key }) => key)
}

/** Bytes sent and to be sent of everything in the queue that is not given up. */
export const overall = (all: readonly UploadState[]): { count: number; sent: number; size: number } => {
	const counted = all.filter(({ stage }) => stage !== 'failed')
	return {
		count: counted.length,
		sent: counted.reduce((sum, each) => sum + each.sent, 0),
		size: counted.reduce((sum, each) => sum + each.size, 0),
	}
}

/** How far a file is, in quarters: often enough to be heard, not at every byte. */
export const quarterOf = (sent: number, size: number): number =>
	size === 0 ? 0 : 25 * Math.floor((4 * sent) / size)
