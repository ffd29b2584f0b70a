import { z } from 'zod'

/** What somebody says in a discussion. */
export const NoteForm = z.object({
	text: z.string('required').trim().min(2, 'too-short').max(3000, 'too-long'),
})
