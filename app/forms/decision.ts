import { z } from 'zod'
import { gates, outcomesWithoutAward, type DecisionOutcome } from '#app/domain/outcome.ts'

const line = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long')
const optional = (longest: number) => z.string().trim().max(longest, 'too-long').default('')

/** One person a line. */
const names = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((name) => name.trim())
		.filter((name) => name !== '')

/** `choice` is `later`, an outcome without an award, or the award given. What it does not need is not asked for. */
const Item = z
	.object({
		entryId: z.uuid('unknown'),
		choice: z.union([z.enum(['later', ...outcomesWithoutAward]), z.uuid()], 'unknown').default('later'),
		citationVi: optional(1000),
		recipientVi: optional(300),
		grounds: optional(1000),
		referredTo: optional(200),
		gate: z.union([z.enum(gates), z.literal('')], 'unknown').default(''),
	})
	.superRefine(({ choice, grounds, referredTo, gate }, { addIssue }) => {
		const isLess = outcomesWithoutAward.some((outcome) => outcome === choice)
		const lacks = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
		if (isLess && grounds === '') lacks('grounds', 'grounds')
		if (choice === 'referred' && referredTo === '') lacks('referredTo', 'referred-to')
		if (choice === 'suspended' && gate === '') lacks('gate', 'gate')
	})

const itemOf = ({
	choice,
	citationVi,
	recipientVi,
	gate,
	...item
}: z.output<typeof Item>): DecisionOutcome[] => {
	const { entryId, grounds, referredTo } = item
	switch (choice) {
		case 'later':
			return []
		case 'not-awarded':
		case 'sent-back':
			return [{ entryId, outcome: choice, grounds }]
		case 'referred':
			return [{ entryId, outcome: choice, grounds, referredTo }]
		case 'suspended':
			return gate === '' ? [] : [{ entryId, outcome: choice, grounds, gate }]
		default:
			return [{ entryId, outcome: 'awarded', awardLevelId: choice, citationVi, recipientVi }]
	}
}

/** A decision with its minutes, as the secretary types them. */
const Decision = z.object({
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

const inputOf = ({ signerName, signerTitle, decidedOn, items, ...typed }: z.output<typeof Decision>) => ({
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
})

const hasItems = ({ items }: { items: readonly unknown[] }) => items.length > 0

export const DecisionForm = Decision.transform(inputOf).refine(hasItems, {
	path: ['items'],
	error: 'no-items',
})

/** A decision that supersedes another, and why. */
export const SupersessionForm = Decision.extend({ supersedingGrounds: line(2000) })
	.transform(({ supersedingGrounds, ...typed }) => ({ ...inputOf(typed), grounds: supersedingGrounds }))
	.refine(hasItems, { path: ['items'], error: 'no-items' })
