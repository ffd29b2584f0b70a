import { z } from 'zod'

/** Why the council takes the adjusted order, or takes that back. */
export const RulingForm = z.object({
	kind: z.enum(['adopted', 'withdrawn'], 'choose'),
	reason: z.string('required').trim().min(20, 'too-short').max(2000, 'too-long'),
})
