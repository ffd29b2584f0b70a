import type { Tx } from './transact.server.ts'

/**
 * The exceptions of a round under which something was handed in: after they were made, of their entry or agency, and
 * later than the round takes entries from others.
 */
export const usedExceptions = async (tx: Tx, roundId: string): Promise<ReadonlySet<string>> => {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT x."id"::text AS "id" FROM "deadline_exception" x
		JOIN "phase" p ON p."round_id" = x."round_id" AND p."name" = 'open'
		WHERE x."round_id" = ${roundId}::uuid AND EXISTS (
			SELECT 1 FROM "entry" e JOIN "submission" s ON s."entry_id" = e."id"
			WHERE e."round_id" = x."round_id" AND e."unit_id" = x."unit_id"
				AND (x."entry_id" IS NULL OR x."entry_id" = e."id")
				AND s."submitted_at" >= x."made_at" AND s."submitted_at" >= p."closes_at")`
	return new Set(rows.map(({ id }) => id))
}
