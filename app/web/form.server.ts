import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/dom'
import type { z } from 'zod'

/** What a refused form gives back: every value as typed, and the errors by field. */
export type Reply = SubmissionResult<string[]>

/** Thrown by `parseForm`, answered by the gate with 422. */
export const isInvalidForm = (error: unknown): error is { reply: Reply } =>
	typeof error === 'object' && error !== null && 'reply' in error

/** The form's values as `schema` says; fields it does not name are dropped. */
export const parseForm = async <Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
): Promise<z.output<Schema>> => {
	const body = new URLSearchParams(await request.text())
	const form = new FormData()
	for (const [name, value] of body) form.append(name, value)
	const submission = parseWithZod(form, { schema })
	if (submission.status !== 'success')
		throw { reply: submission.reply({ hideFields: ['password', 'repeat', 'current'] }) }
	return submission.value
}

/** The posted form as it came, for a reader that checks field by field. */
export const readForm = async (request: Request): Promise<URLSearchParams> =>
	new URLSearchParams(await request.text())
