import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/dom'
import { z } from 'zod'

/** What a refused form gives back: every value as typed, and the errors by field. */
export type Reply = SubmissionResult<string[]>

/** Thrown by `parseForm`, answered by the gate with 422. */
export const isInvalidForm = (error: unknown): error is { reply: Reply } =>
	typeof error === 'object' && error !== null && 'reply' in error

/** The form's values as `schema` says; fields it does not name are dropped, and their names noted. */
export const parseForm = async <Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	note: (dropped: readonly string[]) => void = () => {},
): Promise<z.output<Schema>> => {
	const body = new URLSearchParams(await request.text())
	const form = new FormData()
	for (const [name, value] of body) form.append(name, value)
	const submission = parseWithZod(form, { schema })
	if (submission.status !== 'success')
		throw { reply: submission.reply({ hideFields: ['password', 'repeat', 'current'] }) }
	const dropped = droppedFields(body, namesIn(schema), submission.value)
	if (dropped.length > 0) note(dropped)
	return submission.value
}

/** The fields that a schema asks for, whatever it makes of them. */
const namesIn = (schema: unknown): string[] => {
	if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
	if (schema instanceof z.ZodPipe) return [...namesIn(schema.in), ...namesIn(schema.out)]
	return schema instanceof z.ZodUnion ? schema.options.flatMap(namesIn) : []
}

/** Names of filled fields that neither the schema nor the value knows: „items[0].choice“ belongs to „items“. */
const droppedFields = (body: URLSearchParams, asked: readonly string[], value: unknown): string[] => {
	const known = new Set(typeof value === 'object' && value !== null ? Object.keys(value) : [])
	for (const name of asked) known.add(name)
	const names = [...body].filter(([, text]) => text !== '').map(([name]) => name.slice(0, 40))
	return [...new Set(names)].filter((name) => !known.has(name.split(/[.[]/)[0] ?? '')).slice(0, 10)
}

/** The posted form as it came, for a reader that checks field by field. */
export const readForm = async (request: Request): Promise<URLSearchParams> =>
	new URLSearchParams(await request.text())
