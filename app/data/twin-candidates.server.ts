import { database } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import type { Print } from './fingerprints.server.ts'
import type { Tx } from './transact.server.ts'

/**
 * Where one looks: among published practices, in drafts of the given units, or in what was handed in. Each is a world of
 * its own with its own indexes, so that neither the answer nor the time it takes depends on what lies in another.
 */
export type Scope =
	{ source: 'published' } | { source: 'draft'; unitIds: readonly string[] } | { source: 'submitted' }

/** How alike titles must be to be looked at more closely; lower finds more, slower. */
const titleThreshold = '0.45'
/** The same for words that are the beginning or a part of a title. */
const wordThreshold = '0.85'

/** The ids of entries that share a band or a good part of the title, the likeliest first. */
export const twinCandidates = (print: Print, scope: Scope, limits: Limits): Promise<string[]> =>
	database().prisma.$transaction((tx) => candidatesIn(tx, print, scope, limits))

type Limits = { exceptId?: string | undefined; take: number }

/** The same inside a transaction. */
export const candidatesIn = (tx: Tx, print: Print, scope: Scope, limits: Limits): Promise<string[]> =>
	byIndex(tx, (find) => find(print, scope, limits))

/** Looks several times, while the server reads by index only and knows how alike titles must be. */
export const byIndex = async <Found>(
	tx: Tx,
	look: (find: (print: Print, scope: Scope, limits: Limits) => Promise<string[]>) => Promise<Found>,
): Promise<Found> => {
	await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${titleThreshold}, true),
		set_config('pg_trgm.word_similarity_threshold', ${wordThreshold}, true), set_config('enable_seqscan', 'off', true)`
	const found = await look((print, scope, limits) => candidates(tx, print, scope, limits))
	await tx.$executeRaw`SELECT set_config('enable_seqscan', 'on', true)`
	return found
}

const candidates = async (
	tx: Tx,
	print: Print,
	scope: Scope,
	{ exceptId, take }: Limits,
): Promise<string[]> => {
	if (scope.source === 'draft' && scope.unitIds.length === 0) return []
	const found = branches(print, scope, exceptId)
	if (found.length === 0) return []
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT m."id" FROM (${Prisma.join(found, ' UNION ALL ')}) AS m
		GROUP BY m."id" ORDER BY sum(m."score") DESC, m."id" LIMIT ${take}::int`
	return rows.map(({ id }) => id)
}

/**
 * One statement for each way to meet, so that each is answered by its own index; the score is a rough order only. Reading
 * all rows looks cheap to the planner and is not: it does not know what comparing two long arrays or titles costs.
 */
const branches = (print: Print, scope: Scope, exceptId: string | undefined): Prisma.Sql[] => {
	const { title } = print
	const where = Prisma.sql`FROM "entry_fingerprint" f ${joinOf(scope)} WHERE ${sourceOf(scope)}
		AND ${exceptId === undefined ? Prisma.sql`TRUE` : Prisma.sql`f."entry_id" <> ${exceptId}::uuid`}`
	const titles =
		title === ''
			? []
			: [
					Prisma.sql`SELECT f."entry_id" AS "id", similarity(f."title", ${title})::float AS "score" ${where} AND f."title" % ${title}`,
					Prisma.sql`SELECT f."entry_id", word_similarity(${title}, f."title")::float ${where} AND f."title" %> ${title}`,
				]
	const bands = bandNames
		.filter((name) => print[name].length > 0)
		.map((name) => {
			const values = [...print[name]]
			return Prisma.sql`SELECT f."entry_id" AS "id", (SELECT count(*) FROM unnest(${columns[name]}) AS band
				WHERE band = ANY(${values}::int[]))::float / ${values.length} AS "score" ${where} AND ${columns[name]} && ${values}::int[]`
		})
	return [...titles, ...bands]
}

const joinOf = (scope: Scope): Prisma.Sql =>
	scope.source === 'draft'
		? Prisma.sql`JOIN "entry" e ON e."id" = f."entry_id" AND e."unit_id" = ANY(${[...scope.unitIds]}::uuid[])`
		: Prisma.empty

/** As a literal: the indexes are partial. */
const sourceOf = ({ source }: Scope): Prisma.Sql => {
	if (source === 'published') return Prisma.sql`f."source" = 'published'`
	return source === 'draft' ? Prisma.sql`f."source" = 'draft'` : Prisma.sql`f."source" = 'submitted'`
}

const bandNames = ['brief', 'text', 'documents', 'pictures'] as const
const columns = {
	brief: Prisma.sql`f."brief"`,
	text: Prisma.sql`f."text"`,
	documents: Prisma.sql`f."documents"`,
	pictures: Prisma.sql`f."pictures"`,
}
