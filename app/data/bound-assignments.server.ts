import { conflictsOf } from '#app/domain/conflict.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { writeStage } from './entries.server.ts'
import { interestsOf, withInterests } from './entry-interests.server.ts'
import { reviewerOfRound } from './judges.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/**
 * Ends the assignments that are not handed in yet and may go on no more, because an interest was just recorded: of one
 * person, or to one entry. A sheet that was handed in stays, and counts for the secretary to see to.
 */
export const endBoundAssignments = async (
	tx: Tx,
	where: { personId: string } | { entryId: string },
	ended: { kind: 'conflict' | 'other'; reason: string },
	now: Date,
): Promise<PortalEvent[]> => {
	const open = await tx.assignment.findMany({
		where: { ...where, recusal: null, OR: [{ review: null }, { review: { submission: null } }] },
		select: {
			id: true,
			personId: true,
			entryId: true,
			entry: { select: { ...withInterests, roundId: true } },
		},
		orderBy: { id: 'asc' },
	})
	const tree = await unitTree(tx, now)
	const events: PortalEvent[] = []
	for (const { id, personId, entryId, entry } of open) {
		const judge = await reviewerOfRound(tx, entry.roundId, personId)
		if (!judge || conflictsOf(judge, interestsOf(entry), tree).length === 0) continue
		await tx.recusal.create({ data: { assignmentId: id, ...ended, recusedAt: now } })
		await writeStage(tx, entryId)
		events.push(event('assignment.ended', 'assignment', id, { reviewerId: personId, kind: ended.kind }))
	}
	return events
}
