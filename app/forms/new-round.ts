import { z } from 'zod'
import { phaseNames } from '#app/domain/round.ts'
import { phasesOutOfOrder } from '#app/domain/new-round.ts'
import { moment } from './round.ts'

/** Address of a round or a movement: small letters, figures and hyphens; empty: made of the name. */
export const address = z
	.string()
	.trim()
	.max(80, 'address')
	.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'address')
	.default('')

export const name = z.string('required').trim().min(5, 'name').max(200, 'name')

const moments = {
	openOpens: moment,
	openCloses: moment,
	screeningOpens: moment,
	screeningCloses: moment,
	reviewOpens: moment,
	reviewCloses: moment,
	deliberationOpens: moment,
	deliberationCloses: moment,
	publicationOpens: moment,
	publicationCloses: moment,
}

/** `from`: the round whose rubrics, forms and rules are taken, or nothing for the standard set. */
export const NewRoundForm = z
	.object({
		movementId: z.string('required').max(60),
		from: z
			.string()
			.max(60)
			.default('')
			.transform((text) => (text === '' ? null : text)),
		nameVi: name,
		nameEn: name,
		slug: address,
		year: z.coerce.number('year').int('year').min(2000, 'year').max(2100, 'year'),
		blindness: z.enum(['open', 'single', 'double'], 'required'),
		sheets: z.coerce.number('sheets').int('sheets').min(1, 'sheets').max(15, 'sheets'),
		...moments,
	})
	.transform((given) => ({
		...given,
		phases: phaseNames.map((phase) => ({
			name: phase,
			opensAt: given[`${phase}Opens`],
			closesAt: given[`${phase}Closes`],
		})),
	}))
	.superRefine(({ phases }, context) => {
		for (const phase of phases) {
			if (phase.closesAt <= phase.opensAt)
				context.addIssue({ code: 'custom', path: [`${phase.name}Closes`], message: 'before-opening' })
		}
		for (const phase of phasesOutOfOrder(phases))
			context.addIssue({ code: 'custom', path: [`${phase}Opens`], message: 'out-of-order' })
	})
export type NewRound = z.output<typeof NewRoundForm>

const dayOf = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
	.refine((text) => !Number.isNaN(Date.parse(text)), 'day')
	.transform((text) => new Date(text))

const purpose = z.string('required').trim().min(20, 'purpose').max(2000, 'purpose')

/** A movement with the standard bases, words, clusters and awards. */
export const NewMovementForm = z
	.object({
		nameVi: name,
		nameEn: name,
		shortNameVi: z.string('required').trim().min(3, 'short').max(60, 'short'),
		shortNameEn: z.string('required').trim().min(3, 'short').max(60, 'short'),
		slug: address,
		purposeVi: purpose,
		purposeEn: purpose,
		startsOn: dayOf,
		endsOn: dayOf,
	})
	.refine(({ startsOn, endsOn }) => endsOn > startsOn, { path: ['endsOn'], error: 'ends-before' })
export type NewMovement = z.output<typeof NewMovementForm>
