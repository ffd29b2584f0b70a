import { z } from 'zod'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import { Changes } from './entry.ts'

/** What a browser keeps of a draft that it could not send yet, and the values that it started from. */
export type Unsent = { version: number; pending: DraftChanges; before: DraftChanges }

const Kept = z.object({ version: z.number().int(), pending: Changes, before: Changes })

/** The kept text as a value; null when there is none or it is not one of ours. */
export const readUnsent = (text: string | null): Unsent | null => {
	if (text === null) return null
	try {
		const parsed = Kept.safeParse(JSON.parse(text))
		return parsed.success ? parsed.data : null
	} catch {
		return null
	}
}

const Left = z.object({ where: z.string(), why: z.string() })
const Stored = z.object({
	version: z.number().int(),
	savedAt: z.string(),
	left: z.array(Left).default([]),
})
const Draft = Stored.extend({ content: Changes })
const Refused = z.object({
	reasons: z
		.array(
			z.object({
				code: z.string(),
				missing: z.array(z.string()).optional(),
				parts: z.array(Left).optional(),
			}),
		)
		.optional(),
	invalid: z.array(z.string()).optional(),
})

/** What the server answers to a save, to a question for the stored draft, and to what it does not take. */
export const readSaved = (body: unknown) => Stored.safeParse(body).data ?? null
export const readStored = (body: unknown) => Draft.safeParse(body).data ?? null
export const readRefused = (body: unknown) => Refused.safeParse(body).data ?? {}
