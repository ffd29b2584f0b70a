import { z } from 'zod'
import { longestUpdate, practiceStates } from '#app/domain/practice-update.ts'

const words = z.string('required').trim().min(10, 'required').max(longestUpdate, 'too-long')

export const PracticeUpdateForm = z.object({ state: z.enum(practiceStates, 'required'), text: words })

/** Of the page on which a published practice is put right. */
export const TakeUpdateBackForm = z.object({
	act: z.literal('take-back'),
	updateId: z.uuid('required'),
	reason: words,
})
