import type { PracticeContent } from '#app/domain/publication.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'

/** A published practice of those in a replication. */
export type ReplicationEnd = {
	id: string
	unitId: string
	slug: string
	titleVi: string
	titleEn: string
	agency: PracticeContent['agency']['names']
	year: number
}

export type PublicReplication = { original: ReplicationEnd; replica: ReplicationEnd }

/** Both practices are awarded and public: what an unpublished entry proposes to replicate stays unsaid. */
const replications = async (where: Prisma.Sql): Promise<PublicReplication[]> => {
	const end = (alias: 'o' | 'r') => {
		const name = Prisma.raw(alias)
		return Prisma.sql`jsonb_build_object('id', ${name}."entry_id", 'unitId', ${name}."unit_id", 'slug', ${name}."slug", 'titleVi', ${name}."title_vi",
			'titleEn', ${name}."title_en", 'agency', ${name}."content"->'agency'->'names', 'year', ${name}."year")`
	}
	return reader().$queryRaw<PublicReplication[]>`
		SELECT ${end('o')} AS "original", ${end('r')} AS "replica"
		FROM "replication_proposal" x
		JOIN "practice" o ON o."entry_id" = x."original_id"
		JOIN "practice" r ON r."entry_id" = x."entry_id"
		WHERE x."undone_at" IS NULL AND (${where})
		ORDER BY r."published_at" DESC, r."entry_id"`
}

/** All with this practice at one end: asked of the proposals themselves, which are found by both ends. */
export const replicationsOfPractice = (entryId: string): Promise<PublicReplication[]> =>
	replications(Prisma.sql`x."original_id" = ${entryId}::uuid OR x."entry_id" = ${entryId}::uuid`)

/** All with a practice of this unit at one end. */
export const replicationsOfUnit = (unitId: string): Promise<PublicReplication[]> =>
	replications(Prisma.sql`x."original_id" IN (SELECT "entry_id" FROM "practice" WHERE "unit_id" = ${unitId}::uuid)
		OR x."entry_id" IN (SELECT "entry_id" FROM "practice" WHERE "unit_id" = ${unitId}::uuid)`)
