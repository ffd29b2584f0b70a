import type { ConflictRelation } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { conflictsWith, isUuid, loadEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** The agencies that a decision on these entries speaks of, and the viewer's conflicts with any of them. */
export const partiesOf = async (tx: Tx, viewer: Viewer, entryIds: readonly string[], now: Date) => {
	const tree = await unitTree(tx, now)
	const conflicts = new Set<ConflictRelation>()
	const unitIds = new Set<string>()
	for (const entryId of entryIds) {
		const entry = await loadEntry(tx, entryId)
		for (const relation of conflictsWith(viewer, entry, tree)) conflicts.add(relation)
		unitIds.add(entry.unitId)
	}
	return { conflicts: [...conflicts], unitIds: [...unitIds] }
}

/** The last public decision on an entry of the viewer's own agency. */
export const ownDecided = async (tx: Tx, viewer: Viewer, entryId: string) => {
	const units = viewer.memberships.map(({ unitId }) => unitId)
	const own = isUuid(entryId)
		? await tx.decisionItem.findFirst({
				where: { entryId, entry: { unitId: { in: units } }, decision: { publication: { isNot: null } } },
				orderBy: { decision: { recordedAt: 'desc' } },
				select: { decisionId: true, entry: { select: { unitId: true } } },
			})
		: null
	return own && { decisionId: own.decisionId, unitId: own.entry.unitId }
}
