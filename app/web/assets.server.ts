import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { type Encoding, encodingFor } from './compression.server.ts'
import { pathOf } from './http.server.ts'

/** A built file in the forms it was built in; styles and scripts have compressed ones. */
type Asset = { type: string; cacheControl: string; bodies: ReadonlyMap<Encoding, Buffer> }

const types: ReadonlyMap<string, string> = new Map([
	['.css', 'text/css; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.svg', 'image/svg+xml'],
	['.woff2', 'font/woff2'],
])
const encodings: ReadonlyMap<string, Encoding> = new Map([
	['.br', 'br'],
	['.gz', 'gzip'],
])

/**
 * Answers who asks for a built file, and says whether it did. All of them, some 7 MB, are read at the start: whoever builds
 * in the same folder changes nothing for the portal that runs. A part that is asked for is answered with the whole.
 */
export const builtAssets = async (folder: string) => {
	const assets = await read(folder)
	return ({ method, url = '', headers }: IncomingMessage, outgoing: ServerResponse): boolean => {
		const asset = method === 'GET' || method === 'HEAD' ? assets.get(pathOf({ url })) : undefined
		if (!asset) return false
		const wanted = encodingFor(headers['accept-encoding'])
		const encoding = asset.bodies.has(wanted) ? wanted : 'identity'
		const body = asset.bodies.get(encoding) ?? Buffer.alloc(0)
		outgoing.writeHead(200, {
			'Content-Type': asset.type,
			'Content-Length': body.length,
			...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
			...(asset.bodies.size > 1 ? { Vary: 'Accept-Encoding' } : {}),
			'Cache-Control': asset.cacheControl,
			'X-Content-Type-Options': 'nosniff',
		})
		outgoing.end(method === 'HEAD' ? undefined : body)
		return true
	}
}

const read = async (folder: string): Promise<ReadonlyMap<string, Asset>> => {
	const found = await readdir(folder, { recursive: true, withFileTypes: true })
	const names = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
	const whole = names.filter((name) => !encodings.has(extname(name)))
	const known = new Set(names)
	return new Map(
		await Promise.all(
			whole.map(async (name): Promise<[string, Asset]> => {
				const path = name.slice(folder.length).replaceAll('\\', '/')
				return [path, await assetOf(name, path, known)]
			}),
		),
	)
}

const assetOf = async (name: string, path: string, names: ReadonlySet<string>): Promise<Asset> => {
	const bodies = new Map<Encoding, Buffer>([['identity', await readFile(name)]])
	for (const [ending, encoding] of encodings) {
		if (names.has(name + ending)) bodies.set(encoding, await readFile(name + ending))
	}
	return {
		type: types.get(extname(name)) ?? 'application/octet-stream',
		cacheControl: cachingOf(path),
		bodies,
	}
}

/** Names in `assets` change with what they name. */
const cachingOf = (path: string): string =>
	path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'
