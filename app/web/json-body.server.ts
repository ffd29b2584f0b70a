import { json } from '@remix-run/node'
import type { z } from 'zod'
import { log } from '#app/adapters/log.server.ts'
import type { Visit } from './visit.server.ts'

/** What a script is told of a body that was not taken. */
export type InvalidBody = { invalid: readonly string[]; requestId: string }

/**
 * The JSON body of a request as `schema` says. Another type is 415, broken JSON 400, a wrong value 422; fields that
 * the schema does not name are dropped, and both are logged by name, never by value.
 */
export const readJson = async <Schema extends z.ZodType>(
	request: Request,
	visit: Visit,
	schema: Schema,
): Promise<z.output<Schema>> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^application\/json\s*(?:;|$)/i.test(type)) throw refusal(visit, 415, ['content-type'])
	const body = parsed(await request.text())
	if (body === undefined) throw refusal(visit, 400, ['json'])
	const result = schema.safeParse(body)
	if (!result.success) {
		throw refusal(visit, 422, [...new Set(result.error.issues.map(({ path }) => path.map(String).join('.')))])
	}
	const unknown = namesIn(body).filter((name) => !namesIn(result.data).includes(name))
	if (unknown.length > 0)
		log('info', 'unknown fields dropped', { ...facts(visit), fields: shortened(unknown) })
	return result.data
}

const refusal = (visit: Visit, status: number, invalid: readonly string[]): Response => {
	log('info', 'body refused', { ...facts(visit), status, fields: shortened(invalid) })
	return json<InvalidBody>({ invalid: shortened(invalid), requestId: visit.requestId }, { status })
}

const facts = ({ requestId, path }: Visit) => ({ requestId, path })

const shortened = (names: readonly string[]): string[] => names.slice(0, 20).map((name) => name.slice(0, 60))

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/** The names of the fields of a body and of what lies directly in them. */
const namesIn = (value: unknown): string[] =>
	isRecord(value)
		? Object.entries(value).flatMap(([name, inner]) => [
				name,
				...(isRecord(inner) ? Object.keys(inner).map((each) => `${name}.${each}`) : []),
			])
		: []

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
