import { useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { startUpload, type Ending } from './tus-upload.ts'
import { entered, startable, unfinishedOf, type UploadDesk, type UploadState } from './upload-state.ts'
import { useGoingOn } from './use-going-on.ts'

type Options = {
	/** Where files of this entry are begun. */
	endpoint: string
	desk: UploadDesk
	/** The evidence that the file takes the place of. */
	replacesId: string | null
	onDone: () => void
}

type Chosen = { file: File; address: string | null; upload: Upload | null }

/** A queue of files: a few at once, each paused, resumed and cancelled on its own, going on by itself where it can. */
export const useUploads = (options: Options) => {
	const { endpoint, desk, replacesId, onDone } = options
	const queue = useQueue()
	const { uploads, setUploads, chosen, change, dismiss } = queue
	useStarting(queue, options)
	useGoingOn(uploads, (keys) => keys.forEach((key) => change(key, { stage: 'waiting' })))
	return {
		uploads,
		/** Names of those that are whole. */
		done: queue.done,
		/** Files that were chosen; those that were begun before go on where they stopped. */
		add: (files: readonly File[]) => {
			const fresh = files.map((file) => {
				const begun = unfinishedOf(file, desk.unfinished, replacesId)
				const key = begun?.uploadKey ?? newKey()
				const address = begun ? `${endpoint}/${begun.id}` : null
				chosen.set(key, { file, address, upload: null })
				return entered(key, file, desk.limits, begun?.sent)
			})
			const keys = new Set(fresh.map(({ key }) => key))
			setUploads((all) => [...all.filter(({ key }) => !keys.has(key)), ...fresh])
		},
		pause: (key: string) => {
			void chosen.get(key)?.upload?.abort()
			change(key, { stage: 'paused' })
		},
		resume: (key: string) => change(key, { stage: 'waiting', problem: null, reasons: [] }),
		cancel: (key: string) => {
			const upload = chosen.get(key)?.upload
			dismiss(key)
			void (upload?.url ? upload.abort(true) : upload?.abort())?.catch(() => {}).then(onDone)
		},
		dismiss,
	}
}

/** The files of this page and how each stands. */
const useQueue = () => {
	const [uploads, setUploads] = useState<readonly UploadState[]>([])
	const [done, setDone] = useState<readonly string[]>([])
	const [chosen] = useState(() => new Map<string, Chosen>())
	const change = (key: string, changes: Partial<UploadState>) =>
		setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)))
	const dismiss = (key: string) => {
		chosen.delete(key)
		setUploads((all) => all.filter((each) => each.key !== key))
	}
	return {
		uploads,
		setUploads,
		done,
		chosen,
		change,
		/** What came of a file that may have been paused meanwhile. */
		progress: (key: string, sent: number) =>
			setUploads((all) =>
				all.map((each) => {
					if (each.key !== key || (each.stage !== 'sending' && each.stage !== 'checking')) return each
					return { ...each, sent, stage: sent >= each.size ? 'checking' : 'sending' }
				}),
			),
		finish: (key: string) => {
			const name = chosen.get(key)?.file.name
			if (name !== undefined) setDone((all) => [...all, name])
			dismiss(key)
		},
		dismiss,
	}
}

/** Starts what waits as soon as there is room for it, and hears how it ends. */
const useStarting = (queue: ReturnType<typeof useQueue>, options: Options): void => {
	const acts = useRef({ queue, options })
	acts.current = { queue, options }
	const next = startable(queue.uploads).join()
	useEffect(() => {
		const end = (key: string, ending: Ending) => {
			const { change, finish } = acts.current.queue
			if (ending.how === 'done') finish(key)
			else if (ending.how === 'refused') {
				change(key, { stage: 'failed', problem: ending.problem, reasons: ending.reasons })
			} else
				return change(key, { stage: ending.how, seconds: ending.how === 'too-many' ? ending.seconds : 0 })
			acts.current.options.onDone()
		}
		const start = (key: string) => {
			const { chosen, change } = acts.current.queue
			const { endpoint, replacesId, desk } = acts.current.options
			const mine = chosen.get(key)
			if (!mine) return
			change(key, { stage: 'sending' })
			if (mine.upload) return mine.upload.start()
			void startUpload({
				...mine,
				endpoint,
				key,
				replacesId,
				isUnfinished: (url) => desk.unfinished.some(({ id }) => url.endsWith(`/${id}`)),
				onProgress: (sent) => acts.current.queue.progress(key, sent),
				onEnd: (ending) => end(key, ending),
			}).then((upload) => {
				mine.upload = upload
				if (!chosen.has(key)) void upload.abort(true)
				else if (acts.current.queue.uploads.some((each) => each.key === key && each.stage === 'paused'))
					void upload.abort()
			})
		}
		for (const key of next === '' ? [] : next.split(',')) start(key)
	}, [next])
}

const newKey = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
		'',
	)
