import type { DetailedError, Upload } from 'tus-js-client'
import type { FileProblem } from '#app/domain/evidence.ts'
import { readUploadAnswer } from '#app/forms/evidence.ts'
import { fileProblems } from '#app/locales/agency.ts'
import { isReason, type ToldReason } from '#app/locales/reasons.ts'

export type Ending =
	| { how: 'done' }
	| { how: 'offline' }
	| { how: 'signed-out' }
	| { how: 'too-many'; seconds: number }
	| { how: 'refused'; problem: FileProblem | null; reasons: readonly ToldReason[] }

type Sending = {
	file: File
	/** Where files are begun. */
	endpoint: string
	/** Where this one was begun before. */
	address: string | null
	key: string
	replacesId: string | null
	/** Whether the server still waits for the rest of what this browser remembers. */
	isUnfinished: (address: string) => boolean
	onProgress: (sent: number) => void
	onEnd: (ending: Ending) => void
}

const piece = 8 * 1024 * 1024
const pauses = [500, 2000, 5000]

/**
 * One file by the tus protocol; the package is loaded with the first file. Its fingerprint is kept in the browser, so
 * that the same file chosen again goes on where it stopped. A line that drops is tried again three times, then told.
 */
export const startUpload = async (sending: Sending): Promise<Upload> => {
	const { Upload } = await import('tus-js-client')
	const { file, endpoint, address, key, replacesId, isUnfinished, onProgress, onEnd } = sending
	const upload = new Upload(file, {
		endpoint,
		...(address === null ? {} : { uploadUrl: address }),
		chunkSize: piece,
		retryDelays: pauses,
		metadata: {
			uploadKey: key,
			fileName: file.name,
			modifiedAt: String(Math.max(0, Math.trunc(file.lastModified))),
			...(replacesId === null ? {} : { replacesId }),
		},
		fingerprint: () => Promise.resolve(['tds', endpoint, file.name, file.size, file.lastModified].join('|')),
		removeFingerprintOnSuccess: true,
		onProgress,
		onSuccess: () => onEnd({ how: 'done' }),
		onError: (error) => onEnd(endingOf(error)),
		onShouldRetry: (error) => isPassing(error),
	})
	if (address === null) {
		const [known] = await upload.findPreviousUploads()
		if (known?.uploadUrl && isUnfinished(known.uploadUrl)) upload.resumeFromPreviousUpload(known)
	}
	upload.start()
	return upload
}

const answerOf = (error: DetailedError | Error) => {
	const response = 'originalResponse' in error ? error.originalResponse : null
	return {
		status: response?.getStatus() ?? 0,
		wait: Number(response?.getHeader('Retry-After') ?? 0),
		...readUploadAnswer(response?.getBody() ?? ''),
	}
}

/** Worth trying again at once: no answer, a server in trouble, or another opinion on where the file stands. */
const isPassing = (error: DetailedError): boolean => {
	const { status, problem, reasons } = answerOf(error)
	if (problem !== undefined || reasons !== undefined) return false
	return status === 0 || status === 409 || status === 423 || status >= 500
}

const endingOf = (error: DetailedError | Error): Ending => {
	const { status, wait, problem, reasons = [] } = answerOf(error)
	if (status === 401) return { how: 'signed-out' }
	if (status === 429) return { how: 'too-many', seconds: wait > 0 ? wait : 60 }
	if (problem !== undefined && isProblem(problem)) return { how: 'refused', problem, reasons: [] }
	if (reasons.length > 0) return { how: 'refused', problem: null, reasons: reasons.filter(isReason) }
	if (status === 0 || status === 409 || status === 423 || status >= 500) return { how: 'offline' }
	return { how: 'refused', problem: status === 413 ? 'too-large' : 'interrupted', reasons: [] }
}

const isProblem = (code: string): code is FileProblem => Object.hasOwn(fileProblems, code)

/** Gives up an upload that this page has no file for. */
export const cancelUnfinished = (endpoint: string, id: string): Promise<unknown> =>
	fetch(`${endpoint}/${id}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => null)
