import { createReadableStreamFromReadable } from '@remix-run/node'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { patched } from '#app/adapters/patched-stream.server.ts'
import { pathOfBlob, sizeOfFile, streamFile, type CopyName } from '#app/adapters/storage.server.ts'
import type { BytePatch } from '#app/domain/byte-patch.ts'
import { filePolicy, viewerPolicy } from './headers.server.ts'
import { isKnown } from './http.server.ts'

type File = {
	blobId: string
	/** Which of our copies; without it the file as it came. */
	copy?: CopyName
	/** Bytes that are sent instead of those of the file. */
	patches?: readonly BytePatch[]
	mediaType: string
	fileName: string
	/**
	 * Only our own copies of pictures are shown in a page; what people sent is saved. `viewer` lets the browser's own
	 * viewer of PDF, films and sounds open it in a window of its own, where no script of ours and no page of ours is.
	 */
	disposition: 'attachment' | 'inline' | 'viewer'
	cacheControl?: string
	/** The digest of the bytes: a visitor who has them is told so. */
	sha256?: string
}

/** A file of the storage as an answer, streamed from disk, whole or the part that was asked for. */
export const fileAnswer = async (request: Request, file: File): Promise<Response> => {
	const path = pathOfBlob(file.blobId, file.copy)
	const size = await sizeOfFile(path)
	if (size === null)
		return new Response('', { status: 404, headers: { 'Content-Security-Policy': filePolicy } })
	const headers = new Headers({
		'Content-Type': file.mediaType,
		'Content-Disposition': contentDisposition(isOpened(file) ? 'inline' : 'attachment', file.fileName),
		'Content-Security-Policy': file.disposition === 'viewer' ? viewerPolicy : filePolicy,
		'Cache-Control': file.cacheControl ?? 'private, no-store',
		'Accept-Ranges': 'bytes',
	})
	const etag = file.sha256 ? `"${file.sha256}"` : null
	if (etag) headers.set('ETag', etag)
	if (etag && isKnown(request.headers.get('If-None-Match'), etag))
		return new Response(null, { status: 304, headers })
	const range = rangeOf(request.headers.get('Range'), size)
	if (range === 'unsatisfiable') {
		headers.set('Content-Range', `bytes */${size}`)
		return new Response('', { status: 416, headers })
	}
	const { start, end } = range ?? { start: 0, end: size - 1 }
	headers.set('Content-Length', String(end - start + 1))
	if (range) headers.set('Content-Range', `bytes ${start}-${end}/${size}`)
	if (request.method === 'HEAD') return new Response(null, { status: range ? 206 : 200, headers })
	const bytes = streamFile(path, { start, end })
	const body = createReadableStreamFromReadable(file.patches ? patched(bytes, start, file.patches) : bytes)
	return new Response(body, { status: range ? 206 : 200, headers })
}

const isOpened = ({ disposition }: File): boolean => disposition !== 'attachment'

/** One range of bytes as RFC 9110 asks; several at once, or another unit, get the whole. */
const rangeOf = (header: string | null, size: number) => {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
	if (!match || (match[1] === '' && match[2] === '')) return null
	const [, first = '', last = ''] = match
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
	return start > end || start >= size ? 'unsatisfiable' : { start, end }
}
