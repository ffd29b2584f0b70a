/** One address that a visitor came to, and what was answered. */
export type Visited = { path: string; response: Response; text: string }

/** So many addresses of one kind are asked for: filters and pages of lists have no end. */
const mostOfKind = 2

/** Addresses of one kind differ in names and numbers, and in what their filters say, alone. */
const kindOf = (path: string): string => {
	const { pathname, searchParams } = new URL(path, 'http://portal')
	const parts = pathname.split('/').slice(1)
	const named = parts[0] === 'en' ? 2 : 1
	const shape = parts.map((part, index) => (index < named ? part : part.replace(/^[^.]*/, '*')))
	return [...shape, ...[...new Set(searchParams.keys())].sort()].join('/')
}

/** Every link of ours in a page, a feed, a site map or an answer of the API. */
const linksOf = (text: string, address: string): string[] => {
	const written = text.matchAll(
		/(?:href|src|srcset|action|content)="([^"]+)"|<loc>([^<]+)<|"(https?:[^"\s]+)"/g,
	)
	const links: string[] = []
	for (const [, attribute, place, quoted] of written)
		for (const one of (attribute ?? place ?? quoted ?? '').replaceAll('&amp;', '&').split(/,\s+/)) {
			const link = one.trim().split(/\s/)[0] ?? ''
			if (/^https?:\/\//.test(link) ? !link.startsWith(`${address}/`) : !link.startsWith('/')) continue
			const { pathname, search } = new URL(link, address)
			links.push(pathname + search)
		}
	return links
}

/**
 * Follows every link from these addresses on by GET alone: without a session, or with the `cookie` of one; what `leaving`
 * matches is left alone.
 */
export const crawl = async function* (
	address: string,
	from: readonly string[],
	{ cookie, most = mostOfKind, leaving }: { cookie?: string; most?: number; leaving?: RegExp } = {},
): AsyncGenerator<Visited> {
	const headers: HeadersInit = cookie === undefined ? {} : { cookie }
	const waiting = [...from]
	const seen = new Set(waiting)
	const kinds = new Map<string, number>()
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const response = await fetch(address + path, { redirect: 'manual', headers })
		const isText = /text|json|xml/.test(response.headers.get('content-type') ?? '')
		const body = await response.arrayBuffer()
		const text = isText ? Buffer.from(body).toString() : ''
		yield { path, response, text }
		for (const link of [...linksOf(text, address), ...(response.headers.get('location') ?? '').split(' ')]) {
			const count = kinds.get(kindOf(link)) ?? 0
			if (!link.startsWith('/') || seen.has(link) || count >= most || leaving?.test(link)) continue
			kinds.set(kindOf(link), count + 1)
			seen.add(link)
			waiting.push(link)
		}
	}
}
