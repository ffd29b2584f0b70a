import { useActionData } from '@remix-run/react'
import type { Message } from '#app/locales/message.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Errors = Readonly<Record<string, readonly string[] | null>>
type Reply = { error?: Errors | null; initialValue?: Readonly<Record<string, unknown>> | null }

const isReply = (data: unknown): data is { reply: Reply } =>
	typeof data === 'object' && data !== null && 'reply' in data && typeof data.reply === 'object'

/** A form that came back: what was typed, and what is wrong in which field, in the words for its codes. */
export const useReply = (
	words: Readonly<Record<string, Message>>,
	labels: Readonly<Record<string, Message>> = {},
	/** The answer to a form that was sent within the page. */
	answer?: unknown,
) => {
	const t = useText()
	const ofPage: unknown = useActionData()
	const data = answer === undefined ? ofPage : answer
	const reply: Reply = isReply(data) ? data.reply : {}
	const told = (code: string) => {
		const message = words[code] ?? words['required']
		return message ? t(message) : code
	}
	const errors = Object.entries(reply.error ?? {}).flatMap(([path, codes]) => {
		const field = path.replace(/\[.*$/, '')
		return (codes ?? []).slice(0, 1).map((code) => ({ ...(field ? { field } : {}), message: told(code) }))
	})
	const value = (name: string): unknown => reply.initialValue?.[name]
	const named = (field: string | undefined, message: string) => {
		const label = field ? labels[field] : undefined
		return label ? `${t(label)}: ${message}` : message
	}
	const refusal: unknown =
		typeof data === 'object' && data !== null && 'refusal' in data ? data.refusal : null
	return {
		/** Why the act was refused, of a form that came back for that. */
		refusal: typeof refusal === 'string' ? refusal : null,
		/** For the summary: each with the label of its field. */
		errors: errors.map(({ field, message }) => ({
			...(field ? { field } : {}),
			message: named(field, message),
		})),
		error: (name: string) => errors.find((each) => each.field === name)?.message,
		typed: (name: string, otherwise = ''): string => {
			const typed = value(name)
			return typeof typed === 'string' ? typed : otherwise
		},
		chosen: (name: string): readonly string[] => {
			const all = [value(name)].flat()
			return all.filter((each): each is string => typeof each === 'string')
		},
	}
}
