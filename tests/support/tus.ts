import type { Viewer } from '#app/domain/viewer.ts'
import { action as begin, loader as list } from '#app/routes/agency/uploads.ts'
import { action as go, loader as ask } from '#app/routes/agency/upload.ts'

/** The routes of resumable uploads, asked as a browser's tus client does, without a socket. */
export const tusClient = (viewer: () => Viewer, entryId: () => string) => {
	const send = async (
		method: string,
		path: string,
		headers: Record<string, string> = {},
		body?: BodyInit,
	): Promise<Response> => {
		const visit = {
			language: 'vi',
			requestId: 'test',
			path,
			address: '127.0.0.1',
			userAgent: '',
			cookies: new Map(),
			viewer: () => Promise.resolve(viewer()),
			sessionId: () => Promise.resolve(null),
			setCookie: () => {},
		}
		const [, id = '', uploadId] = /ho-so\/([^/]+)\/tai-len(?:\/([^/]+))?$/.exec(path) ?? []
		const request = new Request(`http://127.0.0.1:3000${path}`, {
			method,
			headers: { 'Tus-Resumable': '1.0.0', ...headers },
			...(body === undefined ? {} : { body, duplex: 'half' }),
		} as RequestInit)
		const isAsking = method === 'GET' || method === 'HEAD'
		const route = uploadId === undefined ? (isAsking ? list : begin) : isAsking ? ask : go
		const params = { entryId: id, uploadId }
		const answer: unknown = await route({ request, params, context: { visit } } as never).catch(
			(error: unknown) => error,
		)
		if (!(answer instanceof Response)) throw answer
		return answer
	}
	const base = () => `/co-quan/ho-so/${entryId()}/tai-len`
	return {
		send,
		begin: (metadata: Record<string, string>, size: number | string, more: Record<string, string> = {}) =>
			send('POST', base(), { 'Upload-Length': String(size), 'Upload-Metadata': encoded(metadata), ...more }),
		patch: (address: string, offset: number, bytes: BodyInit, more: Record<string, string> = {}) =>
			send(
				'PATCH',
				address,
				{ 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset), ...more },
				bytes,
			),
		head: (address: string) => send('HEAD', address),
		drop: (address: string) => send('DELETE', address),
		list: async () => (await send('GET', base())).json(),
	}
}

export const encoded = (metadata: Record<string, string>): string =>
	Object.entries(metadata)
		.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
		.join(',')

/** A body that ends in a dropped line after these bytes. */
export const cutAfter = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
	new ReadableStream({
		async pull(controller) {
			if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes))
			await new Promise((done) => setTimeout(done, 30))
			controller.error(new Error('connection lost'))
		},
	})
