import type { PostSummary } from '#app/domain/post-page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage } from '#app/ui/parts/language.tsx'

/** Collections as links in a line. */
export const CollectionLinks = ({ title, posts }: { title: string; posts: readonly PostSummary[] }) => {
	const language = useLanguage()
	if (posts.length === 0) return null
	return (
		<nav className="collection-line" aria-label={title}>
			<p className="collection-line-title">{title}</p>
			<ul className="collection-links">
				{posts.map((post) => (
					<li key={post.id}>
						<a
							href={inLanguage(language, paths.collection(post.slug))}
							lang={post.language === language ? undefined : post.language}
						>
							{post.title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
