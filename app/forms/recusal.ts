import { z } from 'zod'
import { recusalKinds } from '#app/domain/review.ts'

/** Why a reviewer steps back. */
export const RecusalForm = z.object({
	kind: z.enum(recusalKinds, 'choose'),
	reason: z.string('text').trim().min(1, 'required').max(2000, 'too-long'),
})
