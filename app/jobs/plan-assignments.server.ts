import { setImmediate as nextTurn } from 'node:timers/promises'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import { assignmentFacts } from '#app/data/assignment-facts.server.ts'
import { digestsOf, planInputOf, planning, planResultOf } from '#app/data/assignment-planning.server.ts'
import {
	keepPlanFailure,
	keepPlanResult,
	notePlanProgress,
	planOf,
	type StoredPlan,
} from '#app/data/assignment-plans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { planSteps } from '#app/domain/assignment-plan.ts'
import type { Steps } from '#app/domain/steps.ts'

/**
 * Works a plan out, with what its asker may know. In slices of a few milliseconds, between which the server answers;
 * what was dropped meanwhile is left.
 */
export const planAssignmentsJob = async ({ planId }: { planId: string }, at?: Date): Promise<void> => {
	const plan = await planOf(reader(), planId)
	if (!plan || !(await notePlanProgress(planId, 0))) return
	try {
		await work(plan, at ?? (await databaseClock(reader())))
	} catch (error) {
		log('error', 'plan failed', { plan: planId, ...errorFacts(error) })
		await keepPlanFailure(planId, 'failed', at ?? (await databaseClock(reader())))
	}
}

const work = async ({ id, roundId, askedById, options }: StoredPlan, now: Date): Promise<void> => {
	const viewer = await viewerOf(askedById, 'vi', '')
	const facts = await assignmentFacts(reader(), viewer, roundId, options, now)
	const planned = planning(facts)
	const input = planInputOf(planned)
	const began = performance.now()
	const plan = await inSlices(planSteps(input), (done) => notePlanProgress(id, done))
	if (plan === null) return
	const result = planResultOf(planned, input, plan, Math.round(performance.now() - began))
	await keepPlanResult(id, digestsOf(facts), result, now)
}

const slice = 8
const tellEvery = 1000

/** Runs the steps, a slice at a time; null when nobody waits for the end any more. */
export const inSlices = async <Result>(
	steps: Steps<Result>,
	tell: (done: number) => Promise<boolean>,
): Promise<Result | null> => {
	let told = performance.now()
	for (;;) {
		const until = performance.now() + slice
		let step = steps.next()
		while (!step.done && performance.now() < until) step = steps.next()
		if (step.done) return step.value
		if (performance.now() - told >= tellEvery) {
			told = performance.now()
			if (!(await tell(step.value))) return null
		}
		await nextTurn()
	}
}
