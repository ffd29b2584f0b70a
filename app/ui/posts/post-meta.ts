import type { PostStory } from '#app/domain/post-page.ts'
import { say } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { publicMeta, type MetaPlace, type PublicMeta } from '#app/ui/parts/public-meta.ts'
import { postPath, postShare } from './post-place.ts'

type Told = { post: PostStory | null }

/** A piece of news or a collection as those who link to it see it; of a withdrawn one nothing but that it was withdrawn. */
export const postMeta = publicMeta<Told>(({ post }, place) =>
	post === null
		? { title: say(place.language, m.withdrawnTitle), isHidden: true }
		: post.kind === 'collection'
			? collectionMeta(post, place)
			: newsMeta(post, place),
)

const newsMeta = (post: PostStory, { language, at, origin, address }: MetaPlace): PublicMeta => ({
	title: post.title,
	description: post.summary,
	type: 'article',
	share: postShare(post),
	feed: { title: say(language, m.newsTitle), path: paths.newsFeed() },
	steps: [
		{ name: say(language, m.newsTitle), path: paths.news() },
		{ name: post.title, path: postPath(post) },
	],
	structured: [
		{
			'@type': 'NewsArticle',
			'@id': `urn:uuid:${post.id}`,
			headline: post.title,
			description: post.summary,
			inLanguage: post.language,
			url: address,
			image: at(postShare(post)),
			datePublished: post.publishedAt,
			dateModified: post.changedAt,
			author: { '@type': 'GovernmentOrganization', name: say(language, m.byUs), url: origin },
			publisher: { '@type': 'GovernmentOrganization', name: say(language, parts.nameLong), url: origin },
		},
	],
})

const collectionMeta = (post: PostStory, { language, at, address }: MetaPlace): PublicMeta => ({
	title: post.title,
	description: post.summary,
	type: 'article',
	share: postShare(post),
	feed: { title: say(language, m.collectionsTitle), path: paths.collectionsFeed() },
	steps: [
		{ name: say(language, m.collectionsTitle), path: paths.collections() },
		{ name: post.title, path: postPath(post) },
	],
	structured: [
		{
			'@type': 'CollectionPage',
			'@id': `urn:uuid:${post.id}`,
			name: post.title,
			description: post.summary,
			inLanguage: post.language,
			url: address,
			datePublished: post.publishedAt,
			dateModified: post.changedAt,
			mainEntity: {
				'@type': 'ItemList',
				numberOfItems: post.picked.length,
				itemListElement: post.picked.map(({ practice }, index) => ({
					'@type': 'ListItem',
					position: index + 1,
					name: practice.title,
					url: at(paths.practice(practice.slug)),
				})),
			},
		},
	],
})
