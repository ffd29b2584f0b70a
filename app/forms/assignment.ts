import { z } from 'zod'

/** The reviewers who are to get an entry. */
export const AssignmentForm = z
	.object({
		reviewers: z.array(z.uuid('unknown')).min(1, 'choose').max(15, 'too-many').default([]),
	})
	.refine(({ reviewers }) => reviewers.length > 0, { path: ['reviewers'], error: 'choose' })
