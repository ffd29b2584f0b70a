import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { publicPostById, publicPostsAfter, type PublicPost } from '#app/data/public-posts.server.ts'
import { openCollection, openNews, type PostsAround } from '#app/domain/open-post.ts'
import { placeOf, placeText } from '#app/domain/open-cursor.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { kindsOf, type Shelf } from './public-posts.server.ts'

type Paging = { cursor: string | null; limit: number }

const shapeOf = { news: openNews, collections: openCollection } as const

/** What stands on a shelf, the newest first; null for a cursor that this list never gave. */
export const openPostsOf = async (
	_viewer: Viewer,
	shelf: Shelf,
	{ cursor, limit }: Paging,
	origin: string,
) => {
	const after = cursor === null ? null : placeOf(cursor)
	if (cursor !== null && after === null) return null
	const rows = await publicPostsAfter(kindsOf[shelf], after, limit + 1)
	const shown = rows.slice(0, limit)
	const last = shown.at(-1)
	const around = await aroundOf(shown)
	return {
		items: shown.map((post) => shapeOf[shelf](post, around, origin)),
		next: rows.length > limit && last ? placeText({ at: last.publishedAt, id: last.id }) : null,
	}
}

export const openPostOf = async (_viewer: Viewer, shelf: Shelf, id: string, origin: string) => {
	const post = isUuid(id) ? await publicPostById(kindsOf[shelf], id) : null
	return post && shapeOf[shelf](post, await aroundOf([post]), origin)
}

/** The rounds that posts are about, and those of their practices that are public. */
const aroundOf = async (posts: readonly PublicPost[]): Promise<PostsAround> => {
	const rounds = posts.flatMap(({ content }) => content.roundId ?? [])
	const picked = posts.flatMap(({ content }) => content.picked.map(({ entryId }) => entryId))
	const [named, there] = [
		await reader().round.findMany({
			where: { id: { in: rounds.filter(isUuid) } },
			select: { id: true, slug: true },
		}),
		await reader().practice.findMany({
			where: { entryId: { in: picked.filter(isUuid) } },
			select: { entryId: true, slug: true },
		}),
	]
	return {
		rounds: new Map(named.map(({ id, slug }) => [id, slug])),
		practices: new Map(there.map(({ entryId, slug }) => [entryId, slug])),
	}
}
