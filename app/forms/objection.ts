import { z } from 'zod'
import { emailAddress } from './person.ts'

/** What somebody has against a proposed entry. */
export const ObjectionForm = z.object({
	entryId: z.uuid('required'),
	name: z.string('required').trim().min(2, 'too-short').max(120, 'too-long'),
	email: emailAddress,
	text: z.string('required').trim().min(30, 'text-short').max(5000, 'too-long'),
})

export const ObjectionAnswerForm = z.object({
	answer: z.string('required').trim().min(10, 'too-short').max(5000, 'too-long'),
})

/** Beside a file of an objection nothing is sent. */
export const ObjectionFileFields = z.object({})
