import { uploadLimitsOf, type Stock, type UploadLimits } from '#app/domain/upload.ts'
import type { LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** What the entry's round allows. */
export const limitsOf = ({ row }: Pick<LoadedEntry, 'row'>): UploadLimits =>
	uploadLimitsOf(row.round.uploadLimits)

/** The agency stands still until the transaction ends: uploads that run beside each other are counted one by one. */
export const lockAgency = async (tx: Tx, unitId: string): Promise<void> => {
	await tx.$queryRaw`SELECT 1 FROM "unit" WHERE "id" = ${unitId}::uuid FOR NO KEY UPDATE`
}

type Except = { uploadId?: string | null; replacesId?: string | null }

/**
 * What an entry and its agency have, files on their way included: the entry its list of today, the agency in this
 * round every version that is kept. Left out: an upload that is now attached, and what a new version takes the place of.
 */
export const stockOf = async (tx: Tx, entry: LoadedEntry, except: Except = {}): Promise<Stock> => {
	const uploadId = except.uploadId ?? null
	const replacesId = except.replacesId ?? null
	const [row] = await tx.$queryRaw<{ files: number; entryBytes: number; agencyBytes: number }[]>`
		WITH "listed" AS (
			SELECT b."size" FROM "evidence" e JOIN "blob" b ON b."id" = e."blob_id"
			WHERE e."entry_id" = ${entry.id}::uuid AND e."removed_at" IS NULL AND e."id" IS DISTINCT FROM ${replacesId}::uuid
		), "coming" AS (
			SELECT u."size", u."entry_id", u."replaces_id" FROM "upload" u JOIN "entry" n ON n."id" = u."entry_id"
			WHERE n."unit_id" = ${entry.unitId}::uuid AND n."round_id" = ${entry.roundId}::uuid
				AND u."finished_at" IS NULL AND u."id" IS DISTINCT FROM ${uploadId}::uuid
		), "kept" AS (
			SELECT e."id", e."blob_id" FROM "evidence" e
			UNION ALL SELECT v."evidence_id", v."blob_id" FROM "evidence_version" v
		)
		SELECT
			((SELECT count(*) FROM "listed") + (SELECT count(*) FROM "coming"
				WHERE "entry_id" = ${entry.id}::uuid AND "replaces_id" IS NULL))::int AS "files",
			(coalesce((SELECT sum("size") FROM "listed"), 0) + coalesce((SELECT sum("size") FROM "coming"
				WHERE "entry_id" = ${entry.id}::uuid), 0))::float8 AS "entryBytes",
			(coalesce((SELECT sum(b."size") FROM "kept" k
				JOIN "evidence" e ON e."id" = k."id" JOIN "entry" n ON n."id" = e."entry_id"
				JOIN "blob" b ON b."id" = k."blob_id"
				WHERE n."unit_id" = ${entry.unitId}::uuid AND n."round_id" = ${entry.roundId}::uuid
					AND b."removed_at" IS NULL), 0)
				+ coalesce((SELECT sum("size") FROM "coming"), 0))::float8 AS "agencyBytes"`
	if (!row) throw new Error('nothing was counted')
	return row
}
