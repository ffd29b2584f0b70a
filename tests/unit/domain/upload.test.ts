import { expect, test } from 'vitest'
import {
	groupOf,
	largestNamed,
	mayAttach,
	mayBeginUpload,
	mayFinishUpload,
	uploadLimitsOf,
	usualUploadLimits,
} from '#app/domain/upload.ts'
import { allowed, refused } from '#app/domain/verdict.ts'
import { inShort } from './sample-round.ts'

const limits = {
	...usualUploadLimits,
	document: 100,
	picture: 50,
	video: 1000,
	files: 2,
	entryBytes: 300,
	agencyBytes: 400,
}
const none = { files: 0, entryBytes: 0, agencyBytes: 0 }

test.each([
	[allowed, none, 'a.pdf', 100, 'yes'],
	[allowed, none, 'a.pdf', 101, 'limit size'],
	[allowed, none, 'a.JPG', 51, 'limit size'],
	[allowed, none, 'a.mp4', 300, 'yes'],
	[allowed, none, 'không-đuôi', 300, 'yes'],
	[allowed, { ...none, files: 2 }, 'a.pdf', 1, 'limit files'],
	[allowed, { ...none, entryBytes: 250 }, 'a.pdf', 51, 'limit entry-bytes'],
	[allowed, { ...none, agencyBytes: 350 }, 'a.pdf', 51, 'limit agency-bytes'],
	[refused({ code: 'hidden' }), none, 'a.pdf', 1, 'hidden'],
])('%j with %j: %s of %d bytes: %s', (edit, stock, fileName, size, expected) =>
	expect(inShort(mayBeginUpload(edit, limits, stock, { fileName, size }))).toBe(expected),
)

test('what the content is decides how large it may be, not the name', () => {
	expect(inShort(mayAttach(allowed, limits, none, { kind: 'pdf', size: 101 }))).toBe('limit size')
	expect(inShort(mayAttach(allowed, limits, none, { kind: 'png', size: 51 }))).toBe('limit size')
	expect([groupOf('webp'), groupOf('xlsx'), largestNamed(limits, 'phim.MP4')]).toEqual([
		'picture',
		'document',
		1000,
	])
})

test('a round keeps only what is a sensible number; the rest is as usual', () => {
	expect(uploadLimitsOf({})).toEqual(usualUploadLimits)
	expect(uploadLimitsOf(null)).toEqual(usualUploadLimits)
	expect(
		uploadLimitsOf({ files: 7, picture: -1, video: 1e12, graceMinutes: '5', document: 2.5, x: 1 }),
	).toEqual({
		...usualUploadLimits,
		files: 7,
	})
})

const closesAt = new Date('2025-06-30T10:00:00Z')
const minutes = (count: number) => new Date(+closesAt + count * 60_000)
const late = refused({ code: 'phase', needs: 'open', opensAt: null, closesAt })

test.each([
	[allowed, 100, 100, 'yes'],
	[late, -1, 0, 'yes'],
	[late, -1, 29.99, 'yes'],
	[late, -1, 30, 'phase open'],
	[late, 0, 1, 'phase open'],
	[refused({ code: 'stage', is: 'submitted', needs: 'draft' }), -1, 1, 'stage submitted'],
])('%j, begun at %d minutes after the end, finishing at %d: %s', (edit, begun, ends, expected) => {
	const verdict = mayFinishUpload(edit, usualUploadLimits, { begunAt: minutes(begun) }, minutes(ends))
	expect(inShort(verdict).slice(0, expected.length)).toBe(expected)
})
