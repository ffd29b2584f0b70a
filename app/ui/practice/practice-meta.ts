import type { MetaDescriptor } from '@remix-run/react'
import { licence } from '#app/domain/open-data.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { parts } from '#app/locales/parts.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths, splitLanguage } from '#app/locales/paths.ts'
import { shortened } from '#app/ui/parts/public-meta.ts'

type Arguments = {
	data: { practice: PracticeStory | null; origin: string } | undefined
	location: { pathname: string }
}

/** Title, description, the one address, and what a shared link shows. Nothing without the practice. */
export const practiceMeta = ({ data, location }: Arguments): MetaDescriptor[] => {
	if (!data?.practice) return []
	const { practice, origin } = data
	const { language } = splitLanguage(location.pathname)
	const name = say(language, parts.name)
	const address = origin + inLanguage(language, paths.practice(practice.slug))
	const image = origin + inLanguage(language, paths.practiceShare(practice.slug))
	const description = shortened(practice.summary)
	return [
		{ title: `${practice.title} – ${name}` },
		{ name: 'description', content: description },
		...embedding(origin, address),
		{ property: 'og:type', content: 'article' },
		{ property: 'og:site_name', content: name },
		{ property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
		{ property: 'og:title', content: practice.title },
		{ property: 'og:description', content: description },
		{ property: 'og:url', content: address },
		{ property: 'og:image', content: image },
		{ property: 'og:image:type', content: 'image/jpeg' },
		{ property: 'og:image:width', content: '1200' },
		{ property: 'og:image:height', content: '630' },
		{ property: 'og:image:alt', content: practice.title },
		{ name: 'twitter:card', content: 'summary_large_image' },
		{ 'script:ld+json': structured(practice, { origin, address, image, description }) },
		{ 'script:ld+json': wayTo(practice, language, origin, address) },
	]
}

/** Where others ask how to show the practice on their pages, and where it is as data. */
const embedding = (origin: string, address: string): MetaDescriptor[] => [
	{
		tagName: 'link',
		rel: 'alternate',
		type: 'application/json+oembed',
		href: origin + paths.oembed(address),
	},
]

type Placed = { origin: string; address: string; image: string; description: string }

/** schema.org: read by search engines as data. */
const structured = (practice: PracticeStory, { origin, address, image, description }: Placed) => ({
	'@context': 'https://schema.org',
	'@type': ['CreativeWork', 'Article'],
	'@id': `urn:uuid:${practice.id}`,
	headline: practice.title,
	description,
	inLanguage: 'vi',
	url: address,
	image,
	datePublished: practice.publishedAt,
	author: { '@type': 'GovernmentOrganization', name: practice.agency },
	award: practice.award.name,
	keywords: [practice.pillar, ...practice.themes, ...practice.technologies]
		.map(({ name }) => name)
		.join(', '),
	license: licence.url,
	isPartOf: { '@type': 'Dataset', '@id': `${origin}${paths.openData()}#dataset` },
	encoding: {
		'@type': 'MediaObject',
		encodingFormat: 'application/json',
		contentUrl: `${origin}${paths.api(`/practices/${practice.id}`)}`,
	},
})

const wayTo = ({ title }: PracticeStory, language: 'vi' | 'en', origin: string, address: string) => ({
	'@context': 'https://schema.org',
	'@type': 'BreadcrumbList',
	itemListElement: [
		{ name: say(language, parts.home), item: origin + inLanguage(language, paths.home()) },
		{ name: say(language, parts.library), item: origin + inLanguage(language, paths.gallery()) },
		{ name: title, item: address },
	].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
})
