import { z } from 'zod'
import { choices } from '#app/domain/ballot.ts'

/** Opening a ballot on one award for one entry. */
export const BallotForm = z.object({ entryId: z.uuid('unknown'), awardLevelId: z.uuid('required') })

/** A vote: chosen first, then confirmed. */
export const VoteForm = z.object({
	choice: z.enum(choices, 'required'),
	confirmed: z
		.literal('1')
		.optional()
		.transform((said) => said === '1'),
})
