import type { EntryContent, Result } from '#app/domain/entry-content.ts'
import { strangeProofs } from '#app/domain/proof.ts'
import type { Tx } from './transact.server.ts'

/**
 * The results whose proofs name evidence that is not the entry's, or was removed before it was cited. What was cited
 * while it was there may stay: its removal may be undone, and the coach says so.
 */
export const resultsWithStrangeProofs = async (
	tx: Tx,
	entry: { id: string; content: EntryContent },
	results: readonly Result[],
): Promise<string[]> => {
	if (results.every(({ proofs }) => proofs.length === 0)) return []
	const rows = await tx.evidence.findMany({
		where: { entryId: entry.id },
		select: { id: true, removedAt: true },
	})
	const cited = new Set(
		entry.content.results.flatMap(({ proofs }) => proofs.map(({ evidenceId }) => evidenceId)),
	)
	const allowed = new Set(
		rows.filter(({ id, removedAt }) => removedAt === null || cited.has(id)).map(({ id }) => id),
	)
	return strangeProofs(results, allowed)
}
