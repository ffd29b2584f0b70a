import { expect, test } from 'vitest'
import { deadlineOf, phasesUntil } from '#app/domain/deadline.ts'
import { mayEdit, mayHandIn } from '#app/domain/submission.ts'
import {
	graceUntil,
	groupOf,
	largestNamed,
	mayAttach,
	mayBeginUpload,
	mayFinishUpload,
	uploadLimitsOf,
	usualUploadLimits,
} from '#app/domain/upload.ts'
import { allowed, refused } from '#app/domain/verdict.ts'
import { day, draft, head, inShort, phases, sent } from './sample-round.ts'

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

const owner = { unitId: draft.unitId, entryId: 'mine' }
const until = day('04-10')
const exception = { unitId: draft.unitId, entryId: 'mine', until, reason: 'Mất mạng', byCode: false }
const extended = phases.map((each) => (each.name === 'open' ? { ...each, closesAt: until } : each))
const calendars = {
	'the calendar': { phases, extensions: [], exceptions: [], end: day('04-01') },
	'an exception for the entry': { phases, extensions: [], exceptions: [exception], end: until },
	'an exception for another entry': {
		phases,
		extensions: [],
		exceptions: [{ ...exception, entryId: 'other' }],
		end: day('04-01'),
	},
	'an extension for all': {
		phases: extended,
		extensions: [{ until, reason: 'Sự cố' }],
		exceptions: [],
		end: until,
	},
} as const

const after = (from: Date, count: number) => new Date(+from + count * 60_000)

/** Handing in at `at` minutes after the entry's own end, with one file begun and finished so many minutes from it. */
const handsIn = (
	calendar: keyof typeof calendars,
	file: { begun: number; finished: number | null } | null,
	at: number,
) => {
	const { end, exceptions, ...round } = calendars[calendar]
	const deadline = deadlineOf(round, owner, exceptions)
	if (!deadline) throw new Error('no deadline')
	expect(deadline.at).toEqual(end)
	const files = file
		? [
				{
					begunAt: after(end, file.begun),
					finishedAt: file.finished === null ? null : after(end, file.finished),
				},
			]
		: []
	const late = graceUntil(deadline.at, usualUploadLimits, files, day('05-01'))
	const calendarNow = phasesUntil(round.phases, { ...deadline, at: late ?? deadline.at })
	return inShort(mayHandIn(head, draft, calendarNow, after(end, at)))
}

test.each(Object.keys(calendars) as (keyof typeof calendars)[])(
	'by %s, a file that was on its way at the entry’s own end lets it be handed in within the grace',
	(calendar) => {
		const tried = [
			[null, -0.01],
			[null, 0],
			[{ begun: -1, finished: null }, 10],
			[{ begun: -1, finished: 10 }, 11],
			[{ begun: -1, finished: 10 }, 29.99],
			[{ begun: -1, finished: 10 }, 30],
			[{ begun: -5, finished: -1 }, 1],
			[{ begun: 0, finished: null }, 1],
		] as const
		expect(tried.map(([file, at]) => handsIn(calendar, file, at).slice(0, 10))).toEqual([
			'yes',
			'phase open',
			'yes',
			'yes',
			'yes',
			'phase open',
			'phase open',
			'phase open',
		])
	},
)

test('the grace never reaches beyond the screening, and a round may give none', () => {
	const files = [{ begunAt: day('04-30'), finishedAt: null }]
	const [end, last] = [new Date(+day('05-01') - 60_000), day('05-01')]
	expect(graceUntil(end, usualUploadLimits, files, last)).toEqual(last)
	expect(graceUntil(last, usualUploadLimits, files, last)).toBeNull()
	expect(graceUntil(end, { graceMinutes: 0 }, files, last)).toBeNull()
	expect(graceUntil(end, usualUploadLimits, files, null)).toEqual(after(end, 30))
})

test('what was returned is written until the screening ends, and what was begun before finishes within the grace', () => {
	const returned = {
		...draft,
		submissions: [sent('03-20', { check: { outcome: 'returned', checkedAt: day('03-25') } })],
	}
	const end = day('05-01')
	const finishes = (begun: number, at: number) => {
		const edit = mayEdit(head, returned, phases, after(end, at))
		return inShort(
			mayFinishUpload(edit, usualUploadLimits, { begunAt: after(end, begun) }, after(end, at)),
		).slice(0, 5)
	}
	expect([finishes(-1, -0.5), finishes(-1, 29), finishes(-1, 30), finishes(0, 1)]).toEqual([
		'yes',
		'yes',
		'phase',
		'phase',
	])
})
