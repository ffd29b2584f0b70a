import { createHash } from 'node:crypto'
import { PassThrough, Readable, Transform } from 'node:stream'
import yazl from 'yazl'
import { streamFile } from './storage.server.ts'

/** What was packed, counted and digested as it passed. */
export type Packed = { size: number; sha256: string }

/** One file of a zip: bytes of the disk, told about when they have passed, or words made when their turn comes. */
export type ZipItem =
	| { name: string; path: string; packed: (facts: Packed) => void }
	| { name: string; make: () => Buffer }
	| { name: string; stream: () => Readable }

/**
 * A zip as a stream: each file is read only when its turn comes and the reader has room, so that memory stays the same
 * whatever is packed. Bytes of the disk are stored as they are, words are pressed. A reader who leaves closes the file.
 */
export const zipOf = (items: readonly ZipItem[], at: Date, failed: (error: Error) => void): Readable => {
	const zip = new yazl.ZipFile()
	const output = new PassThrough()
	let open: Readable | null = null
	const fail = (error: Error) => {
		failed(error)
		output.destroy(error)
	}
	zip.on('error', fail)
	for (const item of items) {
		const options = { mtime: at, mode: 0o100644, compress: !('path' in item) }
		zip.addReadStreamLazy(item.name, options, (give) => {
			open = opened(item, fail)
			if (output.destroyed) open.destroy()
			else give(null, open)
		})
	}
	output.once('close', () => open?.destroy())
	zip.outputStream.pipe(output)
	zip.end()
	return output
}

/** A stream that breaks while it is packed breaks the zip: a list is whole or not there. */
const opened = (item: ZipItem, fail: (error: Error) => void): Readable => {
	if ('make' in item) return Readable.from([item.make()])
	if ('path' in item) return digested(item, fail)
	const stream = item.stream()
	stream.once('error', fail)
	return stream
}

const digested = (item: Extract<ZipItem, { path: string }>, fail: (error: Error) => void): Readable => {
	const hash = createHash('sha256')
	let size = 0
	const counter = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			hash.update(chunk)
			size += chunk.length
			done(null, chunk)
		},
		flush(done) {
			item.packed({ size, sha256: hash.digest('hex') })
			done()
		},
	})
	const source = streamFile(item.path)
	source.once('error', fail)
	counter.once('close', () => source.destroy())
	return source.pipe(counter)
}
