import { createHash } from 'node:crypto'
import { drawnPicture } from '#app/adapters/drawings.server.ts'
import { filePolicy } from './headers.server.ts'

const most = 200
const drawn = new Map<string, Promise<Buffer>>()

/** A public drawing of ours as WebP: drawn once, kept while others are not asked for more. */
export const drawingAnswer = async (request: Request, svg: string): Promise<Response> => {
	const key = createHash('sha256').update(svg).digest('base64url')
	const headers = new Headers({
		'Content-Type': 'image/webp',
		'Content-Security-Policy': filePolicy,
		'Cache-Control': 'public, max-age=86400',
		ETag: `"${key}"`,
	})
	if (request.headers.get('If-None-Match') === `"${key}"`) return new Response(null, { status: 304, headers })
	return new Response(new Uint8Array(await kept(key, svg)), { headers })
}

const kept = (key: string, svg: string): Promise<Buffer> => {
	const picture = drawn.get(key) ?? drawnPicture(svg)
	drawn.delete(key)
	drawn.set(key, picture)
	picture.catch(() => drawn.delete(key))
	const [oldest] = drawn.keys()
	if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
	return picture
}
