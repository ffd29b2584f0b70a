type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * On a slow line people write before the script is there. React takes over what the server rendered and would put its own
 * values back: what was typed until then is kept, and given to it as if it were typed now.
 */
export const watchTypedEarly = (page: Document): { giveBack: () => void } => {
	const typed = new Map<Control, string | boolean>()
	const keep = (target: EventTarget | null) => {
		if (isControl(target)) typed.set(target, valueOf(target))
	}
	const listen = ({ target }: Event) => keep(target)
	for (const control of page.querySelectorAll('input, textarea, select')) {
		if (isControl(control) && isChanged(control)) keep(control)
	}
	for (const name of ['input', 'change']) page.addEventListener(name, listen, true)
	return {
		giveBack: () => {
			for (const name of ['input', 'change']) page.removeEventListener(name, listen, true)
			for (const [control, value] of typed) if (control.isConnected) typeAgain(control, value)
			typed.clear()
		},
	}
}

/** Files stay chosen, and what is hidden or sends the form is not typed. */
const untyped = new Set(['file', 'hidden', 'submit', 'button', 'reset', 'image'])

const isControl = (target: EventTarget | null): target is Control =>
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement ||
	(target instanceof HTMLInputElement && !untyped.has(target.type))

const isTicked = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

const isChanged = (control: Control): boolean => {
	if (control instanceof HTMLSelectElement)
		return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
	return isTicked(control)
		? control.checked !== control.defaultChecked
		: control.value !== control.defaultValue
}

const valueOf = (control: Control) => (isTicked(control) ? control.checked : control.value)

/** React compares with the last value that it saw, so it is shown another one before. */
const typeAgain = (control: Control, value: string | boolean): void => {
	if (typeof value === 'boolean') {
		if (!isTicked(control) || (control.type === 'radio' && !value)) return
		control.checked = !value
		control.click()
		return
	}
	if (control instanceof HTMLSelectElement) {
		control.value = value
		control.dispatchEvent(new Event('change', { bubbles: true }))
		return
	}
	const caret = document.activeElement === control ? control.selectionStart : null
	control.value = ''
	const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {}
	set?.call(control, value)
	control.dispatchEvent(new Event('input', { bubbles: true }))
	if (caret !== null) control.setSelectionRange(caret, caret)
}
