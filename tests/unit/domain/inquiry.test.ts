import { expect, test } from 'vitest'
import {
	answersSince,
	inquiryDue,
	mayAnswerInquiry,
	mayAsk,
	mayDecline,
	maySendInquiry,
} from '#app/domain/inquiry.ts'
import type { Phase } from '#app/domain/round.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-03-02T03:00:00Z')
const after = (days: number) => new Date(+now + days * 86_400_000)
const review = (from: number, until: number): Phase[] => [
	{ name: 'review', opensAt: after(from), closesAt: after(until) },
]
const person = { id: 'me', name: 'Tôi', email: 'toi@example.vn' }
const me: Viewer = { ...anyone(), person }
const secretary: Viewer = { ...me, offices: ['secretary'] }
const member: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'drafter' }] }

const codes = (verdict: Verdict) => (verdict.allowed ? [] : verdict.reasons.map(({ code }) => code))

const facts = {
	assignment: { reviewerId: 'me', recusedAt: null, handedInAt: null },
	conflicts: [],
	phases: review(-1, 5),
}

test.each([
	['whoever reviews it', me, facts, 0, []],
	['after handing in as well', me, { ...facts, assignment: { ...facts.assignment, handedInAt: now } }, 4, []],
	['with five waiting', me, facts, 5, ['limit']],
	['somebody else', { ...me, person: { ...person, id: 'x' } }, facts, 0, ['hidden']],
	['nobody', anyone(), facts, 0, ['hidden']],
	['who stepped back', me, { ...facts, assignment: { ...facts.assignment, recusedAt: now } }, 0, ['already']],
	['who is bound', me, { ...facts, conflicts: ['author' as const] }, 0, ['conflict']],
	['before the review', me, { ...facts, phases: review(1, 5) }, 0, ['phase']],
	['after the review', me, { ...facts, phases: review(-5, 0) }, 0, ['phase']],
])('asking: %s', (_, viewer, given, waiting, expected) => {
	expect(codes(mayAsk(viewer, given, waiting, now))).toEqual(expected)
})

test.each([
	['the secretary', secretary, [], 'review', review(-1, 5), []],
	['before the review opens', secretary, [], 'accepted', review(1, 5), []],
	['a reviewer', me, [], 'review', review(-1, 5), ['not-yours']],
	['a secretary who is bound', secretary, ['author' as const], 'review', review(-1, 5), ['conflict']],
	['of what is decided', secretary, [], 'decided', review(-1, 5), ['stage']],
	['when the review is over', secretary, [], 'review', review(-5, 0), ['phase']],
] as const)('putting it to the agency: %s', (_, viewer, conflicts, stage, phases, expected) => {
	expect(codes(maySendInquiry(viewer, conflicts, { stage, phases }, now))).toEqual(expected)
})

test.each([
	['the secretary', secretary, null, []],
	['what is closed', secretary, 'sent', ['already']],
	['a reviewer', me, null, ['not-yours']],
])('declining: %s', (_, viewer, outcome, expected) => {
	expect(codes(mayDecline(viewer, [], { outcome }))).toEqual(expected)
})

test.each([
	['a member of the agency', member, 'review', null, review(-1, 5), []],
	['a member of another', { ...member, memberships: [] }, 'review', null, review(-1, 5), ['hidden']],
	['twice', member, 'review', now, review(-1, 5), ['already']],
	['what is decided', member, 'decided', null, review(-1, 5), ['stage']],
	['when the review is over', member, 'review', null, review(-5, 0), ['phase']],
] as const)('answering: %s', (_, viewer, stage, answeredAt, phases, expected) => {
	expect(codes(mayAnswerInquiry(viewer, { unitId: 'u', stage, phases }, { answeredAt }, now))).toEqual(
		expected,
	)
})

test.each([
	[3, 10, 3],
	[3, 2, 2],
	[0, 10, 1],
	[99, 60, 30],
])('%s days asked for, the review closes in %s: due in %s', (days, closes, due) => {
	expect(inquiryDue(days, review(-1, closes), now)).toEqual(after(due))
})

test('answers count as new only when they came after something was written', () => {
	const inquiries = [{ answeredAt: null }, { answeredAt: after(-2) }, { answeredAt: after(1) }]
	expect(answersSince(inquiries, now)).toEqual([{ answeredAt: after(1) }])
	expect(answersSince(inquiries, after(1))).toEqual([])
	expect(answersSince(inquiries, null)).toEqual([])
})
