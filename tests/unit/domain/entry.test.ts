import { describe, expect, it, test } from 'vitest'
import { isEverySheetIn, stageOf, submissionInForce } from '#app/domain/entry.ts'
import {
	accepted,
	asked,
	day,
	decided,
	declined,
	draft,
	published,
	returned,
	returnedAndWaiting,
	sent,
	submitted,
	underReview,
	waiting,
	withdrawn,
} from './sample-round.ts'

test.each([
	['nothing happened', draft, 'draft'],
	['the head was asked', waiting, 'endorsement'],
	[
		'the head returned it',
		{ ...draft, endorsementRequests: [asked('03-10', { outcome: 'returned' })] },
		'draft',
	],
	['it was sent', submitted, 'submitted'],
	['it was recalled', withdrawn, 'draft'],
	[
		'it was recalled and sent again',
		{ ...draft, submissions: [...withdrawn.submissions, sent('03-13')] },
		'submitted',
	],
	['it was returned', returned, 'returned'],
	['it was returned and the head asked', returnedAndWaiting, 'returned'],
	[
		'it was returned and sent again',
		{ ...returned, submissions: [sent('03-26'), ...returned.submissions] },
		'submitted',
	],
	[
		'the second sending was recalled',
		{ ...returned, submissions: [...returned.submissions, sent('03-26', { withdrawnAt: day('03-27') })] },
		'returned',
	],
	['it was refused', declined, 'refused'],
	['it was accepted', accepted, 'accepted'],
	['it has a reviewer', underReview, 'review'],
	[
		'its only reviewer stepped back',
		{ ...accepted, assignments: [{ reviewerId: 'a', recusedAt: day('05-02'), handedInAt: null }] },
		'accepted',
	],
	['it was decided', decided, 'decided'],
	['it was published', published, 'published'],
])('when %s: %#', (_, facts, stage) => expect(stageOf(facts)).toBe(stage))

describe('facts', () => {
	it('are read by time, not by their order in the list', () =>
		expect(submissionInForce({ submissions: [sent('03-13'), sent('03-11')] })).toEqual(sent('03-13')))
	it('know when every sheet is in', () => {
		const sheet = (recused: boolean, isIn: boolean) => ({
			reviewerId: 'a',
			recusedAt: recused ? day('05-02') : null,
			handedInAt: isIn ? day('05-09') : null,
		})
		expect(isEverySheetIn({ assignments: [] })).toBe(false)
		expect(isEverySheetIn({ assignments: [sheet(true, false)] })).toBe(false)
		expect(isEverySheetIn({ assignments: [sheet(false, true), sheet(false, false)] })).toBe(false)
		expect(isEverySheetIn({ assignments: [sheet(false, true), sheet(true, false)] })).toBe(true)
	})
})
