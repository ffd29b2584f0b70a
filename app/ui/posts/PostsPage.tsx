import type { PostsPage as Page } from '#app/domain/post-page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { FollowPosts, PostCard } from './PostCard.tsx'

const words = {
	news: { title: m.newsTitle, lead: m.newsLead, empty: m.newsEmpty, emptyWords: m.newsEmptyWords },
	collections: {
		title: m.collectionsTitle,
		lead: m.collectionsLead,
		empty: m.collectionsEmpty,
		emptyWords: m.collectionsEmptyWords,
	},
} as const

/** All news, or all collections: the newest large. */
export const PostsPage = ({ shelf, page }: { shelf: 'news' | 'collections'; page: Page }) => {
	const t = useText()
	const language = useLanguage()
	const { title, lead, empty, emptyWords } = words[shelf]
	const isFirst = page.page === 1
	const [newest, ...others] = isFirst ? page.posts : [undefined, ...page.posts]
	return (
		<div className="page posts-page">
			<header className="page-head">
				<div className="page-head-line">
					<h1>{t(title)}</h1>
					<FollowPosts href={shelf === 'news' ? paths.newsFeed() : paths.collectionsFeed()} />
				</div>
				<p className="lead">{t(lead)}</p>
			</header>
			{page.total === 0 ? (
				<Empty
					title={t(empty)}
					action={<Button href={inLanguage(language, paths.gallery())}>{t(m.toLibrary)}</Button>}
				>
					<p>{t(emptyWords)}</p>
				</Empty>
			) : null}
			{newest ? <PostCard post={newest} as="h2" large eager /> : null}
			{others.length === 0 ? null : (
				<div className="post-cards">
					{others.map((post, index) =>
						post ? <PostCard key={post.id} post={post} as="h2" eager={index < 2} /> : null,
					)}
				</div>
			)}
			<Pagination
				page={page.page}
				pages={page.pages}
				href={(number) =>
					inLanguage(language, shelf === 'news' ? paths.news(number) : paths.collections(number))
				}
			/>
		</div>
	)
}
