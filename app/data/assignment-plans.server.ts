import type { PlanFacts, PlanOptions, PlanResult, PlanState } from '#app/domain/assignment-request.ts'
import { database } from './database.server.ts'
import { isUuid } from './entries.server.ts'
import { Prisma, type AssignmentPlan } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** A plan in the domain's words. */
export type StoredPlan = {
	id: string
	roundId: string
	askedById: string
	askedAt: Date
	options: PlanOptions
	state: PlanState
	/** Thousandths of the work that are done. */
	done: number
	facts: PlanFacts | null
	result: PlanResult | null
	failure: string | null
	finishedAt: Date | null
	appliedAt: Date | null
}

export const planOf = async (tx: Tx, id: string): Promise<StoredPlan | null> => {
	const row = isUuid(id) ? await tx.assignmentPlan.findUnique({ where: { id } }) : null
	return row && storedPlan(row)
}

const storedPlan = ({ options, state, facts, result, total: _, ...row }: AssignmentPlan): StoredPlan => ({
	...row,
	options: options as unknown as PlanOptions,
	state: state as PlanState,
	facts: facts as unknown as PlanFacts | null,
	result: result as unknown as PlanResult | null,
})

/** Still worked on: somebody may have dropped it meanwhile. */
const underWay = { in: ['waiting', 'running'] }

/** How far the work is; false when nobody waits for it any more. */
export const notePlanProgress = async (id: string, done: number): Promise<boolean> => {
	const { count } = await database().prisma.assignmentPlan.updateMany({
		where: { id, state: underWay },
		data: { state: 'running', done, total: 1000 },
	})
	return count > 0
}

export const keepPlanResult = (id: string, facts: PlanFacts, result: PlanResult, finishedAt: Date) =>
	database().prisma.assignmentPlan.updateMany({
		where: { id, state: underWay },
		data: {
			state: 'ready',
			done: 1000,
			facts: facts as unknown as Prisma.InputJsonValue,
			result: result as unknown as Prisma.InputJsonValue,
			finishedAt,
		},
	})

export const keepPlanFailure = (id: string, failure: string, finishedAt: Date) =>
	database().prisma.assignmentPlan.updateMany({
		where: { id, state: underWay },
		data: { state: 'failed', failure, finishedAt },
	})
