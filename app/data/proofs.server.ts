import type { EntryContent, Result } from '#app/domain/entry-content.ts'
import { beyondEnd, strangeProofs, type Proof } from '#app/domain/proof.ts'
import type { Tx } from './transact.server.ts'

/**
 * The results whose proofs name evidence that is not the entry's, was removed before it was cited, or has no such page
 * or moment. What was cited while it was there may stay: its removal may be undone, and the coach says so.
 */
export const resultsWithStrangeProofs = async (
	tx: Tx,
	entry: { id: string; content: EntryContent },
	results: readonly Result[],
): Promise<string[]> => {
	if (results.every(({ proofs }) => proofs.length === 0)) return []
	const rows = await tx.evidence.findMany({
		where: { entryId: entry.id },
		select: { id: true, removedAt: true, blob: { select: { pages: true, seconds: true } } },
	})
	const before = entry.content.results.flatMap(({ proofs }) => proofs)
	const cited = new Set(before.map(({ evidenceId }) => evidenceId))
	const allowed = new Set(
		rows.filter(({ id, removedAt }) => removedAt === null || cited.has(id)).map(({ id }) => id),
	)
	const isBeyond = (proof: Proof): boolean => {
		const file = rows.find(({ id }) => id === proof.evidenceId)?.blob
		return file !== undefined && beyondEnd(proof, file) !== null && !before.some(isSameAs(proof))
	}
	const beyond = results.filter(({ proofs }) => proofs.some(isBeyond))
	return [...new Set([...strangeProofs(results, allowed), ...beyond.map(({ id }) => `result-${id}-proofs`)])]
}

const isSameAs =
	(proof: Proof) =>
	({ evidenceId, page, second }: Proof): boolean =>
		evidenceId === proof.evidenceId && page === proof.page && second === proof.second
