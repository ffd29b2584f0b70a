import { z } from 'zod'
import { anyone, type Language, type Viewer } from '#app/domain/viewer.ts'
import { openDocument } from '#app/web/open-document.server.ts'

type Loader = (args: never) => Promise<unknown>
export type Asked = {
	params?: Record<string, string>
	headers?: Record<string, string>
	language?: Language
	address?: string
	viewer?: Viewer
}

const origin = 'http://127.0.0.1:3000'
let asked = 0

/** The answer of a route to a question at `path`; everybody has an address of their own unless told otherwise. */
export const askOpen = async (loader: unknown, path: string, fields: Asked = {}): Promise<Response> => {
	const { params = {}, headers = {}, language = 'vi', address = `10.0.0.${(asked += 1)}` } = fields
	const visit = {
		...{ language, address, requestId: 'test', path: path.split('?')[0] },
		viewer: () => Promise.resolve(fields.viewer ?? anyone(language)),
	}
	const request = new Request(origin + path, { headers })
	const answer = await (loader as Loader)({ request, params, context: { visit } } as never).catch(
		(error: unknown) => error,
	)
	if (answer instanceof Response) return answer
	throw answer
}

type Json = { [name: string]: unknown }

/** A shape of the document as a validator made from the document alone. */
export const shapeInDocument = (name: string): z.ZodType => {
	const { schemas } = JSON.parse(JSON.stringify(openDocument(origin, 'vi').components)) as {
		schemas: Record<string, Json>
	}
	const whole = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(whole)
		if (typeof value !== 'object' || value === null) return value
		if ('$ref' in value) return whole(schemas[String(value.$ref).split('/').at(-1) ?? ''])
		return Object.fromEntries(
			Object.entries(value)
				.filter(([key]) => key !== '$id' && key !== '$schema')
				.map(([key, each]) => [key, whole(each)]),
		)
	}
	const schema = schemas[name]
	if (!schema) throw new Error(`${name} is not in the document`)
	return z.fromJSONSchema(whole(schema) as Parameters<typeof z.fromJSONSchema>[0])
}
