import { z } from 'zod'

const count = (most: number) => z.coerce.number('number').int('number').min(1, 'number').max(most, 'number')

/** What the secretary asks a plan for. */
export const PlanForm = z.object({
	perEntry: count(15),
	maxLoad: count(1000),
	scope: z.enum(['missing', 'all'], 'choose'),
})

export const PlanActForm = z.object({ act: z.enum(['apply', 'drop', 'raise', 'again'], 'choose') })

const id = z.uuid('unknown')

/** What the secretary does with panels and pairs. */
export const PanelsForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('panel'),
		panelId: id.optional(),
		name: z.string('required').trim().min(2, 'too-short').max(120, 'too-long'),
		topics: z.array(z.string().max(100, 'too-long')).min(1, 'choose').max(100, 'too-many'),
		reviewerIds: z.array(id).min(1, 'choose').max(200, 'too-many'),
		headId: id.optional(),
	}),
	z.object({ act: z.literal('remove-panel'), panelId: id }),
	z
		.object({
			act: z.literal('pair'),
			firstId: id,
			secondId: id,
			how: z.enum(['apart', 'together'], 'choose'),
			reason: z.string('required').trim().min(5, 'too-short').max(500, 'too-long'),
		})
		.refine(({ firstId, secondId }) => firstId !== secondId, { path: ['secondId'], error: 'two-people' }),
	z.object({ act: z.literal('lift-pair'), pairId: id }),
])
