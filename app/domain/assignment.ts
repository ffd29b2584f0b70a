/**
 * Giving an entry to reviewers (phân công thẩm định): the secretary, free of interest in the entry, while there is
 * still time to review; to people called to review in that round. Who may get it is asked of `mayBeAssigned`.
 */
import { hasClosed, type Phase } from './round.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** Before the review opens as well, so that everyone has their entries on its first day. */
export const mayAssign = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	phases: readonly Phase[],
	now: Date,
): Verdict => all(asClearSecretary(viewer, conflicts), isTimeToReview(phases, now))

/** A sheet is due when the review phase closes. */
export const dueAt = (phases: readonly Phase[]): Date | null =>
	phases.find(({ name }) => name === 'review')?.closesAt ?? null

/** How many reviewers an entry still needs. */
export const reviewersMissing = (
	sheets: number,
	assignments: readonly { recusedAt: Date | null }[],
): number => Math.max(0, sheets - assignments.filter(({ recusedAt }) => recusedAt === null).length)

const isTimeToReview = (phases: readonly Phase[], now: Date): Verdict => {
	const review = phases.find(({ name }) => name === 'review')
	const isOver = review === undefined || hasClosed(phases, 'review', now)
	if (!isOver) return allowed
	const { opensAt = null, closesAt = null } = review ?? {}
	return refused({ code: 'phase', needs: 'review', opensAt, closesAt })
}
