import type { PostSummary } from '#app/domain/post-page.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { postKindNames, posts as m } from '#app/locales/posts.ts'
import { RingMotif } from '#app/ui/motif/RingMotif.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { postCover, postPath } from './post-place.ts'

type Props = {
	post: PostSummary & { practices?: number }
	as?: 'h2' | 'h3'
	large?: boolean
	eager?: boolean
}

/** A piece of news or a collection in a list. */
export const PostCard = ({ post, as: Heading = 'h3', large, eager }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { kind, title, summary, publishedAt, practices } = post
	const cover = postCover(post, '')
	const lang = post.language === language ? undefined : post.language
	return (
		<article className={large ? 'post-card large' : 'post-card'}>
			<div className="post-cover">
				{cover ? (
					<Picture
						{...cover}
						sizes={large ? '(min-width: 900px) 620px, 100vw' : '(min-width: 700px) 380px, 100vw'}
						eager={eager}
						first={large && eager}
					/>
				) : (
					<RingMotif seed={post.id} pillar="digital_society" year={2025} rings={4} />
				)}
			</div>
			<div className="post-words">
				<p className="post-line">
					<span className={`post-kind ${kind}`}>{t(postKindNames[kind])}</span>{' '}
					{kind === 'collection' && practices !== undefined ? (
						<span>{t(m.count, { count: practices })}</span>
					) : (
						<Time at={publishedAt} form="date" />
					)}
				</p>
				<Heading className="post-title">
					<a href={inLanguage(language, postPath(post))} lang={lang}>
						{title}
					</a>
				</Heading>
				<p className="post-summary" lang={lang}>
					{summary}
				</p>
			</div>
		</article>
	)
}

/** Where a list of posts is followed. */
export const FollowPosts = ({ href }: { href: string }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<a className="post-follow" href={inLanguage(language, href)}>
			<Icon name="send" size={16} />
			{t(m.follow)}
		</a>
	)
}
