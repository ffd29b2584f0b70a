import { emptyPost, type PostContent, type PostKind } from '#app/domain/post.ts'
import { isUuid } from './entries.server.ts'
import { reader } from './database.server.ts'
import type { Post } from './generated/client.ts'
import { slugOf } from '#app/domain/folding.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Tx } from './transact.server.ts'

/** A post as the secretariat has it. */
export const contentOfPost = (json: unknown): PostContent => ({
	...emptyPost,
	...(json as Partial<PostContent> | null),
})

export const kindOfPost = ({ kind }: { kind: string }): PostKind => kind as PostKind

/** The post stands still until the transaction ends. */
export const lockPost = async (tx: Tx, id: string): Promise<Post> => {
	if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "post" WHERE "id" = ${id}::uuid FOR UPDATE`
	const post = isUuid(id) ? await tx.post.findUnique({ where: { id } }) : null
	if (!post) throw new Refusal({ code: 'hidden' })
	return post
}

/** The address of a post: that which it has while its title stays, else the first free one; what was given once is never given to another. */
export const addressFor = async (
	tx: Tx,
	{ id, slug }: Pick<Post, 'id' | 'slug'>,
	title: string,
	now: Date,
) => {
	const base = slugOf(title, 'bai-viet')
	const own = slug !== null && new RegExp(`^${base}(-\\d+)?$`).test(slug) ? slug : null
	if (own !== null) return own
	const rows = await tx.postAddress.findMany({ where: { slug: { startsWith: base } } })
	const taken = new Set(rows.filter(({ postId }) => postId !== id).map((row) => row.slug))
	let free = base
	for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`
	if (!rows.some((row) => row.slug === free))
		await tx.postAddress.create({ data: { slug: free, postId: id, at: now } })
	return free
}

const listed = {
	id: true,
	kind: true,
	slug: true,
	draft: true,
	version: true,
	savedAt: true,
	publishedAt: true,
	withdrawnAt: true,
	savedBy: { select: { name: true } },
} as const

/** All posts, the last written first. */
export const postRows = (take: number, skip: number) =>
	reader().post.findMany({
		orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
		take,
		skip,
		select: listed,
	})

export const countPosts = (): Promise<number> => reader().post.count()

export const postById = async (id: string) => {
	const post = isUuid(id)
		? await reader().post.findUnique({ where: { id }, include: { savedBy: { select: { name: true } } } })
		: null
	if (!post) throw new Refusal({ code: 'hidden' })
	return post
}

export type PostRow = Awaited<ReturnType<typeof postById>>
