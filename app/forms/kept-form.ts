import { z } from 'zod'
import { localPath } from '#app/domain/local-path.ts'

/** A form that came after the session had ended: where it was going, and what it said. */
export type KeptForm = { path: string; fields: readonly (readonly [name: string, value: string])[] }

const Kept = z.object({
	path: z.string(),
	fields: z.array(z.tuple([z.string().max(200), z.string()])).max(5000),
})

/** The form that a page carried on in a hidden field; null when it is none, or leads anywhere but here. */
export const readKeptForm = (text: string | undefined): KeptForm | null => {
	const kept = Kept.safeParse(parsed(text ?? ''))
	const path = kept.success ? localPath(kept.data.path) : null
	return kept.success && path !== null ? { path, fields: kept.data.fields } : null
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

const Carried = z.object({ kept: z.object({ giu: z.string(), nguoi: z.string() }) })
export type Carried = z.output<typeof Carried>['kept']

/** What the answer to a request without a session carries on, if it does. */
export const readCarried = (data: unknown): Carried | null => {
	const carried = Carried.safeParse(data)
	return carried.success ? carried.data.kept : null
}
