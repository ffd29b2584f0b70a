import { z } from 'zod'
import type { DecisionOutcome } from '#app/domain/decision.ts'

const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long')
const optional = (longest: number) => z.string().trim().max(longest, 'too-long').default('')

/** One person a line. */
const names = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((name) => name.trim())
		.filter((name) => name !== '')

/** `choice` is `later`, `not-awarded`, or the award given. */
const Item = z.object({
	entryId: z.uuid('unknown'),
	choice: z.union([z.enum(['later', 'not-awarded']), z.uuid()], 'unknown').default('later'),
	citationVi: optional(1000),
	grounds: optional(1000),
})

const itemOf = ({ entryId, choice, citationVi, grounds }: z.output<typeof Item>): DecisionOutcome[] => {
	if (choice === 'later') return []
	if (choice === 'not-awarded') return [{ entryId, outcome: 'not-awarded', grounds }]
	return [{ entryId, outcome: 'awarded', awardLevelId: choice, citationVi }]
}

/** A decision with its minutes, as the secretary types them. */
export const DecisionForm = z
	.object({
		roundId: z.uuid('unknown'),
		number: line(60),
		decidedOn: z.iso.date('date'),
		titleVi: line(400),
		signerName: line(120).refine((name) => !name.includes(','), 'unknown'),
		signerTitle: line(160),
		place: optional(200),
		present: line(6000),
		absent: optional(6000),
		chair: line(160),
		secretary: line(160),
		discussion: line(20_000),
		conclusion: optional(8000),
		items: z.array(Item).max(500, 'too-long').default([]),
	})
	.transform(({ signerName, signerTitle, decidedOn, items, ...typed }) => ({
		roundId: typed.roundId,
		number: typed.number,
		decidedOn: new Date(decidedOn),
		titleVi: typed.titleVi,
		signerVi: `${signerName}, ${signerTitle}`,
		minutes: {
			present: names(typed.present),
			absent: names(typed.absent),
			chair: typed.chair,
			secretary: typed.secretary,
			discussion: typed.discussion,
			place: typed.place,
			conclusion: typed.conclusion,
		},
		items: items.flatMap(itemOf),
	}))
	.refine(({ items }) => items.length > 0, { path: ['items'], error: 'no-items' })
