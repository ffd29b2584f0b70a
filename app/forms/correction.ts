import { z } from 'zod'
import { contentLimits } from '#app/domain/entry-content.ts'
import { TakeFocalPointBackForm, TakeUpdateBackForm } from './practice-update.ts'

const needed = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')

export const CorrectionForm = z.object({
	act: z.literal('correct'),
	titleVi: needed(contentLimits.title),
	titleEn: z.string().trim().max(contentLimits.title, 'too-long').default(''),
	summary: needed(contentLimits.summary),
	reason: needed(600),
	known: z.coerce.number('unknown').int('unknown').min(0, 'unknown').max(10_000, 'unknown'),
})

/** On the same page an update of the agency is taken back, or its contact. */
export const CorrectionPageForm = z.discriminatedUnion('act', [
	CorrectionForm,
	TakeUpdateBackForm,
	TakeFocalPointBackForm,
])
