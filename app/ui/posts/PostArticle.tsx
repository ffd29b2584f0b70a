import type { PostStory } from '#app/domain/post-page.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { postKindNames, posts as m } from '#app/locales/posts.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Picture, type PictureSource } from '#app/ui/parts/Picture.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { PickedPractices } from './PickedPractices.tsx'
import { PostCard } from './PostCard.tsx'

const noPictures = () => null

/** A piece of news or a collection, as its page shows it; `cover` is where its picture is to be had. */
export const PostArticle = ({ post, cover }: { post: PostStory; cover: PictureSource | null }) => {
	const t = useText()
	const language = useLanguage()
	const isCollection = post.kind === 'collection'
	const lang = post.language === language ? undefined : post.language
	const isOther =
		language !== post.language || (language !== post.bodyLanguage && !isEmptyRichText(post.body))
	return (
		<article className={isCollection ? 'page post-page collection-page' : 'page post-page'}>
			<PostHead post={post} cover={cover} lang={lang} />
			{isOther ? <p className="muted post-measure">{t(m.vietnameseOnly)}</p> : null}
			{isEmptyRichText(post.body) ? null : (
				<div className="post-measure" lang={post.bodyLanguage === language ? undefined : post.bodyLanguage}>
					<RichText document={post.body} pictureUrl={noPictures} under={2} />
				</div>
			)}
			{post.round ? (
				<p className="post-measure post-round">
					{`${t(m.aboutRound)}: `}
					<a href={inLanguage(language, paths.round(post.round.slug))}>{post.round.name}</a>
				</p>
			) : null}
			{isCollection ? <PickedPractices picked={post.picked} /> : null}
			<Others post={post} />
		</article>
	)
}

type HeadProps = { post: PostStory; cover: PictureSource | null; lang: string | undefined }

const PostHead = ({ post, cover, lang }: HeadProps) => {
	const t = useText()
	const language = useLanguage()
	const isCollection = post.kind === 'collection'
	const shelf = isCollection
		? { label: t(m.collectionsTitle), href: inLanguage(language, paths.collections()) }
		: { label: t(m.newsTitle), href: inLanguage(language, paths.news()) }
	return (
		<header className="post-head">
			<div className="post-measure stack">
				<Breadcrumbs
					items={
						isCollection ? [shelf, { label: post.title }] : [shelf, { label: t(postKindNames[post.kind]) }]
					}
				/>
				<h1 lang={lang}>{post.title}</h1>
				<p className="lead" lang={lang}>
					{post.summary}
				</p>
				<p className="post-line">
					<span>{t(m.byUs)}</span> <Time at={post.publishedAt} form="date" />{' '}
					{isCollection ? <span>{t(m.count, { count: post.picked.length })}</span> : null}{' '}
					{post.changedAt > post.publishedAt ? (
						<span>
							{`${t(m.updated)} `}
							<Time at={post.changedAt} form="date" />
						</span>
					) : null}
				</p>
			</div>
			{cover ? (
				<div className="post-hero">
					<Picture {...cover} sizes="(min-width: 1000px) 920px, 100vw" eager first />
				</div>
			) : null}
		</header>
	)
}

const Others = ({ post }: { post: PostStory }) => {
	const t = useText()
	const language = useLanguage()
	if (post.others.length === 0) return null
	const isCollection = post.kind === 'collection'
	return (
		<section className="section screen-only" aria-labelledby="khac">
			<div className="section-head">
				<h2 id="khac">{t(isCollection ? m.otherCollections : m.otherNews)}</h2>
				<a href={inLanguage(language, isCollection ? paths.collections() : paths.news())}>
					{t(isCollection ? m.allCollections : m.allNews)}
				</a>
			</div>
			<div className="post-cards">
				{post.others.map((other) => (
					<PostCard key={other.id} post={other} />
				))}
			</div>
		</section>
	)
}
