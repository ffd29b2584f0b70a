import { z } from 'zod'
import { fieldsOf, nested } from '#app/domain/draft-fields.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import { Changes } from './entry.ts'

/** What a browser keeps of a draft that it could not send yet, and the versions that it started from. */
export type Unsent = {
	version: number
	from: Readonly<Record<string, number>>
	pending: DraftChanges
	writer: string | null
	turn: number
	keptAt: number
}

const version = z.number().int()

const Kept = z.object({
	version,
	from: z.record(z.string(), version).default({}),
	pending: Changes,
	writer: z.string().nullable().default(null),
	turn: version.default(0),
	keptAt: z.number().default(0),
})

/** The kept text as a value; null when there is none or it is not one of ours. */
export const readUnsent = (kept: unknown): Unsent | null => {
	try {
		const parsed = Kept.safeParse(typeof kept === 'string' ? JSON.parse(kept) : kept)
		return parsed.success ? parsed.data : null
	} catch {
		return null
	}
}

const Left = z.object({ where: z.string(), why: z.string() })

/** What the server knows that the page does not: the fields that others changed, and who they were. */
const News = z.object({
	version,
	savedAt: z.string(),
	others: Changes.default({}),
	by: z.array(z.string()).default([]),
	left: z.array(Left).default([]),
})
export type News = z.output<typeof News>

const Company = z.object({
	present: z.array(z.string()),
	comments: z.record(z.string(), z.number()),
	mark: z.string(),
})
const Draft = z.object({ version, savedAt: z.string(), content: Changes })
const Crossing = z.object({
	field: z.string(),
	theirs: z.unknown(),
	by: z.string().nullable(),
	at: z.string(),
})
const Refused = z.object({
	reasons: z
		.array(
			z.object({
				code: z.string(),
				version: version.optional(),
				missing: z.array(z.string()).optional(),
				parts: z.array(Left).optional(),
				crossings: z.array(Crossing).optional(),
			}),
		)
		.optional(),
	invalid: z.array(z.string()).optional(),
})

/** What the server answers to a save, to a look around, and to what it does not take. */
export const readSaved = (body: unknown): News | null => News.safeParse(body).data ?? null
export const readCompany = (body: unknown) => News.extend(Company.shape).safeParse(body).data ?? null
export const readStored = (body: unknown) => Draft.safeParse(body).data ?? null
export const readRefused = (body: unknown) => Refused.safeParse(body).data ?? {}

/** What came back of a form without a script, when colleagues had changed the same fields; null when it did not. */
const CrossedForm = z.object({
	crossed: z.object({ version, changes: Changes, crossings: z.array(Crossing) }),
})
export type CrossedForm = z.output<typeof CrossedForm>['crossed']
export const readCrossedForm = (data: unknown): CrossedForm | null =>
	CrossedForm.safeParse(data).data?.crossed ?? null

/** What came back of a form without a script that could not be saved: what was written, upon which version, and why. */
const Unsaved = z.object({ unsaved: z.object({ version, changes: Changes, why: z.array(z.string()) }) })
export type Unsaved = z.output<typeof Unsaved>['unsaved']
export const readUnsaved = (data: unknown): Unsaved | null => Unsaved.safeParse(data).data?.unsaved ?? null

/** Parts that the form did not take, with what was written there. */
const LeftOver = z.object({ left: z.array(Left.extend({ written: z.unknown() })) })
export const readLeft = (data: unknown) => LeftOver.safeParse(data).data?.left ?? []

/** The changes without the fields in which the stored text is taken. */
export const withoutFields = (changes: DraftChanges, names: readonly string[]): DraftChanges =>
	Changes.parse(
		nested(Object.fromEntries(Object.entries(fieldsOf(changes)).filter(([name]) => !names.includes(name)))),
	)
