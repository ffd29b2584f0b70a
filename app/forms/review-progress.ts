import { z } from 'zod'

/** Whom the secretary reminds, and with which words beside the letter's own. */
export const RemindingForm = z.object({
	personIds: z.array(z.uuid('unknown')).min(1, 'choose').max(500, 'too-many'),
	note: z.string().trim().max(500, 'too-long').default(''),
})

/** Somebody offered for an entry. */
export const OfferForm = z.object({ entryId: z.uuid('unknown'), personId: z.uuid('unknown') })
