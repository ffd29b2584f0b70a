import { z } from 'zod'
import { secondEffects, secondLimits } from '#app/domain/second-round.ts'
import { moment } from './round.ts'

/** For which entries, with how many reviewers, until when, how it counts and why. */
export const SecondRoundForm = z.object({
	entries: z
		.preprocess(
			(value) => (value === undefined ? [] : [value].flat()),
			z.array(z.uuid('required')).max(secondLimits.entries, 'too-many'),
		)
		.refine((chosen) => chosen.length > 0, 'none-chosen'),
	reviewers: z
		.string('number')
		.regex(/^[1-5]$/, 'number')
		.transform(Number),
	dueAt: moment,
	effect: z.enum(secondEffects, 'required'),
	reason: z.string('required').trim().min(1, 'required').max(secondLimits.reason, 'too-long'),
})
