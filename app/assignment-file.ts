import { z } from 'zod'
import { pairKey, type PlanInput } from './domain/assignment-costs.ts'

const id = z.string().min(1).max(200)
const expertise = z.enum(['expert', 'knows', 'aware'])

/** What `npm run assign -- FILE.json` reads; a list of topics means that the reviewer is an expert in each. */
export const AssignmentFile = z
	.object({
		perEntry: z.number().int().min(1).max(20),
		entries: z.array(z.object({ id, topics: z.array(id).max(50).default([]) })).max(50_000),
		reviewers: z
			.array(
				z.object({
					id,
					topics: z.union([z.array(id).max(200), z.record(id, expertise)]).default([]),
					max: z.number().int().min(0).max(100_000),
				}),
			)
			.max(5_000),
		conflicts: z.array(z.tuple([id, id])).default([]),
		wishes: z.array(z.tuple([id, id, z.number().min(-1).max(1)])).default([]),
		apart: z.array(z.tuple([id, id])).default([]),
	})
	.superRefine(({ entries, reviewers, conflicts, wishes, apart }, context) => {
		const known = { entries: idsOf(entries), reviewers: idsOf(reviewers) }
		const issue = (path: (string | number)[], message: string) =>
			context.addIssue({ code: 'custom', path, message })
		if (known.entries.size < entries.length) issue(['entries'], 'an id stands there twice')
		if (known.reviewers.size < reviewers.length) issue(['reviewers'], 'an id stands there twice')
		for (const [name, pairs] of Object.entries({ conflicts, wishes })) {
			pairs.forEach(([entryId, reviewerId], index) => {
				if (!known.entries.has(entryId)) issue([name, index], `no entry ${entryId}`)
				if (!known.reviewers.has(reviewerId)) issue([name, index], `no reviewer ${reviewerId}`)
			})
		}
		apart.forEach((pair, index) => {
			for (const reviewerId of pair) {
				if (!known.reviewers.has(reviewerId)) issue(['apart', index], `no reviewer ${reviewerId}`)
			}
		})
	})

const idsOf = (things: readonly { id: string }[]): ReadonlySet<string> =>
	new Set(things.map(({ id: each }) => each))

export const planInputOf = (file: z.output<typeof AssignmentFile>): PlanInput => ({
	entries: file.entries.map((entry) => ({ ...entry, needs: file.perEntry })),
	reviewers: file.reviewers.map(({ topics, ...reviewer }) => ({
		...reviewer,
		load: 0,
		topics: Array.isArray(topics)
			? Object.fromEntries(topics.map((topic) => [topic, 'expert' as const]))
			: topics,
	})),
	forbidden: new Set(file.conflicts.map(([entryId, reviewerId]) => pairKey(entryId, reviewerId))),
	wishes: new Map(file.wishes.map(([entryId, reviewerId, wish]) => [pairKey(entryId, reviewerId), wish])),
	apart: file.apart,
	present: new Map(),
})
