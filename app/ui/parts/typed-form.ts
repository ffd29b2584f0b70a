import { useActionData } from '@remix-run/react'
import type { Message } from '#app/locales/message.ts'
import { useText } from './language.tsx'

type Reply = {
	initialValue?: Readonly<Record<string, unknown>> | null
	error?: Readonly<Record<string, readonly string[] | null>> | null
}

/**
 * A form that came back with 422: what was typed, and the errors in words. `act` tells the forms of one page apart by
 * their hidden field.
 */
export const useTypedForm = (
	words: Readonly<Record<string, Message>>,
	labels: Readonly<Record<string, Message>>,
	act?: string,
) => {
	const t = useText()
	const data: unknown = useActionData()
	const reply = isReply(data) ? data.reply : null
	const isMine = reply !== null && (act === undefined || reply.initialValue?.['act'] === act)
	const wrong = Object.entries((isMine ? reply.error : null) ?? {}).flatMap(([field, codes]) => {
		const code = codes?.[0]
		const message = code === undefined ? undefined : (words[code] ?? words['required'])
		return message ? [{ field, message: t(message) }] : []
	})
	return {
		/** For the list at the top: which field, and what is wrong with it. */
		errors: wrong.map(({ field, message }) => ({
			field,
			message: labels[field] ? `${t(labels[field])}: ${message}` : message,
		})),
		error: (field: string): string | null => wrong.find((each) => each.field === field)?.message ?? null,
		typed: (field: string, otherwise = ''): string => {
			const value = isMine ? reply.initialValue?.[field] : undefined
			return typeof value === 'string' ? value : otherwise
		},
		isBack: isMine,
	}
}

const isReply = (data: unknown): data is { reply: Reply } =>
	typeof data === 'object' && data !== null && 'reply' in data && typeof data.reply === 'object'
