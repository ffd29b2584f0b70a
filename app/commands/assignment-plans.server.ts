import { assignmentFacts } from '#app/data/assignment-facts.server.ts'
import { digestsOf, planning } from '#app/data/assignment-planning.server.ts'
import { planOf } from '#app/data/assignment-plans.server.ts'
import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { enqueue } from '#app/data/queue.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { dueAt } from '#app/domain/assignment.ts'
import {
	changesBetween,
	mayApply,
	mayPlan,
	pairsToApply,
	type PlanOptions,
	type PlanResult,
} from '#app/domain/assignment-request.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** Has a plan worked out in the background; one that the secretary has not used is dropped. Gives its id. */
export const askPlan = (viewer: Viewer, roundId: string, options: PlanOptions, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayPlan(viewer, await calendarOf(tx, roundId), now))
		const id = await newPlan(tx, viewer, roundId, options, now)
		return { value: id, events: [asked(roundId, id, options)] }
	})

/** Raises the limits of those whom a plan would have passed, by as much, and asks for it again. */
export const raiseLimits = (viewer: Viewer, planId: string, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const { roundId, options, result } = await ownPlan(tx, viewer, planId)
		ensure(mayPlan(viewer, await calendarOf(tx, roundId), now))
		if (result === null || result.raise.length === 0) throw new Refusal({ code: 'already', fact: 'closed' })
		const limits = new Map(
			result.loads.map(({ reviewerId, limit, before }) => [reviewerId, Math.max(limit, before)]),
		)
		for (const { reviewerId, by } of result.raise) {
			const maxLoad = (limits.get(reviewerId) ?? 0) + by
			await tx.reviewer.updateMany({ where: { roundId, personId: reviewerId }, data: { maxLoad } })
		}
		const events = result.raise.map(({ reviewerId }) =>
			event('reviewer.profile-changed', 'person', reviewerId, { round: roundId, fields: ['maxLoad'] }),
		)
		const id = await newPlan(tx, viewer, roundId, options, now)
		return { value: id, events: [asked(roundId, id, options), ...events] }
	})

export const dropPlan = (viewer: Viewer, planId: string, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx) => {
		const { roundId, state } = await ownPlan(tx, viewer, planId)
		if (state === 'applied') throw new Refusal({ code: 'already', fact: 'used' })
		await tx.assignmentPlan.update({ where: { id: planId }, data: { state: 'dropped' } })
		return { value: roundId, events: [event('round.plan-dropped', 'round', roundId, { plan: planId })] }
	})

/** Gives out what the plan says, whole and once; refused when the facts it was made of are not those of now. */
export const applyPlan = (viewer: Viewer, planId: string, at?: Date): Promise<string> =>
	transact(
		viewer,
		at,
		async (tx, now) => {
			const plan = await ownPlan(tx, viewer, planId)
			const { roundId, options, result } = plan
			await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "round_id" = ${roundId}::uuid ORDER BY "id" FOR UPDATE`
			const facts = await assignmentFacts(tx, viewer, roundId, options, now)
			const changes = plan.facts ? changesBetween(plan.facts, digestsOf(facts)) : []
			ensure(mayApply(viewer, plan, facts.phases, now, changes))
			const pairs = result ? pairsToApply(result) : []
			ensurePossible(planning(facts), pairs)
			if (pairs.length === 0 || !result) throw new Refusal({ code: 'incomplete', missing: ['pairs'] })
			await withdraw(tx, result.withdrawn)
			const shared = { assignedById: signedIn(viewer), assignedAt: now, dueAt: dueAt(facts.phases) ?? now }
			await tx.assignment.createMany({
				data: pairs.map(({ entryId, reviewerId }) => ({ entryId, personId: reviewerId, ...shared })),
			})
			const entryIds = [...new Set(pairs.map(({ entryId }) => entryId))]
			await tx.entry.updateMany({ where: { id: { in: entryIds } }, data: { stage: 'review' } })
			await tx.assignmentPlan.update({ where: { id: planId }, data: { state: 'applied', appliedAt: now } })
			const digest = sha256(canonical(pairs.map(({ entryId, reviewerId }) => [entryId, reviewerId])))
			const counts = { plan: planId, pairs: pairs.length, entries: entryIds.length, digest }
			return { value: roundId, events: [event('round.plan-applied', 'round', roundId, counts)] }
		},
		{ timeout: 120_000 },
	)

/** The digests say so already; that nobody gets what they may not have is asked once more all the same. */
const ensurePossible = (
	{ facts, byPerson, barrierOf }: ReturnType<typeof planning>,
	pairs: PlanResult['pairs'],
): void => {
	const entries = new Map(facts.entries.map((entry) => [entry.id, entry]))
	for (const { entryId, reviewerId } of pairs) {
		const [entry, reviewer] = [entries.get(entryId), byPerson.get(reviewerId)]
		if (!entry || !reviewer || barrierOf(entry, reviewer) !== null)
			throw new Refusal({ code: 'plan-outdated' })
	}
}

/** What nobody has begun and the plan gives to somebody else. */
const withdraw = async (tx: Tx, withdrawn: PlanResult['withdrawn']): Promise<void> => {
	for (const { entryId, reviewerId } of withdrawn)
		await tx.assignment.deleteMany({ where: { entryId, personId: reviewerId, review: null, recusal: null } })
}

const newPlan = async (tx: Tx, viewer: Viewer, roundId: string, options: PlanOptions, now: Date) => {
	const askedById = signedIn(viewer)
	await tx.assignmentPlan.updateMany({
		where: { roundId, askedById, state: { in: ['waiting', 'running', 'ready', 'failed'] } },
		data: { state: 'dropped' },
	})
	const { id } = await tx.assignmentPlan.create({ data: { roundId, askedById, askedAt: now, options } })
	await enqueue(tx, 'assignments.plan', { planId: id })
	return id
}

const asked = (roundId: string, plan: string, { perEntry, scope }: PlanOptions) =>
	event('round.plan-asked', 'round', roundId, { plan, perEntry, scope })

const ownPlan = async (tx: Tx, viewer: Viewer, planId: string) => {
	if (isUuid(planId))
		await tx.$queryRaw`SELECT 1 FROM "assignment_plan" WHERE "id" = ${planId}::uuid FOR UPDATE`
	const plan = await planOf(tx, planId)
	if (!plan || plan.askedById !== viewer.person?.id) throw new Refusal({ code: 'hidden' })
	return plan
}

const calendarOf = async (tx: Tx, roundId: string) => {
	const phases = isUuid(roundId) ? phasesOf(await tx.phase.findMany({ where: { roundId } })) : []
	if (phases.length === 0) throw new Refusal({ code: 'hidden' })
	return phases
}
