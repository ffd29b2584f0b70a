import { createHash } from 'node:crypto'
import { drawnPicture } from '#app/adapters/drawings.server.ts'
import { sharePicture, type ShareWords } from '#app/adapters/share-pictures.server.ts'
import { filePolicy } from './headers.server.ts'
import { isKnown } from './http.server.ts'
import { latestMade } from './latest-made.server.ts'

const kept = latestMade(200)

/** A public drawing of ours as WebP: drawn once, kept while others are not asked for more. */
export const drawingAnswer = (request: Request, svg: string): Promise<Response> =>
	answerWith(request, 'image/webp', svg, () => drawnPicture(svg))

/** The picture that a shared link shows; other sites may show it too. */
export const shareAnswer = async (request: Request, words: ShareWords): Promise<Response> => {
	const answer = await answerWith(request, 'image/jpeg', JSON.stringify(words), () => sharePicture(words))
	answer.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
	return answer
}

const answerWith = async (
	request: Request,
	type: string,
	drawing: string,
	draw: () => Promise<Buffer>,
): Promise<Response> => {
	const key = createHash('sha256').update(drawing).digest('base64url')
	const etag = `"${key}"`
	const headers = new Headers({
		'Content-Type': type,
		'Content-Security-Policy': filePolicy,
		'Cache-Control': 'public, max-age=86400',
		ETag: etag,
	})
	if (isKnown(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
	return new Response(new Uint8Array(await kept(key, draw)), { headers })
}
