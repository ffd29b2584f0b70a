import { z } from 'zod'

const version = z.coerce.number().int().min(1).max(2_000_000_000)

/** Takes an earlier version again: of one field, or of the whole draft when `field` is empty. */
export const RestorationForm = z.object({
	/** The newest version when the page was shown. */
	seen: version,
	to: version,
	field: z
		.string()
		.regex(/^[\w-]{0,80}$/)
		.default(''),
})

const Refused = z.object({ isCrossed: z.boolean(), why: z.string() })

/** Why nothing was restored; null when the page was only opened. */
export const readRestoration = (data: unknown) => Refused.safeParse(data).data ?? null
