import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { replicationOf } from '#app/data/replications.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What an entry proposes to replicate, for those who may read all of it; null for a new one and for everyone else. */
export const entryReplication = async (viewer: Viewer, entryId: string) => {
	const tx = reader()
	const entry = await loadEntry(tx, entryId)
	const groups = visibleTo(viewer, entry, await unitTree(tx), await databaseClock(tx))
	return groups.has('full-content') ? replicationOf(tx, entry.id, viewer.language) : null
}
