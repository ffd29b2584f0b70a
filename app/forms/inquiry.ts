import { z } from 'zod'
import { mostDays } from '#app/domain/inquiry.ts'

const text = z.string('required').trim().min(10, 'too-short').max(3000, 'too-long')
const id = z.uuid('unknown')

/** What a reviewer asks. */
export const QuestionForm = z.object({ text })

/** What the secretary does with what reviewers ask. */
export const InquiryDeskForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('send'),
		text,
		days: z.coerce.number('number').int('number').min(1, 'number').max(mostDays, 'number'),
		questionIds: z.array(id).max(50, 'too-many').default([]),
	}),
	z.object({ act: z.literal('decline'), questionId: id, note: text }),
])

/** What the agency answers. */
export const InquiryAnswerForm = z.object({
	inquiryId: id,
	answer: z.string('required').trim().min(2, 'too-short').max(5000, 'too-long'),
})
