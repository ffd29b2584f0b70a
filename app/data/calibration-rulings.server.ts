import type { RulingFacts } from '#app/domain/calibration-ruling.ts'
import type { EntryStage } from '#app/domain/entry.ts'
import type { ConflictRelation } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { calendarOf } from './council.server.ts'
import { conflictsWith } from './entries.server.ts'
import { judgedEntries } from './entry-batches.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

const beforeCouncil: readonly EntryStage[] = ['accepted', 'review', 'decided', 'published']

/** Every ruling of a round, the last first. */
export const rulingsOf = (tx: Tx, roundId: string) =>
	tx.calibrationRuling.findMany({
		where: { roundId },
		orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
		include: { madeBy: { select: { name: true } } },
	})

/** What the rule asks about. */
export const rulingFacts = async (
	tx: Tx,
	viewer: Viewer,
	roundId: string,
	now: Date,
): Promise<RulingFacts> => {
	const [last] = await rulingsOf(tx, roundId)
	const entries = await judgedEntries(tx, { roundId, stages: beforeCouncil })
	const tree = await unitTree(tx, now)
	const conflicts = new Set<ConflictRelation>(entries.flatMap((entry) => conflictsWith(viewer, entry, tree)))
	return {
		roundId,
		isAdopted: last?.kind === 'adopted',
		conflicts: [...conflicts],
		phases: await calendarOf(tx, roundId),
	}
}
