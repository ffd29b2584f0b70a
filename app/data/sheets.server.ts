import type { ReviewContent } from '#app/domain/review.ts'
import { officialScore, scoreWithVisit, type VisitScore } from '#app/domain/score.ts'
import { visitOf } from '#app/domain/visit.ts'
import type { EntryRow, LoadedEntry } from './entries.server.ts'

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

/** The points of a recorded visit, and the highest total of the entry's table. */
export const visitScoreOf = ({
	row,
	rubric,
}: Pick<LoadedEntry, 'row' | 'rubric'>): { score: VisitScore; maxScore: number } | null =>
	row.visitRecord
		? { score: { counts: visitOf(rubric).counts, ...row.visitRecord }, maxScore: rubric.maxScore }
		: null

/** The official score of an entry: of the sheets that are in, and of a visit as its table says. */
export const entryScore = (entry: Pick<LoadedEntry, 'row' | 'rubric'>): number | null => {
	const mean = officialScore(handedInSheets(entry.row).map(({ total }) => total))
	const visit = visitScoreOf(entry)
	return visit ? scoreWithVisit(mean, visit.score, visit.maxScore) : mean
}
