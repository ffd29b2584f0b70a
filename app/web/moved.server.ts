import type { ServerResponse } from 'node:http'
import { slugAfter } from '#app/data/open-data.server.ts'
import { postSlugAfter } from '#app/data/public-posts.server.ts'
import { env } from '#app/env.server.ts'
import { splitLanguage, inLanguage } from '#app/locales/paths.ts'
import type { Served } from './http.server.ts'

const moving = /^\/(thu-vien|nhung|tin-tuc|bo-suu-tap)\/([a-z0-9-]{1,200})(\/.*)?$/

/** What stands above the pages of agencies, rounds, awards and topics: the movement's page lists them all. */
const listedTogether = /^\/(don-vi|dot|khen-thuong|noi-dung)\/?$/

/**
 * Where a practice or a post is now whose address was asked for as it was before: its page, cover, pictures and
 * documents. Asked only when there is nothing at the address.
 */
export const movedTo = async (url: string): Promise<string | null> => {
	const [pathname = '', query] = url.split('?', 2)
	const { language, path } = splitLanguage(pathname)
	if (listedTogether.test(path)) return inLanguage(language, '/phong-trao')
	if (path === '/oembed') return embeddingMoved(pathname, query ?? '')
	const [, place = '', former, rest = ''] = moving.exec(path) ?? []
	const slug = former === undefined ? null : await after(place, former)
	if (slug === null) return null
	return inLanguage(language, `/${place}/${slug}${rest}`) + (query === undefined ? '' : `?${query}`)
}

/** Of a page that is asked about by its whole address. */
const embeddingMoved = async (pathname: string, query: string): Promise<string | null> => {
	const asked = new URLSearchParams(query)
	const page = asked.get('url') ?? ''
	if (!URL.canParse(page)) return null
	const { origin, pathname: path } = new URL(page)
	const now = origin === new URL(env().BASE_URL).origin ? await movedTo(path) : null
	if (now === null) return null
	asked.set('url', origin + now)
	return `${pathname}?${asked.toString()}`
}

const after = (place: string, former: string): Promise<string | null> => {
	if (place === 'tin-tuc') return postSlugAfter(['news', 'announcement'], former)
	return place === 'bo-suu-tap' ? postSlugAfter(['collection'], former) : slugAfter(former)
}

/** For ever, so that search engines and readers keep the new address; what is sent is sent there as it is. */
export const redirectForEver = async (
	outgoing: ServerResponse,
	response: Response,
	address: string,
	status: 301 | 308,
): Promise<Served> => {
	await response.body?.cancel()
	const kept = status === 301 ? 'public, max-age=3600' : 'no-store'
	outgoing.writeHead(status, { Location: address, 'Cache-Control': kept }).end()
	return { status }
}
