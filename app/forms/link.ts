import { z } from 'zod'
import { asEvidenceHref, longestLinkTitle } from '#app/domain/evidence-link.ts'

const isDay = (text: string): boolean =>
	/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

const halfDay = 14 * 3_600_000

/** Not later than today, wherever the day has begun. */
const isPast = (text: string): boolean => Date.parse(`${text}T00:00:00Z`) <= Date.now() + halfDay

/** A link as evidence: where it leads, what it is called, when it was read. */
export const LinkForm = z.object({
	uploadKey: z.string().regex(/^[\w-]{8,64}$/),
	href: z
		.string('required')
		.max(2000, 'too-long')
		.transform((text, context) => {
			const href = asEvidenceHref(text)
			if (href === null) context.addIssue({ code: 'custom', message: 'bad-link' })
			return href ?? ''
		}),
	title: z.string('required').trim().min(1, 'required').max(longestLinkTitle, 'too-long'),
	openedOn: z.string('bad-date').refine((text) => isDay(text) && isPast(text), 'bad-date'),
	quiet: z.literal('yes').optional(),
	from: z.enum(['editor', 'evidence']).default('evidence'),
})
