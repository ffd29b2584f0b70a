import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { practicesById } from '#app/data/practices.server.ts'
import {
	collectionsWith,
	countPublicPosts,
	postsOfRound,
	publicCover,
	publicPost,
	publicPosts,
	withdrawnPost,
	type CoverPixels,
	type PublicPost,
} from '#app/data/public-posts.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import type { PostContent, PostKind } from '#app/domain/post.ts'
import type { PostsPage, PostStory, PostSummary, WithdrawnPost } from '#app/domain/post-page.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { namer, summaryOf } from './practice-summary.server.ts'
import { nameIn } from './shown-movement.server.ts'

/** What stands under one address: news and announcements together, collections by themselves. */
export type Shelf = 'news' | 'collections'

export const kindsOf: Readonly<Record<Shelf, readonly PostKind[]>> = {
	news: ['news', 'announcement'],
	collections: ['collection'],
}

export const postsPerPage = 12
const othersShown = 3

/** One page of what is public, the newest first. */
export const postsPage = async ({ language }: Viewer, shelf: Shelf, asked: number): Promise<PostsPage> => {
	const total = await countPublicPosts(kindsOf[shelf])
	const pages = Math.max(1, Math.ceil(total / postsPerPage))
	const page = Math.min(asked, pages)
	const rows = await publicPosts(kindsOf[shelf], postsPerPage, (page - 1) * postsPerPage)
	const there = await countThere(rows)
	const posts = rows.map((row) => ({ ...summaryOfPost(row, language), practices: there(row) }))
	return { posts, total, page, pages }
}

/** How many practices of each collection are public now. */
const countThere = async (rows: readonly PublicPost[]) => {
	const ids = [...new Set(rows.flatMap(({ content }) => content.picked.map(({ entryId }) => entryId)))]
	const found = await reader().practice.findMany({
		where: { entryId: { in: ids.filter(isUuid) } },
		select: { entryId: true },
	})
	const known = new Set(found.map(({ entryId }) => entryId))
	return ({ content }: PublicPost) => content.picked.filter(({ entryId }) => known.has(entryId)).length
}

/** The newest few, for pages of other things. */
export const newestPosts = async ({ language }: Viewer, shelf: Shelf, take: number): Promise<PostSummary[]> =>
	(await publicPosts(kindsOf[shelf], take)).map((row) => summaryOfPost(row, language))

export const newsOfRound = async (
	{ language }: Viewer,
	roundId: string,
	take: number,
): Promise<PostSummary[]> => (await postsOfRound(roundId, take)).map((row) => summaryOfPost(row, language))

/** The collections that a practice is in. */
export const collectionsOf = async ({ language }: Viewer, entryId: string): Promise<PostSummary[]> =>
	(await collectionsWith(entryId, 10)).map((row) => summaryOfPost(row, language))

export const postAt = async (viewer: Viewer, shelf: Shelf, slug: string): Promise<PostStory> => {
	const post = await publicPost(kindsOf[shelf], slug)
	if (!post) throw new Refusal({ code: 'hidden' })
	const others = await publicPosts(kindsOf[shelf], othersShown + 1)
	return {
		...(await storyOf(viewer, post)),
		others: others
			.filter(({ id }) => id !== post.id)
			.slice(0, othersShown)
			.map((row) => summaryOfPost(row, viewer.language)),
	}
}

/** A post as its page shows it, whether it is public or only looked at beforehand. */
export const storyOf = async ({ language }: Viewer, post: PublicPost): Promise<PostStory> => {
	const { content } = post
	const inEnglish = language === 'en' && !isEmptyRichText(content.bodyEn)
	return {
		...summaryOfPost(post, language),
		body: inEnglish ? content.bodyEn : content.bodyVi,
		bodyLanguage: inEnglish ? 'en' : 'vi',
		round: await roundOf(content, language),
		picked: await pickedOf(content, language),
		others: [],
	}
}

const roundOf = async ({ roundId }: PostContent, language: Language) => {
	const round =
		roundId !== null && isUuid(roundId) ? await reader().round.findUnique({ where: { id: roundId } }) : null
	return round && { slug: round.slug, name: nameIn(round, language) }
}

/** A practice that is no longer public is no longer in any collection. */
const pickedOf = async ({ picked }: PostContent, language: Language): Promise<PostStory['picked']> => {
	const rows = await practicesById(picked.map(({ entryId }) => entryId))
	const nameOf = namer(await allWords(), language)
	return picked.flatMap(({ entryId, lineVi, lineEn }) => {
		const row = rows.find(({ id }) => id === entryId)
		if (!row) return []
		const isEnglish = language === 'en' && lineEn !== ''
		return [
			{
				practice: summaryOf(row, language, nameOf),
				line: isEnglish ? lineEn : lineVi,
				lineLanguage: isEnglish ? 'en' : 'vi',
			} as const,
		]
	})
}

export const summaryOfPost = (post: PublicPost, language: Language): PostSummary => {
	const { id, kind, slug, content, cover } = post
	const isEnglish = language === 'en' && content.titleEn !== ''
	return {
		...{ id, kind, slug },
		title: isEnglish ? content.titleEn : content.titleVi,
		summary: isEnglish && content.summaryEn !== '' ? content.summaryEn : content.summaryVi,
		language: isEnglish ? 'en' : 'vi',
		publishedAt: post.publishedAt.toISOString(),
		changedAt: (post.shownAt > post.publishedAt ? post.shownAt : post.publishedAt).toISOString(),
		cover: coverIn(cover, content, language),
	}
}

const coverIn = (cover: CoverPixels | null, { coverAltVi, coverAltEn }: PostContent, language: Language) =>
	cover && { ...cover, alt: language === 'en' && coverAltEn !== '' ? coverAltEn : coverAltVi }

export const withdrawnPostAt = async (
	_viewer: Viewer,
	shelf: Shelf,
	slug: string,
): Promise<WithdrawnPost | null> => {
	const found = await withdrawnPost(kindsOf[shelf], slug)
	return found && { at: found.at.toISOString(), note: found.note }
}

export const coverOfPost = async (
	_viewer: Viewer,
	shelf: Shelf,
	slug: string,
	asked: { width: number; format: PictureFormat },
) => {
	const copy = await publicCover(kindsOf[shelf], slug, asked)
	if (!copy) throw new Refusal({ code: 'hidden' })
	return copy
}
