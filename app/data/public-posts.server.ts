import type { Place } from '#app/domain/open-cursor.ts'
import type { PostContent, PostKind } from '#app/domain/post.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import { reader } from './database.server.ts'
import { isLetThrough, letThrough } from './file-scans.server.ts'
import { Prisma } from './generated/client.ts'
import { contentOfPost } from './posts.server.ts'
import type { StoredCopy } from './public-practice.server.ts'

export type CoverPixels = { width: number; height: number; blur: string | null; hasAvif: boolean }

/** What the public reads of a post: as it was frozen when it was published. */
export type PublicPost = {
	id: string
	kind: PostKind
	slug: string
	publishedAt: Date
	shownAt: Date
	content: PostContent
	cover: CoverPixels | null
}

type Row = Omit<PublicPost, 'content' | 'cover'> & {
	shown: unknown
	width: number | null
	height: number | null
	blur: string | null
	hasAvif: boolean
}

/** The one condition under which a post `p` is public; the clock of the database decides. */
const isPublic = Prisma.sql`p."shown" IS NOT NULL AND p."withdrawn_at" IS NULL AND p."published_at" <= now()`

const ofKinds = (kinds: readonly PostKind[]) => Prisma.sql`p."kind" = ANY(${[...kinds]}::text[])`

const postsWhere = async (where: Prisma.Sql, take: number, skip = 0): Promise<PublicPost[]> => {
	const rows = await reader().$queryRaw<Row[]>`
		SELECT p."id", p."kind", p."slug", p."published_at" AS "publishedAt", p."shown_at" AS "shownAt", p."shown",
			b."width", b."height", b."blur",
			EXISTS (SELECT 1 FROM "image_variant" v WHERE v."blob_id" = b."id" AND v."format" = 'avif') AS "hasAvif"
		FROM "post" p LEFT JOIN "blob" b ON b."id" = p."shown_cover_id" AND ${isLetThrough}
			AND b."failure" IS NULL AND b."variants_at" IS NOT NULL
		WHERE ${isPublic} AND ${where}
		ORDER BY p."published_at" DESC, p."id" DESC LIMIT ${take}::int OFFSET ${skip}::int`
	return rows.map(({ shown, width, height, blur, hasAvif, ...row }) => ({
		...row,
		content: contentOfPost(shown),
		cover: width === null || height === null ? null : { width, height, blur, hasAvif },
	}))
}

/** The newest first. */
export const publicPosts = (kinds: readonly PostKind[], take: number, skip = 0): Promise<PublicPost[]> =>
	postsWhere(ofKinds(kinds), take, skip)

export const postsOfRound = (roundId: string, take: number): Promise<PublicPost[]> =>
	postsWhere(Prisma.sql`${ofKinds(['news', 'announcement'])} AND p."shown"->>'roundId' = ${roundId}`, take)

export const publicPost = async (kinds: readonly PostKind[], slug: string): Promise<PublicPost | null> =>
	(await postsWhere(Prisma.sql`${ofKinds(kinds)} AND p."slug" = ${slug}`, 1))[0] ?? null

/** The next ones of a list, in the order of their publication, the newest first. */
export const publicPostsAfter = (
	kinds: readonly PostKind[],
	after: Place | null,
	take: number,
): Promise<PublicPost[]> =>
	postsWhere(
		after
			? Prisma.sql`${ofKinds(kinds)} AND (p."published_at", p."id") < (${after.at}::timestamptz, ${after.id}::uuid)`
			: ofKinds(kinds),
		take,
	)

export const publicPostById = async (kinds: readonly PostKind[], id: string): Promise<PublicPost | null> =>
	(await postsWhere(Prisma.sql`${ofKinds(kinds)} AND p."id" = ${id}::uuid`, 1))[0] ?? null

export const collectionsWith = (entryId: string, take: number): Promise<PublicPost[]> =>
	postsWhere(
		Prisma.sql`${ofKinds(['collection'])} AND p."shown"->'picked' @> ${JSON.stringify([{ entryId }])}::jsonb`,
		take,
	)

export const countPublicPosts = async (kinds: readonly PostKind[]): Promise<number> => {
	const [row] = await reader().$queryRaw<{ count: number }[]>`
		SELECT count(*)::int AS "count" FROM "post" p WHERE ${isPublic} AND ${ofKinds(kinds)}`
	return row?.count ?? 0
}

/** That something stood at this address and was withdrawn, when and why; nothing of what it said. */
export const withdrawnPost = async (kinds: readonly PostKind[], slug: string) => {
	const row = await reader().post.findFirst({
		where: {
			kind: { in: [...kinds] },
			withdrawnAt: { not: null },
			addresses: { some: { slug } },
		},
		select: { withdrawnAt: true, withdrawalNote: true },
	})
	return row?.withdrawnAt ? { at: row.withdrawnAt, note: row.withdrawalNote } : null
}

/** The present address of the public post that had this one before. */
export const postSlugAfter = async (kinds: readonly PostKind[], former: string): Promise<string | null> => {
	const [row] = await reader().$queryRaw<{ slug: string }[]>`
		SELECT p."slug" FROM "post_address" a JOIN "post" p ON p."id" = a."post_id"
		WHERE a."slug" = ${former} AND p."slug" <> ${former} AND ${isPublic} AND ${ofKinds(kinds)}`
	return row?.slug ?? null
}

export type PostAddressRow = { kind: PostKind; slug: string; at: Date }

/** Addresses for the sitemap. */
export const postAddresses = (take: number): Promise<PostAddressRow[]> =>
	reader().$queryRaw<PostAddressRow[]>`
		SELECT p."kind", p."slug", greatest(p."published_at", p."shown_at") AS "at" FROM "post" p
		WHERE ${isPublic} ORDER BY p."published_at" DESC, p."id" DESC LIMIT ${take}::int`

type Asked = { width: number; format: PictureFormat }

/** The copy nearest to what was asked of the cover of a public post. */
export const publicCover = async (
	kinds: readonly PostKind[],
	slug: string,
	asked: Asked,
): Promise<StoredCopy | null> => {
	const [row] = await reader().$queryRaw<{ blobId: string | null }[]>`
		SELECT p."shown_cover_id" AS "blobId" FROM "post" p
		WHERE ${isPublic} AND ${ofKinds(kinds)} AND p."slug" = ${slug}`
	return row?.blobId ? copyOfBlob(row.blobId, asked) : null
}

export const copyOfBlob = async (blobId: string, { width, format }: Asked): Promise<StoredCopy | null> => {
	const copies = await reader().imageVariant.findMany({
		where: { blobId, format, blob: { failure: null, ...letThrough } },
		select: { width: true, sha256: true },
	})
	const far = (each: { width: number }) => Math.abs(each.width - width)
	const [nearest] = [...copies].sort((a, b) => far(a) - far(b) || b.width - a.width)
	return nearest ? { blobId, format, ...nearest } : null
}
