import { z } from 'zod'
import { mostItems } from '#app/domain/council-session.ts'
import { moment } from './moment.ts'

const id = z.uuid('unknown')

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
