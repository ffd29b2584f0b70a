import { z } from 'zod'
import { entryKinds, subjects } from '#app/domain/entry.ts'

const ticked = z
	.string()
	.optional()
	.transform((text) => text === 'yes')

const all = z.literal('').transform(() => null)
const kind = z.union([all, z.enum(entryKinds)], 'required').default(null)
const subject = z.union([all, z.enum(subjects)], 'required').default(null)

/** How a round endorses, and how many it takes. `confirmed`: what the change would do was shown. */
export const RoundRulesForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('rules'), asksParent: ticked, twoPeople: ticked, confirmed: ticked }),
	z.object({
		act: z.literal('quota'),
		kind,
		subject,
		unitId: z
			.string()
			.max(60)
			.optional()
			.transform((text) => (text === undefined || text === '' ? null : text)),
		most: z.coerce.number('required').int('most').min(0, 'most').max(10_000, 'most'),
	}),
	z.object({ act: z.literal('lift'), quotaId: z.string('required').max(60) }),
])
