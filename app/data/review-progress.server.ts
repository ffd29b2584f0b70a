import type { ProgressSheet } from '#app/domain/review-progress.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { staffScope } from './staff-scope.server.ts'
import type { Tx } from './transact.server.ts'

/** A sheet of a round, and whether somebody took its place. */
export type RoundSheet = ProgressSheet & { assignmentId: string; isFilled: boolean }

/**
 * The entries of a round that are or were with reviewers, among those that exist for the viewer, with their sheets;
 * without those that the viewer reviews: of these they learn nothing by way of another seat.
 */
export const entriesUnderReview = async (tx: Tx, viewer: Viewer, roundId: string, tree: UnitTree) => {
	const rows = await tx.entry.findMany({
		where: {
			AND: [
				{ roundId },
				{ stage: { in: ['accepted', 'review', 'decided', 'published'] } },
				staffScope(viewer, tree),
				{ assignments: { none: { personId: viewer.person?.id ?? '' } } },
			],
		},
		select: {
			id: true,
			titleVi: true,
			stage: true,
			thirdCall: { select: { assignmentId: true } },
			assignments: {
				orderBy: { assignedAt: 'asc' },
				select: {
					id: true,
					personId: true,
					substitute: { select: { id: true } },
					dueAt: true,
					recusal: { select: { recusedAt: true } },
					review: {
						select: { savedAt: true, submission: { select: { submittedAt: true, total: true } } },
					},
				},
			},
		},
		orderBy: { id: 'asc' },
	})
	return rows.map(({ id, titleVi, stage, thirdCall, assignments }) => ({
		id,
		title: titleVi,
		stage,
		/** One more was called for by the round's rule, and nobody was free. */
		isUnanswered: thirdCall !== null && thirdCall.assignmentId === null,
		sheets: assignments.map(
			({ id: assignmentId, personId, dueAt, recusal, review, substitute }): RoundSheet => ({
				...{ assignmentId, entryId: id, personId, dueAt, isFilled: substitute !== null },
				startedAt: review?.savedAt ?? null,
				handedInAt: review?.submission?.submittedAt ?? null,
				recusedAt: recusal?.recusedAt ?? null,
				total: review?.submission?.total ?? null,
			}),
		),
	}))
}

/** Sheets that are still waited for: nobody waits where a decision was taken. */
export const isAwaited = ({ stage }: { stage: string }): boolean => stage === 'accepted' || stage === 'review'

/** When each reviewer of the round was last reminded. */
export const lastReminded = async (tx: Tx, roundId: string): Promise<ReadonlyMap<string, Date>> => {
	const rows = await tx.reviewReminder.groupBy({
		by: ['personId'],
		where: { roundId },
		_max: { remindedAt: true },
	})
	return new Map(
		rows.flatMap(({ personId, _max }) => (_max.remindedAt ? [[personId, _max.remindedAt] as const] : [])),
	)
}
