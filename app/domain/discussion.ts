/**
 * Discussion of an entry (trao đổi sau khi chấm) among those who handed in their sheet on it, and the secretary: nobody
 * is moved by others before saying what they found themselves (rubrics.json, scoringRules.blind). Where reviewers are
 * not named to each other they are numbered in the order in which they first spoke, which says nothing of who was
 * assigned first. A note is never changed; a sheet changes only by being opened again (`reopening.ts`). It ends with the
 * council's decision, and stays to be read.
 */
import type { EntryStage } from './entry.ts'
import { withoutConflict } from './conflict.ts'
import type { ReviewFacts } from './review.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** A sheet of one's own that is in. One that was opened again is not, until it is handed in anew. */
export const mayReadDiscussion = (
	viewer: Viewer,
	{ assignment, conflicts }: Omit<ReviewFacts, 'phases'>,
): Verdict =>
	assignment.reviewerId !== viewer.person?.id
		? refused({ code: 'hidden' })
		: all(
				withoutConflict(conflicts),
				assignment.recusedAt === null ? allowed : refused({ code: 'already', fact: 'recused' }),
				assignment.handedInAt !== null ? allowed : refused({ code: 'incomplete', missing: ['sheet'] }),
			)

/** The secretary, unless they review the entry themselves: then they take part as that alone. */
export const mayHostDiscussion = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	reviewerIds: readonly string[],
): Verdict =>
	reviewerIds.includes(viewer.person?.id ?? '')
		? refused({ code: 'hidden' })
		: asClearSecretary(viewer, conflicts)

/** Until the decision. */
export const isDiscussed = (stage: EntryStage): Verdict =>
	stage === 'review' ? allowed : refused({ code: 'stage', is: stage, needs: 'review' })

/** The number of each who spoke, by their assignment, from 1 in the order of their first words. */
export const numbersIn = (notes: readonly { assignmentId: string | null }[]): ReadonlyMap<string, number> => {
	const speakers = [...new Set(notes.flatMap(({ assignmentId }) => assignmentId ?? []))]
	return new Map(speakers.map((id, index) => [id, index + 1]))
}
