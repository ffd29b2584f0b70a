import { z } from 'zod'
import { moment } from './round.ts'

/** A head names who acts for them, from and until in Vietnam's time; or ends it. */
export const DelegationForm = z.discriminatedUnion('act', [
	z
		.object({
			act: z.literal('give'),
			unitId: z.string('required').min(1, 'required').max(60),
			delegateId: z.string('required').min(1, 'required').max(60),
			startsAt: moment,
			endsAt: moment,
			reason: z.string('required').trim().min(5, 'too-short').max(500, 'too-long'),
		})
		.refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ['endsAt'], error: 'before-opening' }),
	z.object({ act: z.literal('end'), delegationId: z.string('required').max(60) }),
])
