import { z } from 'zod'
import { moment } from './round.ts'

const reason = z.string('required').trim().min(10, 'too-short').max(500, 'too-long')
const chosen = z
	.string()
	.optional()
	.transform((text) => (text === undefined || text === '' ? null : text))

/** What the secretary does with the deadlines of a round; `closesAt` and `lastAt` are the bounds for a new one. */
export const deadlineForm = (bounds: { now: Date; closesAt: Date | null; lastAt: Date | null }) => {
	const later = moment
		.refine((at) => at > bounds.now && (bounds.closesAt === null || at > bounds.closesAt), 'too-early')
		.refine((at) => bounds.lastAt === null || at <= bounds.lastAt, 'too-late')
	return z.discriminatedUnion('act', [
		z.object({ act: z.literal('extend'), until: later, reason }),
		z.object({
			act: z.literal('code'),
			scope: z.enum(['entry', 'agency'], 'required'),
			unitId: chosen,
			uses: z.coerce.number('required').int('uses').min(1, 'uses').max(500, 'uses'),
			until: later,
			reason,
		}),
		z
			.object({ act: z.literal('grant'), unitId: chosen, entry: chosen, until: later, reason })
			.refine(({ unitId, entry }) => (unitId === null) !== (entry === null), {
				path: ['unitId'],
				error: 'one-of-both',
			}),
		z.object({ act: z.literal('undo'), codeId: z.string('required') }),
		z.object({ act: z.literal('undo-exception'), exceptionId: z.string('required') }),
	])
}

/** A code as an agency types it. */
export const CodeForm = z.object({ code: z.string('required').trim().min(1, 'required').max(40, 'too-long') })
