import { ballotsNow } from '#app/domain/ballot.ts'
import { proposalOf, type Proposal, type Proposed } from '#app/domain/publicity.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { visibleProposal } from '#app/domain/visibility.ts'
import { conflictsWith, type LoadedEntry } from './entries.server.ts'
import { submissionInForceOf } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** What the rules ask of an entry that is to be put on the list for an award. */
export const proposedOf = async (
	tx: Tx,
	viewer: Viewer,
	entry: LoadedEntry,
	awardLevelId: string,
	tree: UnitTree,
	now: Date,
): Promise<Proposed> => ({
	kind: entry.kind,
	stage: entry.stage,
	conflicts: conflictsWith(viewer, entry, tree),
	areSheetsOpen: areSheetsOpen(entry.facts, entry.phases, now),
	hasBallot:
		ballotsNow(
			await tx.ballot.findMany({ where: { entryId: entry.id, awardLevelId }, select: { openedAt: true } }),
			entry.facts.sentBackAt,
		).length > 0,
	isListed:
		(await tx.publicityEntry.count({
			where: { entryId: entry.id, publicity: { awardLevelId, closesAt: { gt: now } } },
		})) > 0,
})

/** What the public is to read of an entry: of what was handed in, never of a draft. */
export const proposalFor = async (tx: Tx, entry: LoadedEntry, now: Date): Promise<Proposal | null> => {
	const visible = visibleProposal({
		stage: entry.stage,
		areSheetsOpen: areSheetsOpen(entry.facts, entry.phases, now),
	})
	const handedIn = await submissionInForceOf(tx, entry.id)
	const unit = await tx.unit.findUnique({ where: { id: entry.unitId }, include: { names: true } })
	if (!handedIn || !unit) return null
	const agency = { vi: unitName(unit, now, 'vi'), en: unitName(unit, now, 'en') }
	return proposalOf(visible, handedIn.frozen.content, agency)
}
