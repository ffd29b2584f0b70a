import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/dom'
import { z } from 'zod'
import { Refusal, type Reason } from '#app/domain/verdict.ts'

/** What a refused form gives back: every value as typed, and the errors by field. */
export type Reply = SubmissionResult<string[]>

/** Thrown by `parseForm` and `keepingForm`, answered by the gate with 422 or the refusal's status. */
export type FormCameBack = { reply: Reply; refusal?: string; status?: number }

export const isInvalidForm = (error: unknown): error is FormCameBack =>
	typeof error === 'object' && error !== null && 'reply' in error

/** The form's values as `schema` says; fields it does not name are dropped, and their names noted. */
export const parseForm = async <Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	note: (dropped: readonly string[]) => void = () => {},
): Promise<z.output<Schema>> => (await readInto(request, schema, note)).value

/** The same, for an act that may be refused: the form then comes back as it was typed, with the reason. */
export const keepingForm = async <Schema extends z.ZodType, Value>(
	request: Request,
	schema: Schema,
	act: (value: z.output<Schema>) => Promise<Value>,
	told: (reasons: readonly Reason[]) => { refusal: string; status: number },
): Promise<Value> => {
	const { value, reply } = await readInto(request, schema, () => {})
	try {
		return await act(value)
	} catch (error) {
		if (!(error instanceof Refusal)) throw error
		const { refusal, status } = told(error.reasons)
		if (status === 404 || status === 401) throw error
		const back: FormCameBack = { reply: reply(), refusal, status }
		throw back
	}
}

const hidden = { hideFields: ['password', 'repeat', 'current'] }

const readInto = async <Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	note: (dropped: readonly string[]) => void,
): Promise<{ value: z.output<Schema>; reply: () => Reply }> =>
	readFields(new URLSearchParams(await request.text()), schema, note)

/** The same as `parseForm` of fields that came in another way. */
export const parseFields = <Schema extends z.ZodType>(body: URLSearchParams, schema: Schema) =>
	readFields(body, schema, () => {}).value

const readFields = <Schema extends z.ZodType>(
	body: URLSearchParams,
	schema: Schema,
	note: (dropped: readonly string[]) => void,
): { value: z.output<Schema>; reply: () => Reply } => {
	const form = new FormData()
	for (const [name, value] of body) form.append(name, value)
	const submission = parseWithZod(form, { schema })
	if (submission.status !== 'success') throw { reply: submission.reply(hidden) }
	const dropped = droppedFields(body, namesIn(schema), submission.value)
	if (dropped.length > 0) note(dropped)
	return { value: submission.value, reply: () => submission.reply(hidden) }
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
