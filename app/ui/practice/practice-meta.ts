import type { MetaDescriptor } from '@remix-run/react'
import type { PracticeStory } from '#app/domain/practice.ts'
import { parts } from '#app/locales/parts.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths, splitLanguage } from '#app/locales/paths.ts'

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
	const image = origin + imageOf(practice)
	const description = shortened(practice.summary)
	return [
		{ title: `${practice.title} – ${name}` },
		{ tagName: 'link', rel: 'canonical', href: address },
		{ property: 'og:type', content: 'article' },
		{ property: 'og:site_name', content: name },
		{ property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
		{ property: 'og:title', content: practice.title },
		{ property: 'og:description', content: description },
		{ property: 'og:url', content: address },
		{ property: 'og:image', content: image },
		{ property: 'og:image:alt', content: practice.cover?.caption || practice.title },
		{ name: 'twitter:card', content: 'summary_large_image' },
		{ 'script:ld+json': structured(practice, address, image, description) },
	]
}

const imageOf = ({ slug, cover }: PracticeStory): string =>
	cover ? paths.practicePicture(slug, cover.id, 1600) : paths.practiceCover(slug)

const longest = 200

const shortened = (text: string): string => {
	const letters = [...text.replace(/\s+/gu, ' ').trim()]
	return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}

/** schema.org: read by search engines as data. */
const structured = (practice: PracticeStory, url: string, image: string, description: string) => ({
	'@context': 'https://schema.org',
	'@type': 'Article',
	headline: practice.title,
	description,
	inLanguage: 'vi',
	url,
	image,
	datePublished: practice.publishedAt,
	author: { '@type': 'GovernmentOrganization', name: practice.agency },
	award: practice.award.name,
})
