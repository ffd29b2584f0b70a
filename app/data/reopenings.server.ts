import { ballotsNow } from '#app/domain/ballot.ts'
import type { ReopeningFacts } from '#app/domain/reopening.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { conflictsWith, isUuid, loadEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** A sheet of an entry with what the rule asks about, by whichever way the entry is read or locked. */
export const sheetToReopen = async (
	tx: Tx,
	viewer: Viewer,
	entryId: string,
	assignmentId: string,
	entryBy: typeof loadEntry,
) => {
	if (!isUuid(entryId) || !isUuid(assignmentId)) throw new Refusal({ code: 'hidden' })
	const entry = await entryBy(tx, entryId)
	const assignment = entry.row.assignments.find(({ id }) => id === assignmentId)
	if (!assignment) throw new Refusal({ code: 'hidden' })
	const facts: ReopeningFacts = {
		assignment: {
			recusedAt: assignment.recusal?.recusedAt ?? null,
			handedInAt: assignment.review?.submission?.submittedAt ?? null,
		},
		isReopened: (await tx.sheetReopening.count({ where: { assignmentId } })) > 0,
		ballots: ballotsNow(
			await tx.ballot.findMany({ where: { entryId }, select: { openedAt: true } }),
			entry.facts.sentBackAt,
		).length,
		conflicts: conflictsWith(viewer, entry, await unitTree(tx)),
		phases: entry.phases,
	}
	return { entry, assignment, facts }
}

/** The earlier hand-ins of a sheet, the last first. */
export const reopeningsOf = (tx: Tx, assignmentId: string) =>
	tx.sheetReopening.findMany({
		where: { assignmentId },
		orderBy: { reopenedAt: 'desc' },
		select: { reason: true, reopenedAt: true, total: true, digest: true, submittedAt: true },
	})
