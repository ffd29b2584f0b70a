import { createHash } from 'node:crypto'
import { compress, type Encoding } from './compression.server.ts'

/** A public page as sent, in each encoding asked for so far, each with its headers: a name, its value, and so on. */
export type Page = {
	version: bigint
	type: string
	policy: string
	etag: string
	bodies: Map<Encoding, Buffer>
	heads: Map<Encoding | 'unchanged', readonly string[]>
}

const most = 400
const pages = new Map<string, Page>()

/** The page stored under `key`, if nothing public has changed since. */
export const storedPage = (key: string, version: bigint): Page | null => {
	const page = pages.get(key)
	if (!page) return null
	if (page.version !== version) {
		pages.delete(key)
		return null
	}
	pages.delete(key)
	pages.set(key, page)
	return page
}

export const storePage = (key: string, version: bigint, type: string, policy: string, body: Buffer): Page => {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
	const bodies = new Map<Encoding, Buffer>([['identity', body]])
	const page: Page = { version, type, policy, etag, bodies, heads: new Map() }
	pages.set(key, page)
	const [oldest] = pages.keys()
	if (pages.size > most && oldest !== undefined) pages.delete(oldest)
	return page
}

export const bodyOf = async (page: Page, encoding: Encoding): Promise<Buffer> => {
	const held = page.bodies.get(encoding)
	if (held) return held
	const made = await compress(page.bodies.get('identity') ?? Buffer.alloc(0), encoding, true)
	page.bodies.set(encoding, made)
	return made
}
