import type { ServerResponse } from 'node:http'
import { slugAfter } from '#app/data/open-data.server.ts'
import { postSlugAfter } from '#app/data/public-posts.server.ts'
import { splitLanguage, inLanguage } from '#app/locales/paths.ts'
import type { Served } from './http.server.ts'

const moving = /^\/(thu-vien|nhung|tin-tuc|bo-suu-tap)\/([a-z0-9-]{1,200})(\/.*)?$/

/**
 * Where a practice or a post is now whose address was asked for as it was before: its page, cover, pictures and
 * documents. Asked only when there is nothing at the address.
 */
export const movedTo = async (url: string): Promise<string | null> => {
	const [pathname = '', query] = url.split('?', 2)
	const { language, path } = splitLanguage(pathname)
	const [, place = '', former, rest = ''] = moving.exec(path) ?? []
	const slug = former === undefined ? null : await after(place, former)
	if (slug === null) return null
	return inLanguage(language, `/${place}/${slug}${rest}`) + (query === undefined ? '' : `?${query}`)
}

const after = (place: string, former: string): Promise<string | null> => {
	if (place === 'tin-tuc') return postSlugAfter(['news', 'announcement'], former)
	return place === 'bo-suu-tap' ? postSlugAfter(['collection'], former) : slugAfter(former)
}

/** For ever, so that search engines and readers keep the new address. */
export const redirectForEver = async (
	outgoing: ServerResponse,
	response: Response,
	address: string,
): Promise<Served> => {
	await response.body?.cancel()
	outgoing.writeHead(301, { Location: address, 'Cache-Control': 'public, max-age=3600' }).end()
	return { status: 301 }
}
