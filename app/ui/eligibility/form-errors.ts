import type { Message } from '#app/locales/message.ts'
import { formErrors } from '#app/locales/secretariat.ts'

/** What a refused form gives back: what was typed, and codes of errors by field. */
export type RefusedForm = {
	initialValue?: Readonly<Record<string, unknown>> | null
	error?: Readonly<Record<string, readonly string[] | null>> | null
}

const words = new Map<string, Message>(Object.entries(formErrors))

/** The message of the first error of a field; an unknown code says that the value is not valid. */
export const errorIn = (refused: RefusedForm | undefined, field: string): Message | null => {
	const code = refused?.error?.[field]?.[0]
	return code === undefined ? null : (words.get(code) ?? formErrors.text)
}

/** Every field with an error, in the order of the form. */
export const errorsIn = (refused: RefusedForm | undefined): { field: string; message: Message }[] =>
	Object.keys(refused?.error ?? {}).flatMap((field) => {
		const message = errorIn(refused, field)
		return message ? [{ field, message }] : []
	})

/** What was typed in a field by its path; empty when there was no form. */
export const typedIn = (refused: RefusedForm | undefined, ...path: readonly string[]): string => {
	const found = path.reduce<unknown>(
		(value, key) => (isRecord(value) ? Reflect.get(value, key) : undefined),
		refused?.initialValue,
	)
	return typeof found === 'string' ? found : ''
}

/** What was ticked under one name: nothing, one or several. */
export const tickedIn = (refused: RefusedForm | undefined, name: string): readonly string[] => {
	const value = refused?.initialValue?.[name]
	if (typeof value === 'string') return [value]
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
