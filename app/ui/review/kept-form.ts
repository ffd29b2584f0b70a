/** A form as text: what is sent, what the browser keeps of it, and how that is put back. */

/** The form as it is sent; a `FormData` of text alone. */
export const textOf = (form: HTMLFormElement): string => {
	const pairs = [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value]] : [],
	)
	return new URLSearchParams(pairs).toString()
}

export const withoutVersion = (text: string): string => text.replace(/(^|&)version=\d*/, '')

const versionField = (form: HTMLFormElement): HTMLInputElement | null => {
	const field = form.elements.namedItem('version')
	return field instanceof HTMLInputElement ? field : null
}

export const versionOf = (form: HTMLFormElement): number => Number(versionField(form)?.value ?? 0)

export const setVersion = (form: HTMLFormElement, version: number): void => {
	const field = versionField(form)
	if (field) field.value = String(version)
}

export const keep = (key: string, form: HTMLFormElement): void => {
	try {
		localStorage.setItem(key, textOf(form))
	} catch {
		// A full or forbidden storage takes nothing; the server still does.
	}
}

/** Puts back what was not sent: written on the version that is saved now, or on an older one. */
export const restore = (key: string, form: HTMLFormElement): 'same' | 'older' | null => {
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
