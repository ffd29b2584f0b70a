import { pipeline, Transform, type Readable } from 'node:stream'
import type { BytePatch } from '#app/domain/byte-patch.ts'

type Span = { at: number; bytes: Buffer; end: number }

/** A stream that began at `start` of a file, with the bytes of `patches` in the place of its own. */
export const patched = (source: Readable, start: number, patches: readonly BytePatch[]): Readable => {
	const spans = patches.map(({ at, bytes, zeros }): Span => {
		const given = Buffer.from(bytes, 'base64')
		return { at, bytes: given, end: at + given.length + zeros }
	})
	let place = start
	let first = 0
	const change = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			const bytes = Buffer.from(chunk)
			const end = place + bytes.length
			while (first < spans.length && (spans[first]?.end ?? 0) <= place) first += 1
			for (let index = first; index < spans.length; index += 1) {
				const span = spans[index]
				if (!span || span.at >= end) break
				apply(bytes, place, span)
			}
			place = end
			done(null, bytes)
		},
	})
	return pipeline(source, change, () => {})
}

const apply = (bytes: Buffer, place: number, { at, bytes: given, end }: Span): void => {
	const from = Math.max(at, place)
	const to = Math.min(end, place + bytes.length)
	bytes.fill(0, from - place, to - place)
	const left = given.subarray(from - at, Math.max(from - at, to - at))
	left.copy(bytes, from - place)
}
