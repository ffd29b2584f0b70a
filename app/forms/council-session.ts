import { z } from 'zod'
import { mostItems } from '#app/domain/council-session.ts'

const id = z.uuid('unknown')

/** Day and hour in GMT+7, as the browser's field gives them. */
const moment = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'moment')
	.max(16, 'moment')
	.transform((text) => new Date(`${text}:00+07:00`))
	.refine((at) => !Number.isNaN(+at), 'moment')

export const SessionForm = z.object({
	title: z.string('required').trim().min(5, 'too-short').max(300, 'too-long'),
	place: z.string('required').trim().min(2, 'too-short').max(300, 'too-long'),
	startsAt: moment,
	awardLevelId: z.uuid('required'),
	entryIds: z.array(id).min(1, 'required').max(mostItems, 'too-many'),
})

/** What the secretary does while the council meets. */
export const SessionDeskForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('presence'), seatId: id, is: z.enum(['here', 'gone']) }),
	z.object({ act: z.literal('begin') }),
	z.object({ act: z.literal('end') }),
	z.object({ act: z.literal('take-up'), itemId: id }),
	z.object({
		act: z.literal('note'),
		itemId: id,
		notes: z.string().trim().max(10_000, 'too-long').default(''),
	}),
	z.object({
		act: z.literal('leave'),
		itemId: id,
		seatId: z.uuid('required'),
		reason: z.string('required').trim().min(5, 'too-short').max(500, 'too-long'),
	}),
])
