import { useRevalidator } from '@remix-run/react'
import { useState, type FormEvent } from 'react'
import { isTroubled, offline, readAct } from './act-trouble.ts'

/**
 * A form done within the page: sent by itself, its answer kept beside it, the page read again once it was done. What is
 * refused or does not arrive is told there; the page and what is typed in it stay.
 */
export const usePageAct = (action: string) => {
	const { revalidate } = useRevalidator()
	const [answered, setAnswered] = useState<{ isSending: boolean; data: unknown }>({
		isSending: false,
		data: null,
	})
	const send = async (body: URLSearchParams) => {
		setAnswered({ isSending: true, data: null })
		const init = { method: 'POST', body, headers: { Accept: 'application/json' } }
		const data = await fetch(action, init).then(readAct, () => offline)
		setAnswered({ isSending: false, data })
		if (!isTroubled(data)) revalidate()
	}
	return {
		...answered,
		onSubmit: (event: FormEvent<HTMLFormElement>) => {
			event.preventDefault()
			const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
			const fields = [...new FormData(event.currentTarget, pressed)]
			const body = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
			body.set('quiet', 'yes')
			void send(body)
		},
	}
}
