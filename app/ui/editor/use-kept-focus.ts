import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** A part that is drawn anew while one writes in it gives the cursor back to the field of the same name. */
export const useKeptFocus = (form: RefObject<HTMLFormElement>, drawn: unknown) => {
	const last = useRef<{ id: string; at: number | null } | null>(null)
	useEffect(() => {
		const place = form.current
		if (!place) return
		const note = ({ target }: Event) => {
			if (!(target instanceof HTMLElement)) return
			const at =
				target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? endOf(target) : null
			last.current = { id: target.id, at }
		}
		const forget = () => (last.current = null)
		place.addEventListener('focusin', note)
		place.addEventListener('keyup', note)
		place.addEventListener('focusout', forget)
		return () => {
			place.removeEventListener('focusin', note)
			place.removeEventListener('keyup', note)
			place.removeEventListener('focusout', forget)
		}
	}, [form])
	useLayoutEffect(() => {
		const noted = last.current
		if (noted === null || noted.id === '' || document.activeElement !== document.body) return
		const field = document.getElementById(noted.id)
		field?.focus()
		if (noted.at !== null && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
			field.setSelectionRange(noted.at, noted.at)
		}
	}, [drawn])
}

const endOf = (field: HTMLInputElement | HTMLTextAreaElement): number | null => {
	const isText = field instanceof HTMLTextAreaElement || field.type === 'text'
	return isText ? field.selectionEnd : null
}
