import { z } from 'zod'
import { mostAsked } from '#app/domain/written-vote.ts'
import { moment } from './moment.ts'

/** Whom the secretary asks in writing, and until when. */
export const WrittenAskingForm = z.object({
	seatIds: z.array(z.uuid('unknown')).min(1, 'choose').max(mostAsked, 'too-many'),
	until: moment,
})

/** Until when, as the address of a letter that is looked at again says it. */
export const readUntil = (text: string | null): Date | null => moment.safeParse(text ?? '').data ?? null
