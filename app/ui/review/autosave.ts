/** Keeps a form saved while one writes: after a pause it is sent; until the answer is there, the browser keeps it too. */
import { keep, restore, setVersion, textOf, versionOf, withoutVersion } from './kept-form.ts'

type Trouble = { is: 'failed' } | { is: 'signed-out' } | { is: 'stale'; version: number }

export type KeptState = { is: 'saved' | 'unsaved' | 'saving' | 'restored' } | Trouble

/** The same in the words of `SavedState`: what is restored, stale or without a session is not saved yet. */
export const shownAs = ({ is }: KeptState) =>
	is === 'stale' || is === 'signed-out' || is === 'restored' ? ('unsaved' as const) : is

export type Keeper = {
	/** Sends what the form holds, on top of version `on`. */
	overwrite: (on: number) => void
	/** Forgets what the browser kept. */
	forget: () => void
	stop: () => void
}

type Options = {
	form: HTMLFormElement
	url: string
	/** Under which the browser keeps what was not sent. */
	key: string
	tell: (state: KeptState, saved?: { at: string; version: number }) => void
}

const pauseBeforeSending = 1000
const pauseBeforeRetry = 5000

export const keepSaved = (options: Options): Keeper => {
	const { form, key, tell } = options
	const sender = newSender(options)
	const stop = listen(options, sender)
	const kept = restore(key, form)
	if (kept === 'older') sender.hold({ is: 'stale', version: versionOf(form) })
	if (kept === 'same') {
		tell({ is: 'restored' })
		sender.sendIn(pauseBeforeSending)
	}
	return {
		overwrite: (on) => {
			setVersion(form, on)
			sender.release()
		},
		forget: () => localStorage.removeItem(key),
		stop,
	}
}

type Sender = {
	sendIn: (pause: number) => void
	/** Nothing is sent until it is released. */
	hold: (why: Extract<Answer, { is: 'stale' | 'signed-out' }>) => void
	release: () => void
	heldBy: () => 'stale' | 'signed-out' | null
	/** Whether something is on its way; `then` is done when it is there. */
	isBusy: (then: () => void) => boolean
	stop: () => void
}

const newSender = ({ form, url, key, tell }: Options): Sender => {
	let timer: ReturnType<typeof setTimeout> | undefined
	let isSending = false
	let held: 'stale' | 'signed-out' | null = null
	let afterwards = () => {}

	const sendIn: Sender['sendIn'] = (pause) => {
		clearTimeout(timer)
		timer = setTimeout(() => void send(), pause)
	}
	const hold: Sender['hold'] = (why) => {
		held = why.is
		tell(why)
	}
	const send = async (): Promise<void> => {
		if (isSending) return sendIn(pauseBeforeSending)
		isSending = true
		tell({ is: 'saving' })
		const sent = textOf(form)
		const answer = await post(url, sent)
		isSending = false
		if (answer.is === 'saved') saved(answer, sent)
		else if (answer.is === 'failed') {
			tell(answer)
			sendIn(pauseBeforeRetry)
		} else hold(answer)
		afterwards()
	}
	const saved = ({ version, savedAt }: Saved, sent: string) => {
		setVersion(form, version)
		tell({ is: 'saved' }, { at: savedAt, version })
		if (withoutVersion(textOf(form)) === withoutVersion(sent)) return localStorage.removeItem(key)
		tell({ is: 'unsaved' })
		sendIn(pauseBeforeSending)
	}
	return {
		sendIn,
		hold,
		release: () => {
			held = null
			sendIn(0)
		},
		heldBy: () => held,
		isBusy: (then) => {
			clearTimeout(timer)
			if (isSending) afterwards = then
			return isSending
		},
		stop: () => clearTimeout(timer),
	}
}

const listen = ({ form, key, tell }: Options, sender: Sender): (() => void) => {
	/** Fields of the form may stand anywhere on the page. */
	const edited = ({ target }: Event) => {
		if (!(target instanceof Element && 'form' in target && target.form === form)) return
		keep(key, form)
		if (sender.heldBy()) return
		tell({ is: 'unsaved' })
		sender.sendIn(pauseBeforeSending)
	}
	/** A form that is sent while it saves itself would name a version that is just passing: it waits. */
	const submitted = (event: SubmitEvent) => {
		const { submitter } = event
		if (sender.isBusy(() => form.requestSubmit(submitter))) event.preventDefault()
	}
	const seen = () => {
		const isKept = localStorage.getItem(key) !== null
		if (document.visibilityState === 'visible' && sender.heldBy() === 'signed-out') sender.release()
		if (document.visibilityState === 'hidden' && isKept && !sender.heldBy()) sender.sendIn(0)
	}
	document.addEventListener('input', edited)
	form.addEventListener('submit', submitted)
	document.addEventListener('visibilitychange', seen)
	return () => {
		sender.stop()
		document.removeEventListener('input', edited)
		form.removeEventListener('submit', submitted)
		document.removeEventListener('visibilitychange', seen)
	}
}

type Saved = { version: number; savedAt: string }

type Answer = ({ is: 'saved' } & Saved) | Trouble

const post = async (url: string, body: string): Promise<Answer> => {
	try {
		const response = await fetch(url, {
			method: 'POST',
			body,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
		})
		const data: unknown = await response.json().catch(() => null)
		if (response.ok && isSaved(data)) return { is: 'saved', ...data }
		if (response.status === 401) return { is: 'signed-out' }
		const version = staleVersion(data)
		return version === null ? { is: 'failed' } : { is: 'stale', version }
	} catch {
		return { is: 'failed' }
	}
}

const isSaved = (data: unknown): data is Saved =>
	typeof data === 'object' && data !== null && 'version' in data && 'savedAt' in data

const staleVersion = (data: unknown): number | null => {
	const reasons: unknown =
		typeof data === 'object' && data !== null && 'reasons' in data ? data.reasons : null
	const stale: unknown = Array.isArray(reasons) ? reasons.find((reason) => reason?.code === 'stale') : null
	const isStale = typeof stale === 'object' && stale !== null && 'version' in stale
	return isStale && typeof stale.version === 'number' ? stale.version : null
}
