import { env } from '#app/env.server.ts'
import { licence, type OpenPractice } from '#app/domain/open-data.ts'
import { say, type Language } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { inLanguage } from '#app/locales/paths.ts'
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
export const atomFeed = (language: Language, { path, title, page, practices }: Feed): string => {
	const at = (local: string) => x(env().BASE_URL + inLanguage(language, local))
	const [newest] = practices
		.map(({ changedAt }) => changedAt)
		.sort()
		.reverse()
	const lines = [
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
		`<id>${at(path)}</id>`,
		`<title>${x(title)}</title>`,
		`<link rel="self" type="application/atom+xml" href="${at(path)}"/>`,
		`<link rel="alternate" type="text/html" href="${at(page)}"/>`,
		`<updated>${newest ?? '2021-01-01T00:00:00.000Z'}</updated>`,
		`<author><name>${x(say(language, m.publisher))}</name></author>`,
		`<rights>${licence.name} ${licence.url}</rights>`,
		...practices.map((practice) => entryOf(language, practice)),
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
