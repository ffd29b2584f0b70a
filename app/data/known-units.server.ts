import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'

/**
 * The head of a statement that knows, as `known("id")`, the units that the public may know of: those of the movement's
 * clusters and blocks, provinces, those that have a practice, and all above them. Others may be in the portal only
 * because they prepare an entry.
 */
export const withKnownUnits = Prisma.sql`
	WITH RECURSIVE known("id") AS (
		SELECT "unit_id" FROM "cluster_member"
		UNION SELECT "unit_id" FROM "practice"
		UNION SELECT "id" FROM "unit" WHERE "kind" = 'province'
		UNION SELECT u."parent_id" FROM "unit" u JOIN known k ON k."id" = u."id" WHERE u."parent_id" IS NOT NULL
	)`

/** Which of these units the public may know of. */
export const knownUnits = async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
	const rows = await reader().$queryRaw<{ id: string }[]>`
		${withKnownUnits} SELECT "id" FROM known WHERE "id" = ANY(${[...ids]}::uuid[])`
	return new Set(rows.map(({ id }) => id))
}
