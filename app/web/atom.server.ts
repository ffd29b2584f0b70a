import { env } from '#app/env.server.ts'
import { licence, type OpenPractice } from '#app/domain/open-data.ts'
import { say, type Language } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import type { PostSummary } from '#app/domain/post-page.ts'
import { xmlHead, xmlText as x } from './xml.server.ts'

type Feed = {
	/** Its own address, without language. */
	path: string
	title: string
	/** The page that it follows. */
	page: string
	practices: readonly OpenPractice[]
}

/** A feed of practices as Atom (RFC 4287): the same id for ever, whatever the address. */
export const atomFeed = (language: Language, { practices, ...feed }: Feed): string =>
	feedOf(
		language,
		feed,
		practices.map(({ changedAt }) => changedAt),
		practices.map((practice) => entryOf(language, practice)),
	)

type PostsFeed = Omit<Feed, 'practices'> & { posts: readonly PostSummary[] }

/** A feed of news, or of collections. */
export const postsFeed = (language: Language, { posts, ...feed }: PostsFeed): string =>
	feedOf(
		language,
		feed,
		posts.map(({ changedAt }) => changedAt),
		posts.map((post) => postEntry(language, post)),
	)

const feedOf = (
	language: Language,
	{ path, title, page }: Omit<Feed, 'practices'>,
	changes: readonly string[],
	entries: readonly string[],
): string => {
	const at = (local: string) => x(env().BASE_URL + inLanguage(language, local))
	const [newest] = [...changes].sort().reverse()
	const lines = [
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
		`<id>${at(path)}</id>`,
		`<title>${x(title)}</title>`,
		`<link rel="self" type="application/atom+xml" href="${at(path)}"/>`,
		`<link rel="alternate" type="text/html" href="${at(page)}"/>`,
		`<updated>${newest ?? '2021-01-01T00:00:00.000Z'}</updated>`,
		`<author><name>${x(say(language, m.publisher))}</name></author>`,
		`<rights>${licence.name} ${licence.url}</rights>`,
		...entries,
		'</feed>\n',
	]
	return xmlHead + lines.join('\n')
}

const entryOf = (language: Language, practice: OpenPractice): string => {
	const { id, url, title, agency, summary, publishedAt, changedAt, award } = practice
	const isEnglish = language === 'en' && title.en.trim() !== ''
	const pageAt = env().BASE_URL + inLanguage(language, url.slice(env().BASE_URL.length))
	return [
		'<entry>',
		`<id>urn:uuid:${id}</id>`,
		`<title${isEnglish ? '' : ' xml:lang="vi"'}>${x(isEnglish ? title.en : title.vi)}</title>`,
		`<link rel="alternate" type="text/html" href="${x(pageAt)}"/>`,
		`<link rel="alternate" type="application/json" href="${x(practice.apiUrl)}"/>`,
		`<published>${publishedAt}</published>`,
		`<updated>${changedAt}</updated>`,
		`<author><name>${x(language === 'en' && agency.name.en !== '' ? agency.name.en : agency.name.vi)}</name></author>`,
		...[practice.pillar, ...practice.themes, award.code]
			.filter((code) => code !== null)
			.map((code) => `<category term="${x(code)}"/>`),
		`<summary xml:lang="vi">${x(summary)}</summary>`,
		'</entry>',
	].join('\n')
}

const postEntry = (language: Language, post: PostSummary): string => {
	const { id, kind, slug, title, summary, publishedAt, changedAt } = post
	const own = post.language === language ? '' : ` xml:lang="${post.language}"`
	const path = kind === 'collection' ? paths.collection(slug) : paths.newsPost(slug)
	return [
		'<entry>',
		`<id>urn:uuid:${id}</id>`,
		`<title${own}>${x(title)}</title>`,
		`<link rel="alternate" type="text/html" href="${x(env().BASE_URL + inLanguage(language, path))}"/>`,
		`<published>${publishedAt}</published>`,
		`<updated>${changedAt}</updated>`,
		`<category term="${kind}"/>`,
		`<summary${own}>${x(summary)}</summary>`,
		'</entry>',
	].join('\n')
}
