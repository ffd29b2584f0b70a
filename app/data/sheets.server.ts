import type { ReviewContent } from '#app/domain/review.ts'
import type { EntryRow } from './entries.server.ts'

/** A sheet that was handed in, by someone who did not step back. */
export type HandedInSheet = {
	assignmentId: string
	personId: string
	total: number
	content: ReviewContent
	digest: string
	submittedAt: Date
}

export const handedInSheets = (row: EntryRow): HandedInSheet[] =>
	row.assignments.flatMap(({ id, personId, recusal, review }) =>
		recusal === null && review?.submission
			? [
					{
						assignmentId: id,
						personId,
						total: review.submission.total,
						content: review.content as unknown as ReviewContent,
						digest: review.submission.digest,
						submittedAt: review.submission.submittedAt,
					},
				]
			: [],
	)
