import type { GalleryQuery } from '#app/domain/gallery.ts'
import type { Place } from '#app/domain/open-cursor.ts'
import type { FilesThere, OpenChange, OpenRow } from '#app/domain/open-data.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import { matching } from './practices.server.ts'
import { filesThere } from './public-practice.server.ts'

/** What the gallery would show, and of it only what one agency did. */
export type OpenSet = GalleryQuery & { agency?: string | null }

const ofAgency = (slug: string | null | undefined) =>
	slug ? Prisma.sql`p."unit_id" = (SELECT "id" FROM "unit" WHERE "slug" = ${slug})` : Prisma.sql`TRUE`

/** The next practices of what the gallery would show, in the order of their publication, the newest first. */
export const openRows = async (
	{ agency, ...query }: OpenSet,
	after: Place | null,
	take: number,
): Promise<OpenRow[]> =>
	rowsWhere(
		Prisma.sql`${await matching(query)} AND ${ofAgency(agency)} AND ${after ? Prisma.sql`(p."published_at", p."entry_id") < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.sql`TRUE`}`,
		take,
	)

export const countOpen = async ({ agency, ...query }: OpenSet): Promise<number> => {
	const [row] = await reader().$queryRaw<{ count: number }[]>`
		SELECT count(*)::int AS "count" FROM "practice" p
		WHERE ${await matching(query)} AND ${ofAgency(agency)}`
	return row?.count ?? 0
}

export const openRow = async (id: string): Promise<OpenRow | null> =>
	(await rowsWhere(Prisma.sql`p."entry_id" = ${id}::uuid`, 1))[0] ?? null

/** The practices of a round, the newest first. */
export const openRowsOfRound = (round: string, take: number): Promise<OpenRow[]> =>
	rowsWhere(Prisma.sql`p."content"->'round'->>'slug' = ${round}`, take)

const rowsWhere = (where: Prisma.Sql, take: number) =>
	reader().$queryRaw<OpenRow[]>`
		SELECT p."entry_id" AS "id", p."slug", p."kind", p."subject", p."year", p."basis", u."slug" AS "ministryProvince",
			CASE WHEN u."kind" = 'province' THEN u."slug" END AS "province",
			p."published_at" AS "publishedAt", p."content",
			greatest(p."published_at", (SELECT max(c."at") FROM "practice_change" c
				WHERE c."entry_id" = p."entry_id" AND c."change" = 'changed')) AS "changedAt"
		FROM "practice" p LEFT JOIN "unit" u ON u."id" = p."ministry_province_id"
		WHERE ${where} ORDER BY p."published_at" DESC, p."entry_id" DESC LIMIT ${take}::int`

/** The files of these practices that are there to be had. */
export const filesOfRows = (rows: readonly { content: PracticeContent }[]): Promise<FilesThere> =>
	filesThere(rows.flatMap(({ content }) => content.evidence.map(({ id }) => id)))

/** What the set is now: the number of its last change, when that was, and how many there are. */
export type OpenVersion = { seq: number; at: Date | null; practices: number }

export const openVersion = async (): Promise<OpenVersion> => {
	const [row] = await reader().$queryRaw<{ seq: bigint; at: Date | null; practices: number }[]>`
		SELECT coalesce(max("seq"), 0)::bigint AS "seq", max("at") AS "at",
			(SELECT count(*)::int FROM "practice") AS "practices"
		FROM "practice_change"`
	return { seq: Number(row?.seq ?? 0), at: row?.at ?? null, practices: row?.practices ?? 0 }
}

export type ChangeRow = { seq: bigint; id: string; change: OpenChange; at: Date; isPublic: boolean }

/** The last change of each practice that changed after this, in order. */
export const changesSince = (since: { seq: bigint } | { at: Date }, take: number): Promise<ChangeRow[]> =>
	reader().$queryRaw<ChangeRow[]>`
		SELECT c."seq", c."entry_id" AS "id", c."change", c."at", p."entry_id" IS NOT NULL AS "isPublic"
		FROM "practice_change" c LEFT JOIN "practice" p ON p."entry_id" = c."entry_id"
		WHERE ${'seq' in since ? Prisma.sql`c."seq" > ${since.seq}` : Prisma.sql`c."at" >= ${since.at}`}
			AND NOT EXISTS (SELECT 1 FROM "practice_change" l WHERE l."entry_id" = c."entry_id" AND l."seq" > c."seq")
		ORDER BY c."seq" LIMIT ${take}::int`

/** The present address of the practice that had this one before, or where it says that its award was revoked. */
export const slugAfter = async (former: string): Promise<string | null> => {
	const [row] = await reader().$queryRaw<{ slug: string | null }[]>`
		SELECT coalesce(p."slug", (
			SELECT r."slug" FROM "revocation" r JOIN "award" a ON a."id" = r."award_id"
			WHERE a."entry_id" = f."entry_id" AND r."slug" <> f."slug" ORDER BY r."revoked_at" DESC LIMIT 1)) AS "slug"
		FROM "former_slug" f LEFT JOIN "practice" p ON p."entry_id" = f."entry_id" WHERE f."slug" = ${former}`
	return row?.slug ?? null
}
