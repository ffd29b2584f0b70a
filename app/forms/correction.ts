import { z } from 'zod'
import { contentLimits } from '#app/domain/entry-content.ts'

const needed = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')

export const CorrectionForm = z.object({
	titleVi: needed(contentLimits.title),
	titleEn: z.string().trim().max(contentLimits.title, 'too-long').default(''),
	summary: needed(contentLimits.summary),
	reason: needed(600),
	known: z.coerce.number('unknown').int('unknown').min(0, 'unknown').max(10_000, 'unknown'),
})
