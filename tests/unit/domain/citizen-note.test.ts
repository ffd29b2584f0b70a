import { expect, test } from 'vitest'
import {
	canRule,
	confirmableUntil,
	mayAnswerNote,
	mayRule,
	noteKinds,
	type NoteAct,
	type NoteKind,
	type NoteStage,
} from '#app/domain/citizen-note.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const person = { id: 'me', name: 'Tôi', email: 'toi@example.vn' }
const me: Viewer = { ...anyone(), person }
const secretary: Viewer = { ...me, offices: ['secretary'] }
const member: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'drafter' }] }
const codes = (verdict: Verdict) => (verdict.allowed ? [] : verdict.reasons.map(({ code }) => code))

const stages: readonly NoteStage[] = [
	...(['unconfirmed', 'waiting', 'asked', 'answered', 'published', 'settled', 'refused', 'hidden'] as const),
]
const acts: readonly NoteAct[] = ['publish', 'ask', 'settle', 'refuse', 'hide']

test('what can be done with which kind at which stage', () => {
	const table = noteKinds.flatMap((kind) =>
		stages.flatMap((stage) => {
			const open = acts.filter((act) => canRule(act, { kind, stage }))
			return open.length === 0 ? [] : [`${kind} ${stage}: ${open.join(' ')}`]
		}),
	)
	expect(table).toEqual([
		'confirmation waiting: publish refuse',
		'confirmation published: hide',
		'confirmation hidden: publish',
		'question waiting: ask refuse',
		'question asked: refuse',
		'question answered: publish refuse',
		'question published: hide',
		'question hidden: publish',
		'objection waiting: publish ask settle refuse',
		'objection asked: publish settle',
		'objection answered: publish settle',
		'objection published: hide',
	])
})

test.each<[string, Viewer, readonly 'author'[], NoteAct, NoteKind, NoteStage, boolean, readonly string[]]>([
	['the secretary', secretary, [], 'publish', 'confirmation', 'waiting', true, []],
	[
		'a secretary who is bound',
		secretary,
		['author'],
		'publish',
		'confirmation',
		'waiting',
		true,
		['conflict'],
	],
	['an agency', member, [], 'publish', 'confirmation', 'waiting', true, ['not-yours']],
	['nobody', anyone(), [], 'hide', 'confirmation', 'published', true, ['not-yours']],
	[
		'before the address is confirmed',
		secretary,
		[],
		'publish',
		'confirmation',
		'unconfirmed',
		true,
		['already'],
	],
	['a question without an answer', secretary, [], 'publish', 'question', 'waiting', true, ['already']],
	['of a revoked practice', secretary, [], 'publish', 'confirmation', 'waiting', false, ['hidden']],
	['asking about a revoked practice', secretary, [], 'ask', 'question', 'waiting', false, ['hidden']],
	['refusing of a revoked practice', secretary, [], 'refuse', 'question', 'waiting', false, []],
	['twice', secretary, [], 'refuse', 'question', 'refused', true, ['already']],
])('ruling: %s', (_, viewer, conflicts, act, kind, stage, isPublished, expected) => {
	expect(codes(mayRule(viewer, conflicts, act, { kind, stage, isPublished, scan: null }))).toEqual(expected)
})

test.each<[string, Viewer, string, NoteStage, boolean, readonly string[]]>([
	['a member', member, 'u', 'asked', true, []],
	['of another agency', member, 'v', 'asked', true, ['hidden']],
	['nobody', anyone(), 'u', 'asked', true, ['hidden']],
	['before it was asked', member, 'u', 'waiting', true, ['already']],
	['twice', member, 'u', 'answered', true, ['already']],
	['of a revoked practice', member, 'u', 'asked', false, ['hidden']],
])('answering: %s', (_, viewer, unitId, stage, isPublished, expected) => {
	expect(codes(mayAnswerNote(viewer, { unitId, stage, isPublished }))).toEqual(expected)
})

test('the link works for two days', () => {
	expect(confirmableUntil(new Date('2026-03-02T03:00:00Z'))).toEqual(new Date('2026-03-04T03:00:00Z'))
})

test.each([
	['confirmation', 'publish', 'waiting', ['awaiting-scan']],
	['confirmation', 'publish', 'clean', []],
	['confirmation', 'publish', 'unscanned', []],
	['confirmation', 'publish', 'infected', []],
	['confirmation', 'publish', null, []],
	['confirmation', 'refuse', 'waiting', []],
	['objection', 'publish', 'waiting', []],
] as const)('a %s is ruled on (%s) while its picture is %s: %s', (kind, act, scan, expected) => {
	const note = { kind, stage: 'waiting', isPublished: true, scan } as const
	expect(codes(mayRule(secretary, [], act, note))).toEqual(expected)
})
