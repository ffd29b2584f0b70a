import { createHash } from 'node:crypto'
import { compress, type Encoding } from './compression.server.ts'

/** A public page as sent, in each encoding asked for so far, each with its headers: a name, its value, and so on. */
export type Page = {
	version: bigint
	/** The moment of `Date.now()` at which it is made anew. */
	until: number
	type: string
	policy: string
	etag: string
	bodies: Map<Encoding, Buffer>
	/** Being compressed now: who comes meanwhile waits for the same bytes. */
	packing: Map<Encoding, Promise<Buffer>>
	heads: Map<Encoding | 'unchanged', string[]>
}

const most = 400
const pages = new Map<string, Page>()
/** The key that was read or stored last: it stands at the end already. */
let newest: string | null = null

/** The page stored under `key`, if nothing public has changed since and its time is not over. */
export const storedPage = (key: string, version: bigint): Page | null => {
	const page = pages.get(key)
	if (!page) return null
	if (page.version !== version || page.until <= Date.now()) {
		pages.delete(key)
		return null
	}
	if (key !== newest) {
		pages.delete(key)
		pages.set(key, page)
		newest = key
	}
	return page
}

export const storePage = (
	key: string,
	{ version, until }: Pick<Page, 'version' | 'until'>,
	type: string,
	policy: string,
	body: Buffer,
): Page => {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
	const bodies = new Map<Encoding, Buffer>([['identity', body]])
	const page: Page = { version, until, type, policy, etag, bodies, packing: new Map(), heads: new Map() }
	pages.delete(key)
	pages.set(key, page)
	newest = key
	const [oldest] = pages.keys()
	if (pages.size > most && oldest !== undefined) pages.delete(oldest)
	return page
}

const making = new Map<string, Promise<Page | null>>()

/** Makes a page that many ask for at the same moment once. */
export const makeOnce = (
	key: string,
	version: bigint,
	make: () => Promise<Page | null>,
): Promise<Page | null> => {
	const name = `${version} ${key}`
	const made = making.get(name) ?? make().finally(() => making.delete(name))
	making.set(name, made)
	return made
}

export const bodyOf = (page: Page, encoding: Encoding): Promise<Buffer> => {
	const held = page.bodies.get(encoding)
	if (held) return Promise.resolve(held)
	const packing = page.packing.get(encoding) ?? pack(page, encoding)
	page.packing.set(encoding, packing)
	return packing
}

const pack = async (page: Page, encoding: Encoding): Promise<Buffer> => {
	try {
		const made = await compress(page.bodies.get('identity') ?? Buffer.alloc(0), encoding, true)
		page.bodies.set(encoding, made)
		return made
	} finally {
		page.packing.delete(encoding)
	}
}
