import { z } from 'zod'
import { facetNames } from '#app/domain/gallery.ts'
import { licence, openPage } from '#app/domain/open-data.ts'
import { galleryFields } from '#app/forms/gallery.ts'
import { openPaths, type OpenPath } from '#app/forms/open-data-paths.ts'
import { shapes } from '#app/forms/answers/open-data.ts'
import { practiceFields } from '#app/forms/answers/open-practice.ts'
import { collectionFields, newsFields } from '#app/forms/answers/open-post.ts'
import { say, type Language } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'

/** The OpenAPI 3.1 document, written from the shapes through which every answer passes. */
export const openDocument = (origin: string, language: Language) => ({
	openapi: '3.1.0',
	info: {
		title: `Thi đua số – ${say(language, m.title)}`,
		version: '1',
		description: `${say(language, m.lead)}\n\n${say(language, m.apiWords)}`,
		license: { name: licence.name, url: licence.url },
	},
	externalDocs: { url: `${origin}/du-lieu-mo` },
	servers: [{ url: `${origin}/api/v1` }],
	paths: Object.fromEntries([
		[
			'/',
			{ get: operation({ path: '/', shape: 'Start', takes: 'nothing', summary: say(language, m.title) }) },
		],
		...openPaths.map((each) => [
			each.path,
			{ get: operation({ ...each, summary: say(language, m[each.words]) }) },
		]),
	]),
	components: { schemas: schemas() },
})

const schemas = () => {
	const registry = z.registry<{ id: string }>()
	for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id })
	return z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' }).schemas
}

type Operation = Pick<OpenPath, 'path' | 'shape' | 'takes'> & { summary: string }

const operation = ({ path, shape, takes, summary }: Operation) => ({
	summary,
	operationId:
		`get${path.replace(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}` || 'getStart',
	parameters: [
		...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
			name,
			in: 'path',
			required: true,
			schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
		})),
		...parametersOf[takes],
		{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } },
	],
	responses: {
		200: {
			description: 'OK',
			headers: { ETag: { schema: { type: 'string' } } },
			content: { 'application/json': { schema: { $ref: `#/components/schemas/${shape}` } } },
		},
		304: { description: 'Not Modified' },
		...(takes === 'nothing' ? {} : { 400: failure('Bad Request') }),
		...(path.includes('{') ? { 404: failure('Not Found') } : {}),
		429: {
			...failure('Too Many Requests'),
			headers: { 'Retry-After': { schema: { type: 'integer', minimum: 1 } } },
		},
	},
})

const failure = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const asked = (name: string, schema: object, isMany = false) => ({
	...{ name, in: 'query', required: false, schema },
	...(isMany ? { style: 'form', explode: true } : {}),
})

const limit = asked('limit', {
	...{ type: 'integer', minimum: 1, maximum: openPage.most, default: openPage.usual },
})
const pages = [limit, asked('cursor', { type: 'string' })]

const fieldsAmong = (known: readonly string[]) => ({
	...asked('fields', { type: 'array', items: { type: 'string', enum: known } }),
	...{ style: 'form', explode: false },
})

const parametersOf: Readonly<Record<OpenPath['takes'], readonly object[]>> = {
	nothing: [],
	pages,
	news: [fieldsAmong(newsFields), ...pages],
	collections: [fieldsAmong(collectionFields), ...pages],
	filters: [
		asked(galleryFields.text, { type: 'string', maxLength: 200 }),
		...facetNames.map((name) =>
			asked(galleryFields[name], { type: 'array', items: { type: 'string' }, maxItems: 20 }, true),
		),
		asked('agency', { type: 'string' }),
		fieldsAmong(practiceFields),
		...pages,
	],
	since: [asked('since', { type: 'string', default: '0' }), limit],
}
