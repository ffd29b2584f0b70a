import { z } from 'zod'

/** A date and time as a field holds it, in Vietnam's time. */
export const moment = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'not-a-moment')
	.refine((text) => !Number.isNaN(Date.parse(`${text}:00+07:00`)), 'not-a-moment')
	.transform((text) => new Date(`${text}:00+07:00`))

/** A phase of the calendar moved, in Vietnam's time, with the reason that the trail keeps. */
export const PhaseForm = z
	.object({
		phase: z.enum(['open', 'screening', 'review', 'deliberation', 'publication'], 'required'),
		opensAt: moment,
		closesAt: moment,
		reason: z.string('required').trim().min(10, 'too-short').max(500, 'too-long'),
	})
	.refine(({ opensAt, closesAt }) => closesAt > opensAt, { path: ['closesAt'], error: 'before-opening' })
