import { reader } from './database.server.ts'
import type { LoadedEntry } from './entries.server.ts'
import type { ComparedEntry } from '#app/domain/third-call.ts'
import type { Tx } from './transact.server.ts'

/** Entries under review that nobody was called to yet and that wait for no sheet. */
export const entriesToCompare = async (roundId: string): Promise<string[]> => {
	const isOpen = { recusal: null, OR: [{ review: null }, { review: { submission: null } }] }
	const rows = await reader().entry.findMany({
		where: { roundId, stage: 'review', thirdCall: null, secondRound: null, assignments: { none: isOpen } },
		select: { id: true },
		orderBy: { id: 'asc' },
	})
	return rows.map(({ id }) => id)
}

/** An entry as the rule of the third reviewer sees it. */
export const comparedEntry = async (
	tx: Tx,
	{ id, row, stage, phases, isVotedOn }: LoadedEntry,
): Promise<ComparedEntry> => ({
	bound: row.round.divergenceBound,
	asked: row.round.sheets,
	sheets: row.assignments.map(({ recusal, review }) => ({
		recusedAt: recusal?.recusedAt ?? null,
		total: review?.submission?.total ?? null,
	})),
	isCalled: row.secondRound !== null || (await tx.thirdCall.count({ where: { entryId: id } })) > 0,
	isUnderReview: stage === 'review' && !isVotedOn,
	phases,
})
