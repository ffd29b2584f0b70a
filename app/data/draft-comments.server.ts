import type { Tx } from './transact.server.ts'

/** How many threads are open in each part of a draft. */
export const openThreads = async (tx: Tx, entryId: string): Promise<Record<string, number>> => {
	const rows = await tx.draftComment.findMany({
		where: { entryId, threadId: null, doneAt: null },
		select: { part: true, removedAt: true, replies: { where: { removedAt: null }, select: { id: true } } },
	})
	const counts: Record<string, number> = {}
	for (const { part, removedAt, replies } of rows) {
		if (removedAt === null || replies.length > 0) counts[part] = (counts[part] ?? 0) + 1
	}
	return counts
}

/** Members of the agency now, whose account is open: who can be named with @. */
export const agencyMembers = (tx: Tx, unitId: string) =>
	tx.person.findMany({
		where: { disabledAt: null, memberships: { some: { unitId, endsAt: null } } },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, email: true },
	})
