import { z } from 'zod'

/** Why a sheet is opened again; its reviewer reads it. */
export const ReopeningForm = z.object({
	reason: z.string('text').trim().min(1, 'required').max(2000, 'too-long'),
})
