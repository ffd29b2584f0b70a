import { assignmentFacts, type AssignmentFacts } from '#app/data/assignment-facts.server.ts'
import { planning } from '#app/data/assignment-planning.server.ts'
import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { mayPlan } from '#app/domain/assignment-request.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** A round by its name, for the secretary's pages of it. */
export const roundNamed = async (viewer: Viewer, roundId: string) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const round = isUuid(roundId) ? await reader().round.findUnique({ where: { id: roundId } }) : null
	if (!round) throw new Refusal({ code: 'hidden' })
	return { ...round, name: viewer.language === 'vi' ? round.nameVi : round.nameEn }
}

/** Where the assignment of a round stands, among the entries that exist for the viewer, and their plans of it. */
export const roundAssignments = async (viewer: Viewer, roundId: string, at?: Date) => {
	const { id, name, sheets } = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(reader()))
	const facts = await assignmentFacts(
		reader(),
		viewer,
		id,
		{ perEntry: sheets, maxLoad: 1000, scope: 'missing' },
		now,
	)
	const plans = await reader().assignmentPlan.findMany({
		where: { roundId: id, askedById: viewer.person?.id ?? '' },
		orderBy: { askedAt: 'desc' },
		take: 10,
		select: { id: true, askedAt: true, state: true, done: true, appliedAt: true, options: true },
	})
	const counts = countsOf(facts, sheets)
	return {
		id,
		name,
		sheets,
		now,
		mayPlan: mayPlan(viewer, facts.phases, now),
		...counts,
		/** Enough for everybody to carry the whole, with some room. */
		usualLoad: Math.max(1, Math.ceil((1.2 * counts.entries * sheets) / Math.max(1, counts.reviewers))),
		plans: plans.map(({ options, ...plan }) => ({ ...plan, options: optionsIn(options) })),
	}
}

const optionsIn = (value: unknown) => {
	const facts = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
	return {
		perEntry: Number(facts.get('perEntry') ?? 0),
		maxLoad: Number(facts.get('maxLoad') ?? 0),
		scope: facts.get('scope') === 'all' ? ('all' as const) : ('missing' as const),
	}
}

const countsOf = (facts: AssignmentFacts, sheets: number) => {
	const { keptOf } = planning(facts)
	const missing = facts.entries.map((entry) => Math.max(0, sheets - keptOf(entry).length))
	return {
		entries: facts.entries.length,
		full: missing.filter((count) => count === 0).length,
		missing: missing.reduce((sum, count) => sum + count, 0),
		reviewers: facts.reviewers.length,
		away: facts.reviewers.filter(({ isAway }) => isAway).length,
		withoutFields: facts.reviewers.filter(({ topics }) => Object.keys(topics).length === 0).length,
		panels: facts.panels.length,
	}
}
