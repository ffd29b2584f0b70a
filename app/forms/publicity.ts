import { z } from 'zod'
import { leastPublicDays, mostProposed, mostPublicDays } from '#app/domain/publicity.ts'

const days = z.coerce.number('number').int('number').min(leastPublicDays, 'days').max(mostPublicDays, 'days')

/** Whether an award asks for publicity, and for how long; nothing typed is „no more“. */
export const AskPublicityForm = z.object({ awardLevelId: z.uuid('required'), days: days.optional() })

/** The list that is put on the portal. */
export const OpenPublicityForm = z.object({
	awardLevelId: z.uuid('required'),
	entryIds: z.array(z.uuid('unknown')).min(1, 'required').max(mostProposed, 'too-many'),
	days,
})

export const ExtendPublicityForm = z.object({
	lastDay: z.iso.date('date').max(10, 'date'),
	reason: z.string('required').trim().min(10, 'too-short').max(1000, 'too-long'),
})
