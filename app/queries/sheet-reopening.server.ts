import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { reopeningsOf, sheetToReopen } from '#app/data/reopenings.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayReopenSheet } from '#app/domain/reopening.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** A sheet that was handed in, for the secretary who would open it again: whose it is and what became of it before. */
export const sheetReopening = async (viewer: Viewer, entryId: string, assignmentId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const { entry, assignment, facts } = await sheetToReopen(tx, viewer, entryId, assignmentId, loadEntry)
	if (facts.conflicts.length > 0) throw new Refusal({ code: 'hidden' })
	const { visible, reading } = await readEntry(tx, viewer, entry, await unitTree(tx, now), now)
	if (!visible.has('reviewer-names')) throw new Refusal({ code: 'not-yours' })
	const { handedInAt } = facts.assignment
	if (handedInAt === null && !facts.isReopened) throw new Refusal({ code: 'hidden' })
	const { name } = await tx.person.findUniqueOrThrow({
		where: { id: assignment.personId },
		select: { name: true },
	})
	return {
		id: assignment.id,
		entryId: entry.id,
		title: reading.content.titleVi,
		reviewer: name,
		handedInAt,
		mayReopen: mayReopenSheet(viewer, facts, now),
		earlier: await reopeningsOf(tx, assignment.id),
	}
}
