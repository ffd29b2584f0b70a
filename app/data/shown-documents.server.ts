import { event, type PortalEvent } from '#app/domain/event.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { rewriteSearch } from './search-index.server.ts'
import type { Tx } from './transact.server.ts'

type Shown = {
	entryId: string
	ordinal: number
	content: PracticeContent
	searchText: string
	sha256: string
}

/**
 * What is known of a file changed: published practices that show it are searched by what can be read of it now, whichever
 * came first, the publication or the reading, and the open data say that they changed, for it may be had now or no more.
 * One event for each of them; none where the public knows nothing of the file.
 */
export const followShownFile = async (tx: Tx, blobId: string): Promise<PortalEvent[]> => {
	const isShown = await practicesWith(tx, blobId)
	if (isShown.length === 0) return []
	/** One after the other, as publications are. */
	await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
	const practices = await practicesWith(tx, blobId)
	for (const { ordinal, content, searchText } of practices)
		await rewriteSearch(tx, { ordinal, content, searchText })
	const ids = practices.map(({ entryId }) => entryId)
	await tx.$executeRaw`
		INSERT INTO "practice_change" ("entry_id", "change", "at")
		SELECT unnest(${ids}::uuid[]), 'changed', clock_timestamp()`
	return practices.map(({ entryId, sha256 }) => event('practice.file-read', 'entry', entryId, { sha256 }))
}

const practicesWith = async (tx: Tx, blobId: string): Promise<Shown[]> => {
	const rows = await tx.$queryRaw<Shown[]>`
		SELECT p."entry_id"::text AS "entryId", p."ordinal", p."content", p."search_text" AS "searchText", b."sha256"
		FROM "blob" b JOIN "practice" p ON p."entry_id" IN (
			SELECT e."entry_id" FROM "evidence" e WHERE e."blob_id" = b."id"
			UNION SELECT e."entry_id" FROM "evidence_version" v JOIN "evidence" e ON e."id" = v."evidence_id"
				WHERE v."blob_id" = b."id")
		WHERE b."id" = ${blobId}::uuid ORDER BY p."entry_id"`
	return rows.filter(({ content, sha256 }) => content.evidence.some((file) => file.sha256 === sha256))
}
