import { z } from 'zod'
import { contentLimits } from '#app/domain/entry-content.ts'
import { checkOutcomes, missingInCheck, type CheckGap } from '#app/domain/eligibility.ts'

const longest = 3000

const reason = z.object({
	part: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
	text: z.string('text').trim().max(longest, 'too-long').default(''),
})

const field: Record<CheckGap, 'reasons' | 'note'> = {
	reasons: 'reasons',
	'reason-text': 'reasons',
	'part-twice': 'reasons',
	'part-unknown': 'reasons',
	note: 'note',
}

/** The outcome of the eligibility check: a line for each part of the entry, of which the empty ones say nothing. */
export const CheckForm = z
	.object({
		outcome: z.enum(checkOutcomes, 'choose'),
		reasons: z
			.array(reason)
			.max(contentLimits.parts * 2 + 10, 'too-many')
			.default([]),
		note: z.string('text').trim().max(longest, 'too-long').default(''),
	})
	.transform((check) => ({ ...check, reasons: check.reasons.filter(({ text }) => text !== '') }))
	.superRefine((check, context) => {
		for (const gap of missingInCheck(check)) {
			context.addIssue({ code: 'custom', path: [field[gap]], message: gap })
		}
		if (check.outcome !== 'returned' && check.reasons.length > 0) {
			context.addIssue({ code: 'custom', path: ['outcome'], message: 'reasons-written' })
		}
	})
