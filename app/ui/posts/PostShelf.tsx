import type { PostSummary } from '#app/domain/post-page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { PostCard } from './PostCard.tsx'

const words = {
	news: { title: m.newsTitle, all: m.allNews, path: paths.news() },
	collections: { title: m.collectionsTitle, all: m.allCollections, path: paths.collections() },
} as const

/** The newest news, or collections, on a page of other things; nothing where there is none. */
export const PostShelf = ({
	shelf,
	posts,
}: {
	shelf: 'news' | 'collections'
	posts: readonly PostSummary[]
}) => {
	const t = useText()
	const language = useLanguage()
	const { title, all, path } = words[shelf]
	if (posts.length === 0) return null
	return (
		<section className="section" aria-labelledby={`ke-${shelf}`}>
			<div className="section-head">
				<h2 id={`ke-${shelf}`}>{t(title)}</h2>
				<a href={inLanguage(language, path)}>{t(all)}</a>
			</div>
			<div className="post-cards">
				{posts.map((post) => (
					<PostCard key={post.id} post={post} />
				))}
			</div>
		</section>
	)
}
