import { z } from 'zod'
import { expect, test } from 'vitest'
import { InvitationForm } from '#app/forms/invitation.ts'
import { changePasswordForm, setPasswordForm } from '#app/forms/password.ts'
import { PersonForm } from '#app/forms/person.ts'
import { RecusalForm } from '#app/forms/recusal.ts'
import { SubmissionForm } from '#app/forms/endorsement.ts'
import { VoteForm } from '#app/forms/ballot.ts'
import { parseForm } from '#app/web/form.server.ts'

/** Every schema by which something sent is read, found by looking: a form added later is held as well. */
const schemas = (): [string, z.ZodType][] => {
	const files = import.meta.glob<Record<string, unknown>>('../../../app/forms/*.ts', { eager: true })
	const exported = Object.entries(files).flatMap(([file, module]) =>
		Object.entries(module).flatMap(([name, value]): [string, z.ZodType][] =>
			value instanceof z.ZodType ? [[`${file.split('/').at(-1)}: ${name}`, value]] : [],
		),
	)
	const email = 'an@example.vn'
	return exported.concat([
		['password.ts: setPasswordForm', setPasswordForm(email, () => false)],
		['password.ts: changePasswordForm', changePasswordForm(email, () => false)],
	])
}

type Definition = {
	type: string
	shape?: Record<string, z.ZodType>
	element?: z.ZodType
	keyType?: z.ZodType
	valueType?: z.ZodType
	options?: z.ZodType[]
	items?: z.ZodType[]
	innerType?: z.ZodType
	in?: z.ZodType
	getter?: () => z.ZodType
	catchall?: z.ZodType
}
const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

type Leaf = { path: string; outer: z.ZodType; type: string; catchall: boolean }

/** Every part of a schema, with the outermost wrapper that judges it. */
const partsOf = (schema: z.ZodType, path: string, outer = schema): Leaf[] => {
	const { type, shape, element, keyType, valueType, options, items, innerType, getter, ...rest } =
		definitionOf(schema)
	const own = { path, outer, type, catchall: rest.catchall !== undefined }
	const contained = [
		...Object.entries(shape ?? {}),
		...(element ? [['[]', element] as const] : []),
		...(keyType && valueType ? [['{key}', keyType] as const, ['{}', valueType] as const] : []),
		...(items ?? []).map((item, index) => [String(index), item] as const),
	].flatMap(([name, part]) => partsOf(part, `${path}.${name}`))
	const wrapped = [
		...(options ?? []),
		...[innerType, rest.in, getter?.()].filter((part) => part !== undefined),
	]
	return [own, ...contained, ...wrapped.flatMap((part) => partsOf(part, path, outer))]
}

const megabyte = 'x'.repeat(1_000_000)
const longestOfAll = 20_000

test('every text of every form has a longest length', () => {
	const found = schemas()
	expect(found.length).toBeGreaterThan(15)
	const texts = found
		.flatMap(([name, schema]) => partsOf(schema, name))
		.filter(({ type }) => type === 'string')
	expect(texts.length).toBeGreaterThan(50)
	const unbounded = texts.filter(({ outer }) => {
		const { success, data } = outer.safeParse(megabyte)
		return success && typeof data === 'string' && data.length > longestOfAll
	})
	expect(unbounded.map(({ path }) => path)).toEqual([])
})

test('every list of every form has a greatest count', () => {
	const lists = schemas()
		.flatMap(([name, schema]) => partsOf(schema, name))
		.filter(({ type }) => type === 'array' || type === 'record')
	const tooMany = Array.from({ length: 5000 }, () => undefined)
	expect(lists.length).toBeGreaterThan(5)
	const uncounted = lists.filter(({ outer, type }) => {
		const many =
			type === 'array' ? tooMany : Object.fromEntries(tooMany.map((_, index) => [`k${index}`, undefined]))
		const { error } = outer.safeParse(many)
		return !(error?.issues ?? []).some(
			({ code, path }) => path.length === 0 && (code === 'too_big' || code === 'custom'),
		)
	})
	// A record refuses its values before it counts them; its own test counts four hundred (tests/unit/forms/review.test.ts).
	expect(uncounted.filter(({ type }) => type === 'array').map(({ path }) => path)).toEqual([])
})

test('no form takes fields that it does not name', () => {
	const open = schemas()
		.flatMap(([name, schema]) => partsOf(schema, name))
		.filter(({ catchall }) => catchall)
	expect(open.map(({ path }) => path)).toEqual([])
})

const id = '01a2047a-f9f5-7189-9215-4f1ef065dfa5'
const smuggled =
	'role=administrator&roles2=administrator&status=published&stage=published&score=100&total=100&ownerId=x&unitId2=x&personId=x&createdById=x&passwordHash=x&disabledAt=&__proto__[role]=administrator&constructor.prototype.role=administrator&__proto__.role=administrator'

const posts: [string, z.ZodType, string, unknown][] = [
	['stepping back', RecusalForm, 'kind=other&reason=b%E1%BA%ADn', { kind: 'other', reason: 'bận' }],
	['a vote', VoteForm, 'choice=agree&confirmed=1', { choice: 'agree', confirmed: true }],
	['handing in', SubmissionForm, 'declared=yes', { declared: 'yes' }],
	['ending a place', PersonForm, `act=end&place=office:${id}`, { act: 'end', place: { kind: 'office', id } }],
	['closing an account', PersonForm, 'act=disable', { act: 'disable' }],
	[
		'an invitation',
		InvitationForm,
		'name=An&email=an%40example.vn&language=vi&roles=secretary',
		{ name: 'An', email: 'an@example.vn', language: 'vi', roles: [{ name: 'secretary' }] },
	],
]

test.each(posts)(
	'%s takes no role, stage, score or owner beside what it asks for',
	async (_, schema, body, read) => {
		const request = new Request('http://portal/', {
			method: 'POST',
			body: `${body}&${smuggled}`,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		})
		expect(await parseForm(request, schema)).toEqual(read)
		expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('role')
	},
)
