import type { ReviewContent } from '#app/domain/review.ts'
import type { FirstRound, SecondFacts } from '#app/domain/second-round.ts'
import type { ConflictRelation } from '#app/domain/verdict.ts'
import type { LoadedEntry } from './entries.server.ts'

/** The first round of an entry as the rule of the second sees it. */
export const firstRoundOf = ({ row, facts }: LoadedEntry): FirstRound => ({
	asked: row.round.sheets,
	bound: row.round.divergenceBound,
	submittedAt: facts.submissions.findLast(({ withdrawnAt }) => withdrawnAt === null)?.submittedAt ?? null,
	sheets: row.assignments
		.filter(({ turn }) => turn === 1)
		.map(({ dueAt, recusal, review }) => {
			const content = review?.submission ? (review.content as unknown as ReviewContent) : null
			return {
				dueAt,
				recusedAt: recusal?.recusedAt ?? null,
				handedInAt: review?.submission?.submittedAt ?? null,
				total: review?.submission?.total ?? null,
				conclusion: content?.conclusion ?? null,
				gates: content?.gates ?? {},
			}
		}),
})

export const secondFacts = (entry: LoadedEntry, conflicts: readonly ConflictRelation[]): SecondFacts => ({
	stage: entry.stage,
	conflicts,
	isOpened: entry.row.secondRound !== null,
	ballots: entry.row.ballots.length,
	sheetsIn: firstRoundOf(entry).sheets.filter(
		({ recusedAt, handedInAt }) => recusedAt === null && handedInAt !== null,
	).length,
})
