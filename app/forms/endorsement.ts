import { z } from 'zod'

export const longestNote = 2000

/** Asking the head, taking the request back, or — the head — returning it with a note. */
export const EndorsementForm = z.object({
	intent: z.enum(['request', 'recall', 'return']),
	note: z.string().max(longestNote).default(''),
})

/** The head's declaration, without which nothing is handed in. */
export const SubmissionForm = z.object({ declared: z.literal('yes') })

/** The unit above endorses, or returns it with a note. */
export const AboveForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('endorse'), declared: z.literal('yes', 'required') }),
	z.object({
		act: z.literal('return'),
		note: z.string('required').trim().min(1, 'required').max(longestNote),
	}),
])
