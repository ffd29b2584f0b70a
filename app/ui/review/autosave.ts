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
	tell: (state: KeptState, saved?: { at: string; version: number }) => void
}

const pauseBeforeSending = 1000
const pauseBeforeRetry = 5000

export const keepSaved = ({ form, url, key, tell }: Options): Keeper => {
	let timer: ReturnType<typeof setTimeout> | undefined
	let isSending = false
	let held: 'stale' | 'signed-out' | null = null
	let submitting: { by: HTMLElement | null } | null = null

	const wait = (pause: number) => {
		clearTimeout(timer)
		timer = setTimeout(() => void send(), pause)
	}
	const edited = () => {
		keep(key, form)
		if (held) return
		tell({ is: 'unsaved' })
		wait(pauseBeforeSending)
	}
	const send = async (): Promise<void> => {
		if (isSending) return wait(pauseBeforeSending)
		isSending = true
		tell({ is: 'saving' })
		const sent = textOf(form)
		const answer = await post(url, sent)
		isSending = false
		answered(answer, sent)
		if (submitting) form.requestSubmit(submitting.by)
	}
	const answered = (answer: Answer, sent: string) => {
		held = answer.is === 'stale' || answer.is === 'signed-out' ? answer.is : null
		if (answer.is === 'failed') wait(pauseBeforeRetry)
		if (answer.is !== 'saved') return tell(answer)
		setVersion(form, answer.version)
		const isAll = withoutVersion(textOf(form)) === withoutVersion(sent)
		tell({ is: 'saved' }, { at: answer.savedAt, version: answer.version })
		if (isAll) localStorage.removeItem(key)
		else edited()
	}
	/** A form that is sent while it saves itself would name a version that is just passing. */
	const submitted = (event: SubmitEvent) => {
		clearTimeout(timer)
		if (!isSending) return
		event.preventDefault()
		submitting = { by: event.submitter }
	}
	const seen = () => {
		const isKept = localStorage.getItem(key) !== null
		if (document.visibilityState === 'visible' && held === 'signed-out') wait(0)
		if (document.visibilityState === 'hidden' && isKept && !held) wait(0)
	}

	form.addEventListener('input', edited)
	form.addEventListener('submit', submitted)
	document.addEventListener('visibilitychange', seen)
	const kept = restore(key, form)
	if (kept === 'older') {
		held = 'stale'
		tell({ is: 'stale', version: versionOf(form) })
	} else if (kept === 'same') {
		tell({ is: 'restored' })
		wait(pauseBeforeSending)
	}
	return {
		overwrite: (on) => {
			held = null
			setVersion(form, on)
			wait(0)
		},
		forget: () => localStorage.removeItem(key),
		stop: () => {
			clearTimeout(timer)
			form.removeEventListener('input', edited)
			form.removeEventListener('submit', submitted)
			document.removeEventListener('visibilitychange', seen)
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
