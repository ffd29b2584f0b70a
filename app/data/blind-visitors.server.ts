import type { Tx } from './transact.server.ts'

/**
 * Who was ever to go and see an entry of a double-blind round, by entry. They were told whose it is, even where the visit
 * was called off, so none of them is given its sheet; in other rounds reviewers may know, and nobody is held.
 */
export const blindVisitorsOf = async (
	tx: Tx,
	entries: readonly { id: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
	const rows = await tx.visitMember.findMany({
		where: {
			visit: { entryId: { in: entries.map(({ id }) => id) }, entry: { round: { blindness: 'double' } } },
		},
		select: { personId: true, visit: { select: { entryId: true } } },
		orderBy: [{ visitId: 'asc' }, { personId: 'asc' }],
	})
	const found = new Map<string, string[]>()
	for (const { personId, visit } of rows) {
		const known = found.get(visit.entryId) ?? []
		if (!known.includes(personId)) found.set(visit.entryId, [...known, personId])
	}
	return found
}

/** The same of one entry. */
export const blindVisitors = async (tx: Tx, entryId: string): Promise<readonly string[]> =>
	(await blindVisitorsOf(tx, [{ id: entryId }])).get(entryId) ?? []
