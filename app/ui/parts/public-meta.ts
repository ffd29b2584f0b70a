import type { MetaDescriptor } from '@remix-run/react'
import type { Language, Message } from '#app/locales/message.ts'
import { parts } from '#app/locales/parts.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths, splitLanguage } from '#app/locales/paths.ts'
import { shell } from '#app/locales/shell.ts'

export type MetaArguments<Data> = {
	data: Data | undefined
	location: { pathname: string; search: string }
	matches: readonly { id: string; data?: unknown }[]
}

/** What a page says of itself to those who link to it and search in it. */
export type PublicMeta = {
	title: string
	description?: string
	type?: 'website' | 'article'
	/** The path of the picture that a shared link shows; the portal's own where there is none. */
	share?: string
	/** The way here, without the home page: the last one is this page. */
	steps?: readonly { name: string; path: string }[]
	/** schema.org: read by search engines as data. */
	structured?: readonly object[]
	feed?: { title: string; path: string }
	/** Not to be kept by search engines. */
	isHidden?: boolean
}

export type MetaPlace = { language: Language; at: (path: string) => string; origin: string; address: string }

/**
 * Title, description, what a shared link shows, and the page as data: made of what the loader gave. Without data (an
 * error stands there) nothing but the portal's name is said.
 */
export const publicMeta =
	<Data>(tell: (data: Data, place: MetaPlace) => PublicMeta) =>
	({ data, location, matches }: MetaArguments<Data>): MetaDescriptor[] => {
		const { language, path } = splitLanguage(location.pathname)
		const origin = originIn(matches)
		const name = say(language, parts.name)
		if (data === undefined || data === null || origin === null) return [{ title: name }]
		const at = (local: string) => origin + inLanguage(language, local)
		const address = path === '/' && language === 'vi' ? `${origin}/` : at(path)
		const said = tell(data, { language, at, origin, address })
		const description = shortened(said.description ?? say(language, shell.description))
		return [
			{ title: `${said.title} – ${name}` },
			{ name: 'description', content: description },
			...(said.isHidden ? [{ name: 'robots', content: 'noindex' }] : []),
			...openGraph({ ...said, description, address, language, image: at(said.share ?? paths.share()) }),
			...(said.feed ? [feedLink(said.feed, language)] : []),
			...(said.structured ?? []).map((each) => ({
				'script:ld+json': { '@context': 'https://schema.org', ...each },
			})),
			...(said.steps ? [{ 'script:ld+json': breadcrumbs(said.steps, language, at) }] : []),
		]
	}

/** For a page whose title is always the same. */
export const fixedMeta = (title: Message, description?: Message, share?: string) =>
	publicMeta<unknown>((_data, { language }) => ({
		title: say(language, title),
		...(description ? { description: say(language, description) } : {}),
		...(share ? { share } : {}),
	}))

const originIn = (matches: MetaArguments<unknown>['matches']): string | null => {
	const root: unknown = matches.find(({ id }) => id === 'root')?.data
	return typeof root === 'object' && root !== null && 'origin' in root && typeof root.origin === 'string'
		? root.origin
		: null
}

type Shared = {
	title: string
	description: string
	type?: 'website' | 'article'
	address: string
	image: string
	language: Language
}

const openGraph = ({ title, description, type = 'website', address, image, language }: Shared) => [
	{ property: 'og:type', content: type },
	{ property: 'og:site_name', content: say(language, parts.name) },
	{ property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
	{ property: 'og:title', content: title },
	{ property: 'og:description', content: description },
	{ property: 'og:url', content: address },
	{ property: 'og:image', content: image },
	{ property: 'og:image:type', content: 'image/jpeg' },
	{ property: 'og:image:width', content: '1200' },
	{ property: 'og:image:height', content: '630' },
	{ property: 'og:image:alt', content: title },
	{ name: 'twitter:card', content: 'summary_large_image' },
]

const feedLink = ({ title, path }: { title: string; path: string }, language: Language): MetaDescriptor => ({
	tagName: 'link',
	rel: 'alternate',
	type: 'application/atom+xml',
	title,
	href: inLanguage(language, path),
})

const breadcrumbs = (
	steps: readonly { name: string; path: string }[],
	language: Language,
	at: (path: string) => string,
) => ({
	'@context': 'https://schema.org',
	'@type': 'BreadcrumbList',
	itemListElement: [{ name: say(language, parts.home), path: paths.home() }, ...steps].map(
		({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: at(path) }),
	),
})

const longest = 200

export const shortened = (text: string): string => {
	const letters = [...text.replace(/\s+/gu, ' ').trim()]
	return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}
