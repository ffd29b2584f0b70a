/**
 * A plan as the secretary asks for it: how many reviewers for each entry, how much anybody gets who named no limit of
 * their own, and whether only what is missing is given out or everything that nobody has begun.
 */
import type { Shortfall } from './assignment-plan.ts'
import { hasClosed, type Phase } from './round.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

export type PlanScope = 'missing' | 'all'
export type PlanOptions = { perEntry: number; maxLoad: number; scope: PlanScope }

export type PlanState = 'waiting' | 'running' | 'ready' | 'failed' | 'applied' | 'dropped'

/** What stands against a pair. */
export const barriers = [
	'has-it',
	'recused',
	'conflict',
	'visited',
	'away',
	'language',
	'other-panel',
	'apart',
] as const
export type Barrier = (typeof barriers)[number]

/** What a secretary can change to make somebody eligible; a conflict is none of it, nor what somebody saw. */
export const isLiftable = (barrier: Barrier): boolean =>
	barrier === 'away' || barrier === 'language' || barrier === 'other-panel' || barrier === 'apart'

export type PlanLack = Shortfall['lacking'][number] & {
	/** How many of the round's reviewers each thing keeps away. */
	barriers: Partial<Record<Barrier, number>>
	/** Reviewers whom something keeps away that the secretary can change, as many as are missing. */
	liftable: readonly { reviewerId: string; barrier: Barrier }[]
}

export type PlanResult = {
	pairs: readonly { entryId: string; reviewerId: string; match: number; wish: number }[]
	/** Given before and kept: started, or outside of what is asked. */
	kept: number
	/** Given before, not begun, and not part of the plan any more. */
	withdrawn: readonly { entryId: string; reviewerId: string }[]
	loads: readonly { reviewerId: string; before: number; after: number; limit: number }[]
	entries: number
	cost: number
	ms: number
	lacking: readonly PlanLack[]
	raise: Shortfall['raise']
	split: readonly { entryId: string; pair: readonly [string, string] }[]
}

/** Everything the plan was made of, thing by thing as a digest: to say what changed since. */
export type PlanFacts = {
	round: string
	entries: Readonly<Record<string, string>>
	reviewers: Readonly<Record<string, string>>
}

export type PlanChange = { what: 'round' | 'entry' | 'reviewer'; id: string; how: 'new' | 'gone' | 'changed' }

export const changesBetween = (before: PlanFacts, after: PlanFacts): PlanChange[] => [
	...(before.round === after.round ? [] : [{ what: 'round' as const, id: '', how: 'changed' as const }]),
	...differences(before.entries, after.entries).map((change) => ({ what: 'entry' as const, ...change })),
	...differences(before.reviewers, after.reviewers).map((change) => ({
		what: 'reviewer' as const,
		...change,
	})),
]

type Digests = Readonly<Record<string, string>>

const differences = (before: Digests, after: Digests): { id: string; how: PlanChange['how'] }[] => [
	...Object.keys(before).flatMap((id) =>
		after[id] === before[id] ? [] : [{ id, how: id in after ? ('changed' as const) : ('gone' as const) }],
	),
	...Object.keys(after).flatMap((id) => (id in before ? [] : [{ id, how: 'new' as const }])),
]

export const mayPlan = (viewer: Viewer, phases: readonly Phase[], now: Date): Verdict => {
	if (!isSecretary(viewer)) return refused({ code: 'not-yours' })
	const review = phases.find(({ name }) => name === 'review')
	if (review !== undefined && !hasClosed(phases, 'review', now)) return allowed
	const { opensAt = null, closesAt = null } = review ?? {}
	return refused({ code: 'phase', needs: 'review', opensAt, closesAt })
}

/** A plan is its asker's, ready, whole within the limits, made of the facts of now; entries that lack somebody stay out. */
export const mayApply = (
	viewer: Viewer,
	plan: { askedById: string; state: PlanState; result: PlanResult | null },
	phases: readonly Phase[],
	now: Date,
	changes: readonly PlanChange[],
): Verdict => {
	if (plan.askedById !== viewer.person?.id) return refused({ code: 'hidden' })
	if (plan.state === 'applied') return refused({ code: 'already', fact: 'used' })
	if (plan.state !== 'ready' || plan.result === null) return refused({ code: 'already', fact: 'closed' })
	return all(
		mayPlan(viewer, phases, now),
		plan.result.raise.length === 0 ? allowed : refused({ code: 'over-limits' }),
		changes.length === 0 ? allowed : refused({ code: 'plan-outdated' }),
	)
}

/** The pairs that are carried out: an entry gets all of its reviewers or none. */
export const pairsToApply = ({ pairs, lacking }: PlanResult): PlanResult['pairs'] => {
	const out = new Set(lacking.map(({ entryId }) => entryId))
	return pairs.filter(({ entryId }) => !out.has(entryId))
}
