/** Keeps a form saved while one writes: after a pause it is sent; until the answer is there, the browser keeps it too. */

type Trouble = { is: 'failed' | 'signed-out' } | { is: 'stale'; version: number }

export type KeptState = { is: 'saved' | 'unsaved' | 'saving' | 'restored' } | Trouble

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
	tell: (state: KeptState, savedAt?: string) => void
}

const pauseBeforeSending = 1000
const pauseBeforeRetry = 5000

export const keepSaved = ({ form, url, key, tell }: Options): Keeper => {
	let timer: ReturnType<typeof setTimeout> | undefined
	let isSending = false
	let isHeld = false

	const wait = (pause: number) => {
		clearTimeout(timer)
		timer = setTimeout(() => void send(), pause)
	}
	const edited = () => {
		keep(key, form)
		if (isHeld) return
		tell({ is: 'unsaved' })
		wait(pauseBeforeSending)
	}
	const send = async (): Promise<void> => {
		if (isSending) return wait(pauseBeforeSending)
		isSending = true
		tell({ is: 'saving' })
		const sent = textOf(form)
		const state = await post(url, sent)
		isSending = false
		if (state.is === 'saved') {
			setVersion(form, state.version)
			if (withoutVersion(textOf(form)) !== withoutVersion(sent)) return edited()
			localStorage.removeItem(key)
			return tell({ is: 'saved' }, state.savedAt)
		}
		isHeld = state.is === 'stale' || state.is === 'signed-out'
		tell(state)
		if (state.is === 'failed') wait(pauseBeforeRetry)
	}
	const hidden = () => {
		if (document.visibilityState === 'hidden' && localStorage.getItem(key) !== null && !isHeld) wait(0)
	}

	form.addEventListener('input', edited)
	document.addEventListener('visibilitychange', hidden)
	const kept = restore(key, form)
	if (kept === 'older') {
		isHeld = true
		tell({ is: 'stale', version: versionOf(form) })
	} else if (kept === 'same') {
		tell({ is: 'restored' })
		wait(pauseBeforeSending)
	}
	return {
		overwrite: (on) => {
			isHeld = false
			setVersion(form, on)
			wait(0)
		},
		forget: () => localStorage.removeItem(key),
		stop: () => {
			clearTimeout(timer)
			form.removeEventListener('input', edited)
			document.removeEventListener('visibilitychange', hidden)
		},
	}
}

type Answer = { is: 'saved'; version: number; savedAt: string } | Trouble

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

const isSaved = (data: unknown): data is { version: number; savedAt: string } =>
	typeof data === 'object' && data !== null && 'version' in data && 'savedAt' in data

const staleVersion = (data: unknown): number | null => {
	const reasons: unknown =
		typeof data === 'object' && data !== null && 'reasons' in data ? data.reasons : null
	const stale: unknown = Array.isArray(reasons) ? reasons.find((reason) => reason?.code === 'stale') : null
	const isStale = typeof stale === 'object' && stale !== null && 'version' in stale
	return isStale && typeof stale.version === 'number' ? stale.version : null
}

/** The form as it is sent; a `FormData` of text alone. */
const textOf = (form: HTMLFormElement): string => {
	const pairs = [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value]] : [],
	)
	return new URLSearchParams(pairs).toString()
}

const withoutVersion = (text: string): string => text.replace(/(^|&)version=\d*/, '')

const versionField = (form: HTMLFormElement): HTMLInputElement | null => {
	const field = form.elements.namedItem('version')
	return field instanceof HTMLInputElement ? field : null
}

const versionOf = (form: HTMLFormElement): number => Number(versionField(form)?.value ?? 0)

const setVersion = (form: HTMLFormElement, version: number): void => {
	const field = versionField(form)
	if (field) field.value = String(version)
}

const keep = (key: string, form: HTMLFormElement): void => {
	try {
		localStorage.setItem(key, textOf(form))
	} catch {
		// A full or forbidden storage takes nothing; the server still does.
	}
}

/** Puts back what was not sent: written on the version that is saved now, or on an older one. */
const restore = (key: string, form: HTMLFormElement): 'same' | 'older' | null => {
	const text = localStorage.getItem(key)
	if (text === null || withoutVersion(text) === withoutVersion(textOf(form))) {
		localStorage.removeItem(key)
		return null
	}
	const values = new URLSearchParams(text)
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
			field.checked = values.getAll(field.name).includes(field.value)
		} else if (isWritten(field)) {
			field.value = values.get(field.name) ?? ''
		}
	}
	return values.get('version') === String(versionOf(form)) ? 'same' : 'older'
}

type Written = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isWritten = (field: Element): field is Written =>
	(field instanceof HTMLInputElement && field.type !== 'hidden' && field.name !== '') ||
	field instanceof HTMLTextAreaElement ||
	field instanceof HTMLSelectElement
