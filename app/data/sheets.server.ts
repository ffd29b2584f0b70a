import type { ReviewContent } from '#app/domain/review.ts'
import { officialScore, scoreWithVisit, type Marks, type VisitScore } from '#app/domain/score.ts'
import { isReplaced, type SecondEffect } from '#app/domain/second-round.ts'
import { visitOf } from '#app/domain/visit.ts'
import type { EntryRow, JudgedEntry, JudgedRow } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** A sheet that was handed in, by someone who did not step back. */
export type HandedInSheet = {
	assignmentId: string
	personId: string
	/** Of the first or the second round of review. */
	turn: number
	total: number
	digest: string
	submittedAt: Date
}

/** One with what is written on it. */
export type WrittenSheet = HandedInSheet & { content: ReviewContent }

/** The same sheets with what is written on them, of an entry that was read whole. */
export const written = ({ assignments }: EntryRow, sheets: readonly HandedInSheet[]): WrittenSheet[] =>
	sheets.flatMap((sheet) => {
		const review = assignments.find(({ id }) => id === sheet.assignmentId)?.review
		return review ? [{ ...sheet, content: review.content as unknown as ReviewContent }] : []
	})

/** The sheets that count: all that are in, or those of a second round that stand for the first's. */
export const handedInSheets = (row: JudgedRow): HandedInSheet[] => sheetsIn(row).filter(counts(row))

/** Sheets of the other round, where one stands for the first: read beside those that count. */
export const setAsideSheets = (row: JudgedRow): HandedInSheet[] =>
	sheetsIn(row).filter((sheet) => !counts(row)(sheet))

/** How the second round of an entry counts; null where there is none. */
export const secondEffectOf = ({ secondRound }: JudgedRow): SecondEffect | null =>
	(secondRound?.effect ?? null) as SecondEffect | null

/** Whether the second round's sheets stand for the first's now. */
export const isFirstReplaced = (row: JudgedRow): boolean =>
	isReplaced(
		secondEffectOf(row),
		row.assignments.map(({ turn, recusal, review }) => ({
			turn,
			isRecused: recusal !== null,
			isHandedIn: (review?.submission ?? null) !== null,
		})),
	)

/** Until the second round is in, one that is to stand for the first counts nothing: the two are never mixed. */
const counts = (row: JudgedRow) => {
	const turn = isFirstReplaced(row) ? 2 : 1
	return (sheet: HandedInSheet): boolean => secondEffectOf(row) !== 'replaces' || sheet.turn === turn
}

const sheetsIn = (row: JudgedRow): HandedInSheet[] =>
	row.assignments.flatMap(({ id, personId, turn, recusal, review }) =>
		recusal === null && review?.submission
			? [
					{
						...{ assignmentId: id, personId, turn },
						total: review.submission.total,
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
}: Pick<JudgedEntry, 'row' | 'rubric'>): { score: VisitScore; maxScore: number } | null =>
	row.visitRecord
		? { score: { counts: visitOf(rubric).counts, ...row.visitRecord }, maxScore: rubric.maxScore }
		: null

/** The official score of an entry: of the sheets that are in, and of a visit as its table says. */
export const entryScore = (entry: Pick<JudgedEntry, 'row' | 'rubric'>): number | null => {
	const mean = officialScore(handedInSheets(entry.row).map(({ total }) => total))
	const visit = visitScoreOf(entry)
	return visit ? scoreWithVisit(mean, visit.score, visit.maxScore) : mean
}

/** The points and the bonuses alone, of many sheets at once, by assignment. */
export const pointsOn = async (tx: Tx, sheets: readonly HandedInSheet[]) => {
	const ids = sheets.map(({ assignmentId }) => assignmentId)
	const rows = await tx.$queryRaw<(Pick<ReviewContent, 'bonus'> & { id: string; marks: Marks })[]>`
		SELECT "assignment_id"::text AS "id", "content" -> 'bonus' AS "bonus", coalesce((
			SELECT jsonb_object_agg("key", jsonb_build_object('points', "value" -> 'points'))
			FROM jsonb_each("content" -> 'marks')), '{}') AS "marks"
		FROM "review" WHERE "assignment_id" = ANY(${ids}::uuid[])`
	return new Map(rows.map(({ id, ...points }) => [id, points]))
}
