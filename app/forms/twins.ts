import { z } from 'zod'
import { contentLimits } from '#app/domain/entry-content.ts'
import { longestExplanation, type TwinRelation } from '#app/domain/twin.ts'

/** What is being typed, sent by the script. */
export const TwinCheckForm = z.object({
	title: z.string().max(contentLimits.title),
	summary: z.string().max(contentLimits.summary),
	entryId: z.uuid().optional(),
})

const words = z.string().trim().min(1).max(longestExplanation)

const relations = ['independent', 'replication', 'same'] as const satisfies readonly TwinRelation[]

/** How the entry stands to the other one, in a word and in words. */
export const ExplanationForm = z.object({
	otherId: z.uuid(),
	relation: z.enum(relations, 'no-relation'),
	text: words,
})

/** The practice that is replicated, by its place in the gallery, and why; or taking it back. */
export const ReplicationForm = z.discriminatedUnion('intent', [
	z.object({
		intent: z.literal('propose'),
		slug: z.string().regex(/^[a-z0-9-]{1,120}$/),
		explanation: words,
	}),
	z.object({ intent: z.literal('undo') }),
])

/** The secretary’s finding about a pair; or taking it back. */
export const TwinJudgementForm = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('dismiss'), reason: words }),
	z.object({ intent: z.literal('restore') }),
])

/** The keys of the list of pairs in its address. */
export const twinFilterKeys = { roundId: 'dot', state: 'loc', page: 'trang' } as const

const states = z.enum(['mo', 'da-loai', 'tat-ca']).transform((word) => {
	const names = { mo: 'open', 'da-loai': 'dismissed', 'tat-ca': 'all' } as const
	return names[word]
})

export const TwinFiltersForm = z.object({
	roundId: z.uuid().optional().catch(undefined),
	state: states.catch('open'),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const twinFilters = (query: URLSearchParams) =>
	TwinFiltersForm.parse(
		Object.fromEntries(
			Object.entries(twinFilterKeys).map(([name, key]) => [name, query.get(key) || undefined]),
		),
	)
