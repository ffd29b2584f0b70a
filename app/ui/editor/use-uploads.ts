import { useEffect, useRef, useState } from 'react'
import { largestFile, type FileProblem } from '#app/domain/evidence.ts'
import { sendFile, type UploadAnswer } from './send-file.ts'

export type UploadState = {
	key: string
	name: string
	size: number
	sent: number
	state: 'waiting' | 'sending' | 'failed'
	problem: FileProblem | null
	/** How long to wait after too many. */
	seconds: number | null
	/** The entry has all the files it may have. */
	isFull: boolean
}

/** A queue of files: one at a time, each under a key of its own, so that a retry attaches it once. */
export const useUploads = (address: string, onDone: () => void) => {
	const [uploads, setUploads] = useState<readonly UploadState[]>([])
	const files = useRef(new Map<string, File>())
	const done = useRef(onDone)
	done.current = onDone
	const change = (key: string, changes: Partial<UploadState>) =>
		setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)))
	const dismiss = (key: string) => {
		files.current.delete(key)
		setUploads((all) => all.filter((each) => each.key !== key))
	}
	const next = uploads.some(({ state }) => state === 'sending')
		? undefined
		: uploads.find(({ state }) => state === 'waiting')?.key

	useEffect(() => {
		const file = next === undefined ? undefined : files.current.get(next)
		if (next === undefined || !file) return
		change(next, { state: 'sending', sent: 0 })
		void sendFile(address, next, file, (sent) => change(next, { sent })).then((answer) => {
			if (answer.how !== 'done') return change(next, failed(answer))
			dismiss(next)
			done.current()
		})
	}, [next, address])

	const add = (chosen: readonly File[]) => {
		const fresh = chosen.map((file) => {
			const key = newKey()
			files.current.set(key, file)
			const isTooLarge = file.size > largestFile
			return {
				key,
				name: file.name,
				size: file.size,
				sent: 0,
				state: isTooLarge ? ('failed' as const) : ('waiting' as const),
				problem: isTooLarge ? ('too-large' as const) : null,
				seconds: null,
				isFull: false,
			}
		})
		setUploads((all) => [...all, ...fresh])
	}
	const retry = (key: string) =>
		change(key, { state: 'waiting', problem: null, seconds: null, isFull: false })
	return { uploads, add, retry, dismiss }
}

const failed = (answer: Exclude<UploadAnswer, { how: 'done' }>): Partial<UploadState> => ({
	state: 'failed',
	problem: answer.how === 'problem' ? answer.problem : null,
	seconds: answer.how === 'too-many' ? answer.seconds : null,
	isFull: answer.how === 'full',
})

const newKey = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
		'',
	)
