import { z } from 'zod'
import { leastBound, mostBound } from '#app/domain/third-call.ts'

/** Whom the secretary reminds, and with which words beside the letter's own. */
export const RemindingForm = z.object({
	personIds: z.array(z.uuid('unknown')).min(1, 'choose').max(500, 'too-many'),
	note: z.string().trim().max(500, 'too-long').default(''),
})

const id = z.uuid('unknown')
const points = z.coerce
	.number('number')
	.int('number')
	.min(leastBound, 'bound-out')
	.max(mostBound, 'bound-out')
	.optional()

/** What the secretary does on the page of progress: gives an entry to somebody who was offered, or sets the bound. */
export const ProgressForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('offer'), entryId: id, personId: id, insteadOfId: id.optional() }),
	z.object({ act: z.literal('bound'), bound: points }),
])
