import { ballotsNow } from '#app/domain/ballot.ts'
import { entryOf, withFacts, type LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

type Item = { id: string; entryId: string; awardLevelId: string }

export type AgendaFacts = {
	entry: LoadedEntry
	unit: Awaited<ReturnType<typeof unitsOfEntries>>[number]
	/** The vote on what is before the council now; null while there is none. */
	ballot: { id: string; closedAt: Date | null } | null
}

/** What an agenda speaks of, in three questions however long it is; by the id of the item. */
export const agendaFacts = async (
	tx: Tx,
	items: readonly Item[],
): Promise<ReadonlyMap<string, AgendaFacts>> => {
	const ids = [...new Set(items.map(({ entryId }) => entryId))]
	const rows = await tx.entry.findMany({ where: { id: { in: ids } }, include: withFacts })
	const entries = new Map(rows.map((row) => [row.id, entryOf(row)]))
	const units = new Map((await unitsOfEntries(tx, rows)).map((unit) => [unit.id, unit]))
	const ballots = await tx.ballot.findMany({
		where: { entryId: { in: ids } },
		select: { id: true, entryId: true, awardLevelId: true, openedAt: true, closedAt: true },
		orderBy: { number: 'asc' },
	})
	return new Map(
		items.flatMap(({ id, entryId, awardLevelId }) => {
			const entry = entries.get(entryId)
			const unit = entry && units.get(entry.unitId)
			const own = ballots.filter((each) => each.entryId === entryId && each.awardLevelId === awardLevelId)
			return entry && unit
				? [[id, { entry, unit, ballot: ballotsNow(own, entry.facts.sentBackAt).at(-1) ?? null }] as const]
				: []
		}),
	)
}

const unitsOfEntries = (tx: Tx, rows: readonly { unitId: string }[]) =>
	tx.unit.findMany({
		where: { id: { in: rows.map(({ unitId }) => unitId) } },
		include: { names: true },
	})
