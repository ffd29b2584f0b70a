import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patched } from '#app/adapters/patched-stream.server.ts'

const whole = Buffer.from('0123456789abcdefghij')
const patches = [
	{ at: 2, bytes: Buffer.from('XY').toString('base64'), zeros: 3 },
	{ at: 9, bytes: '', zeros: 1 },
	{ at: 15, bytes: Buffer.from('Z').toString('base64'), zeros: 0 },
]
const expected = Buffer.from('01XY\0\0\0\x378\0abcdeZghij')

test('a film is sent with its patches, from any place and in pieces of any size', async () =>
	fc.assert(
		fc.asyncProperty(fc.nat(19), fc.nat(19), fc.integer({ min: 1, max: 21 }), async (a, b, size) => {
			const [start, end] = [Math.min(a, b), Math.max(a, b)]
			const part = whole.subarray(start, end + 1)
			const pieces = Array.from({ length: Math.ceil(part.length / size) }, (_, index) =>
				part.subarray(index * size, (index + 1) * size),
			)
			const sent = await buffer(patched(Readable.from(pieces), start, patches))
			expect(sent.toString('latin1')).toBe(expected.subarray(start, end + 1).toString('latin1'))
		}),
		{ numRuns: 200 },
	))
