import { z } from 'zod'
import { revocationCauses } from '#app/domain/revocation.ts'

const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long')

export const RevocationForm = z
	.object({
		number: line(60),
		decidedOn: z.iso.date('date'),
		signerVi: line(280),
		cause: z.enum(revocationCauses, 'unknown'),
		grounds: line(2000),
		sure: z.literal('on', 'unsure'),
	})
	.transform(({ sure: _, decidedOn, ...typed }) => ({ ...typed, decidedOn: new Date(decidedOn) }))

/** A mistake on the paper is mended here; what the decision says is not. */
export const ReissueForm = z.object({
	recipient: line(300),
	citation: z.string().trim().max(1000, 'too-long').default(''),
	reason: line(600),
})
