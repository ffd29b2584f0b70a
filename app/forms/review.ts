import { z } from 'zod'
import { claimFindings, longestClaimNote } from '#app/domain/claim.ts'

const id = z.string('unknown').max(60, 'unknown')
const chosen = id.default('').transform((value) => (value === '' ? null : value))
const words = (longest: number) => z.string('text').max(longest, 'too-long').default('')

const mark = z.object({
	levelId: chosen,
	points: z
		.string('number')
		.regex(/^(?:\d{1,2}|100)?$/, 'number')
		.default('')
		.transform((value) => (value === '' ? null : Number(value))),
	remark: words(3000),
})

const claim = z.object({
	finding: z
		.enum(['', ...claimFindings], 'choose')
		.default('')
		.transform((value) => (value === '' ? null : value)),
	note: words(longestClaimNote),
})

/** More names than any rubric has, far fewer than would weigh. */
const few = <Value>(record: Record<string, Value>) => Object.keys(record).length <= 40

/** The whole sheet as it stands in the browser; what is left empty is empty. Whether it is complete is asked elsewhere. */
export const ReviewForm = z
	.object({
		version: z.number('number').int('number').min(0, 'number').max(1_000_000_000, 'number'),
		marks: z.record(id, mark).refine(few, 'too-many').default({}),
		gates: z
			.record(id, z.enum(['yes', 'no'], 'choose'))
			.refine(few, 'too-many')
			.default({}),
		bonus: z.array(id).max(40, 'too-many').default([]),
		penalty: z.array(id).max(40, 'too-many').default([]),
		claims: z.record(id, claim).refine(few, 'too-many').default({}),
		strengths: words(5000),
		limits: words(5000),
		conclusion: z
			.enum(['pass', 'fail'], 'choose')
			.optional()
			.transform((value) => value ?? null),
		proposedAward: chosen,
		/** Which button was pressed: to save only, or to hand in as well. */
		intent: z.enum(['save', 'hand-in'], 'choose').default('save'),
	})
	.transform(({ version, intent, gates, ...content }) => ({
		version,
		intent,
		content: {
			...content,
			gates: Object.fromEntries(Object.entries(gates).map(([gate, answer]) => [gate, answer === 'yes'])),
		},
	}))
