import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { receiveFile, dropTemporary, type TemporaryFile } from './storage.server.ts'

export type Upload = {
	fields: ReadonlyMap<string, string>
	file: (TemporaryFile & { name: string }) | null
	/** The file went on past the limit and was cut there. */
	isTooLarge: boolean
}

const limits = { files: 1, fields: 12, parts: 14, fieldSize: 16_000, fieldNameSize: 60, headerPairs: 20 }

/** Takes the fields that stand before the first file of a form; `take` answers whether there is more to come. */
export const fieldsBeforeFile = (contentType: string) => {
	const fields = new Map<string, string>()
	let isOver = false
	const end = () => (isOver = true)
	const parser = new Busboy({ headers: { 'content-type': contentType }, limits })
	parser.on('field', (name, value, _nameCut, isCut) => {
		if (!isCut && !fields.has(name)) fields.set(name, value)
	})
	parser.on('file', (_field, stream) => {
		end()
		stream.on('error', () => {}).resume()
	})
	parser.on('error', end).on('finish', end)
	return {
		fields,
		take: (chunk: Uint8Array): boolean => {
			parser.write(chunk)
			return !isOver
		},
	}
}

/**
 * Reads one `multipart/form-data` body: its fields, and one file of at most `fileSize` bytes straight to disk. A body that is malformed, cut short
 * or gone throws, with every stream closed and nothing left on disk.
 */
export const readUpload = async (
	contentType: string,
	body: AsyncIterable<Uint8Array>,
	signal: AbortSignal,
	fileSize: number,
): Promise<Upload> => {
	const fields = new Map<string, string>()
	const names: string[] = []
	let isTooLarge = false
	let receiving: Promise<TemporaryFile> | null = null
	const parser = new Busboy({
		headers: { 'content-type': contentType },
		limits: { ...limits, fileSize },
	})
	parser.on('field', (name, value, _nameCut, isCut) => {
		if (!isCut && !fields.has(name)) fields.set(name, value)
	})
	parser.on('file', (_field, stream, name) => {
		names.push(name ?? '')
		stream.once('limit', () => {
			isTooLarge = true
			stream.destroy(new Error('file too large'))
			parser.destroy(new Error('file too large'))
		})
		stream.on('error', () => {})
		parser.once('error', () => stream.destroy(new Error('malformed upload')))
		parser.once('close', () => stream.destroy())
		receiving = receiveFile(stream)
		receiving.catch((error: Error) => parser.destroy(error))
	})
	const parsed = pipeline(Readable.from(body, { objectMode: false }), parser, { signal })
	const [read, received] = await Promise.allSettled([parsed, parsed.catch(() => {}).then(() => receiving)])
	const temporary = received.status === 'fulfilled' ? received.value : null
	if (isTooLarge) return { fields, file: null, isTooLarge }
	if (read.status === 'rejected' || received.status === 'rejected') {
		if (temporary) await dropTemporary(temporary.path)
		throw received.status === 'rejected' ? received.reason : read.status === 'rejected' ? read.reason : null
	}
	const [name = ''] = names
	return { fields, file: temporary && { ...temporary, name }, isTooLarge }
}
