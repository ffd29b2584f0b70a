import { fold } from '#app/domain/folding.ts'
import { textBands } from '#app/domain/shingle.ts'
import { pictureBands } from '#app/domain/similarity.ts'
import { briefOf, type Compared } from '#app/domain/twin.ts'
import { comparedEntries, type ComparedEntry, type Source } from './compared.server.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** What an entry is found by. */
export type Print = {
	title: string
	brief: readonly number[]
	text: readonly number[]
	documents: readonly number[]
	pictures: readonly number[]
}

/** A state of an entry whose fingerprint is missing or older than what it was made of. */
export type Stale = { entryId: string; source: Source; stamp: string }

export const printOf = (compared: Compared & { pictures: readonly { hash: string }[] }): Print => ({
	title: fold(compared.title),
	brief: textBands(briefOf(compared), 'brief'),
	text: textBands(compared.text, 'text'),
	documents: textBands(compared.documents, 'text'),
	pictures: [...new Set(compared.pictures.flatMap(({ hash }) => pictureBands(hash)))],
})

/** When the files of an entry last changed: how many there are, and when the last was added or made ready. */
const filesStamp = Prisma.sql`(
	SELECT count(*)::text || ':' || coalesce(max(greatest(v."added_at", b."variants_at"))::text, '')
	FROM "evidence" v JOIN "blob" b ON b."id" = v."blob_id"
	WHERE v."entry_id" = e."id" AND v."removed_at" IS NULL)`

const states = Prisma.sql`
	SELECT e."id" AS "entryId", 'draft' AS "source", e."version"::text || ':' || ${filesStamp} AS "stamp" FROM "entry" e
	UNION ALL
	SELECT e."id", 'submitted', s."id"::text || ':' || ${filesStamp} FROM "entry" e JOIN LATERAL (
		SELECT s."id" FROM "submission" s LEFT JOIN "withdrawal" w ON w."submission_id" = s."id"
		WHERE s."entry_id" = e."id" AND w."submission_id" IS NULL ORDER BY s."submitted_at" DESC LIMIT 1
	) s ON TRUE
	UNION ALL
	SELECT e."id", 'published', p."published_at"::text || ':' || ${filesStamp}
	FROM "entry" e JOIN "practice" p ON p."entry_id" = e."id"`

/** What changed since it was looked at: triggers note it with whatever a fingerprint is made of. */
export const duePrints = (tx: Tx, take: number): Promise<{ id: bigint; entryId: string }[]> =>
	tx.duePrint.findMany({ orderBy: { id: 'asc' }, take })

/** What of these entries is to be fingerprinted. */
export const stalePrints = (tx: Tx, entryIds: readonly string[]): Promise<Stale[]> =>
	tx.$queryRaw<Stale[]>`
		SELECT w.* FROM (${states}) w
		LEFT JOIN "entry_fingerprint" f ON f."entry_id" = w."entryId" AND f."source" = w."source"
		WHERE w."entryId" = ANY(${[...entryIds]}::uuid[]) AND f."stamp" IS DISTINCT FROM w."stamp"
		ORDER BY w."entryId", w."source"`

/** Fingerprints of those of these entries that were recalled are taken away, with the pairs that they made. */
export const dropRecalled = async (tx: Tx, entryIds: readonly string[]): Promise<void> => {
	const gone = await tx.$queryRaw<{ id: string }[]>`
		DELETE FROM "entry_fingerprint" f WHERE f."entry_id" = ANY(${[...entryIds]}::uuid[])
			AND f."source" = 'submitted' AND NOT EXISTS (
				SELECT 1 FROM "submission" s LEFT JOIN "withdrawal" w ON w."submission_id" = s."id"
				WHERE s."entry_id" = f."entry_id" AND w."submission_id" IS NULL
			) RETURNING f."entry_id" AS "id"`
	const ids = gone.map(({ id }) => id)
	if (ids.length === 0) return
	await tx.twinPair.deleteMany({ where: { OR: [{ firstId: { in: ids } }, { secondId: { in: ids } }] } })
}

/** Makes and writes the fingerprint of one state; gives what was compared, null when the state is gone meanwhile. */
export const writePrint = async (
	tx: Tx,
	{ entryId, source, stamp }: Stale,
	now: Date,
): Promise<(ComparedEntry & { print: Print }) | null> => {
	const compared = (await comparedEntries(tx, source, [entryId])).get(entryId)
	if (!compared) return null
	const print = printOf(compared)
	const data = {
		stamp,
		title: print.title,
		brief: [...print.brief],
		text: [...print.text],
		documents: [...print.documents],
		pictures: [...print.pictures],
		computedAt: now,
	}
	await tx.entryFingerprint.upsert({
		where: { entryId_source: { entryId, source } },
		create: { entryId, source, ...data },
		update: data,
	})
	return { ...compared, print }
}
