/** News, announcements and collections as open data: what was published of them, in both languages, by a stable id. */
import { licence } from './open-data.ts'
import type { PostContent, PostKind } from './post.ts'
import { plainText } from './rich-text.ts'

type Shown = {
	id: string
	kind: PostKind
	slug: string
	publishedAt: Date
	shownAt: Date
	content: PostContent
}

/** By id: addresses of rounds, and of the practices that are public. */
export type PostsAround = {
	rounds: ReadonlyMap<string, string>
	practices: ReadonlyMap<string, string>
}

/** Built field by field: what is not named here is not given. */
const openPost = ({ id, publishedAt, shownAt, content }: Shown, { rounds }: PostsAround) => ({
	id,
	title: { vi: content.titleVi, en: content.titleEn },
	summary: { vi: content.summaryVi, en: content.summaryEn },
	text: { vi: plainText(content.bodyVi).trim(), en: plainText(content.bodyEn).trim() },
	round: rounds.get(content.roundId ?? '') ?? null,
	publishedAt: publishedAt.toISOString(),
	changedAt: (shownAt > publishedAt ? shownAt : publishedAt).toISOString(),
	licence: licence.url,
})

export const openNews = (post: Shown, around: PostsAround, origin: string) => ({
	...openPost(post, around),
	kind: post.kind,
	url: `${origin}/tin-tuc/${post.slug}`,
	apiUrl: `${origin}/api/v1/news/${post.id}`,
})

/** Its practices in their order; one that is public no more is left out. */
export const openCollection = (post: Shown, around: PostsAround, origin: string) => ({
	...openPost(post, around),
	url: `${origin}/bo-suu-tap/${post.slug}`,
	apiUrl: `${origin}/api/v1/collections/${post.id}`,
	practices: post.content.picked.flatMap(({ entryId, lineVi, lineEn }) => {
		const slug = around.practices.get(entryId)
		return slug === undefined
			? []
			: [
					{
						id: entryId,
						url: `${origin}/thu-vien/${slug}`,
						apiUrl: `${origin}/api/v1/practices/${entryId}`,
						line: { vi: lineVi, en: lineEn },
					},
				]
	}),
})
