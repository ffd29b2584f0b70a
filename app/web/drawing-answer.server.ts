import { createHash } from 'node:crypto'
import { drawnPicture } from '#app/adapters/drawings.server.ts'
import { filePolicy } from './headers.server.ts'
import { latestMade } from './latest-made.server.ts'

const kept = latestMade(200)

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
	return new Response(new Uint8Array(await kept(key, () => drawnPicture(svg))), { headers })
}
