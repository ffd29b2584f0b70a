import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { publishedPractice, replicationOf } from '#app/data/replications.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayProposeReplication, mayUndoReplication } from '#app/domain/replication.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/** An own entry beside the published practice that it would replicate; `slug` names the practice. */
export const replicationPage = async (viewer: Viewer, entryId: string, slug: string) => {
	const db = reader()
	const now = await databaseClock(db)
	const entry = await loadEntry(db, entryId)
	const groups = visibleTo(viewer, entry, await unitTree(db, now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	const proposal = await replicationOf(db, entry.id, viewer.language)
	const practice = await publishedPractice(db, slug, viewer.language)
	const facts = { ...entry.facts, id: entry.id, isReplication: proposal !== null }
	const original = practice && {
		entryId: practice.entryId,
		unitId: practice.unitId,
		isPublished: true,
	}
	return {
		id: entry.id,
		title: entry.row.titleVi,
		proposal,
		practice: practice && {
			slug,
			title: practice.title,
			summary: practice.summary,
			agency: practice.agency,
			year: practice.year,
		},
		mayPropose: original && mayProposeReplication(viewer, facts, original, entry.phases, now),
		mayUndo: mayUndoReplication(viewer, facts, entry.phases, now),
	}
}
