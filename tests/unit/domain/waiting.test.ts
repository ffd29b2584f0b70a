import { expect, test } from 'vitest'
import { stageOf, type EntryFacts } from '#app/domain/entry.ts'
import { compareWaiting, waitingSince, waitsFor } from '#app/domain/waiting.ts'
import {
	accepted,
	day,
	decided,
	declined,
	draft,
	published,
	returned,
	submitted,
	underReview,
} from './sample-round.ts'

const handedIn: EntryFacts = {
	...accepted,
	assignments: [{ reviewerId: 'reviewer', recusedAt: null, handedInAt: day('05-20') }],
}
const steppedBack: EntryFacts = {
	...accepted,
	assignments: [{ reviewerId: 'reviewer', recusedAt: day('05-08'), handedInAt: null }],
}

/** Decided, and the decision is public: it gave no award, or left the entry open. */
const told = (isOpen: boolean) => ({
	...decided,
	decision: { decidedAt: decided.decision?.decidedAt ?? day('06-20'), isPublic: true, isOpen },
})

test.each([
	['draft', draft, 1, 'agency', null],
	['submitted', submitted, 1, 'secretariat', '03-11'],
	['returned', returned, 1, 'agency', '03-20'],
	['refused', declined, 1, 'nobody', '03-20'],
	['accepted', accepted, 1, 'secretariat', '03-20'],
	['review, too few reviewers', underReview, 2, 'secretariat', '03-20'],
	['review', underReview, 1, 'reviewers', '03-20'],
	['stepped back', steppedBack, 1, 'secretariat', '05-08'],
	['every sheet in', handedIn, 1, 'council', '05-20'],
	['decided', decided, 1, 'publication', '06-20'],
	['published without an award', told(false), 1, 'nobody', '06-20'],
	['published, and left open', told(true), 1, 'council', '06-20'],
	['published', published, 1, 'nobody', '07-05'],
] as const)('%s waits for the right desk since the right day', (_, facts, sheets, whom, since) => {
	expect(waitsFor(stageOf(facts), facts, sheets)).toBe(whom)
	expect(waitingSince(facts)).toEqual(since === null ? null : day(since))
})

test('the secretariat’s own comes first, longest wait first', () => {
	const list = [
		{ waitsFor: 'nobody' as const, since: day('01-01') },
		{ waitsFor: 'secretariat' as const, since: day('05-01') },
		{ waitsFor: 'reviewers' as const, since: day('02-01') },
		{ waitsFor: 'secretariat' as const, since: day('04-01') },
	]
	expect([...list].sort(compareWaiting).map(({ since }) => since)).toEqual(
		['04-01', '05-01', '02-01', '01-01'].map(day),
	)
})
