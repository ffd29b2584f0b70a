import { expect, test } from 'vitest'
import { mayReopenSheet, type ReopeningFacts } from '#app/domain/reopening.ts'
import { administrator, day, member, phases, reviewer, secretary } from './sample-round.ts'

const facts: ReopeningFacts = {
	assignment: { recusedAt: null, handedInAt: day('05-10') },
	ballots: 0,
	conflicts: [],
	phases,
}
const may = day('05-20')

test.each([
	['the secretary', secretary, facts, may, []],
	['an administrator', administrator, facts, may, ['not-yours']],
	['a reviewer', reviewer, facts, may, ['not-yours']],
	['a member of the council', member, facts, may, ['not-yours']],
	['a secretary who is bound', secretary, { ...facts, conflicts: ['author' as const] }, may, ['conflict']],
	[
		'a sheet that was not handed in',
		secretary,
		{ ...facts, assignment: { recusedAt: null, handedInAt: null } },
		may,
		['hidden'],
	],
	[
		'a sheet that is open again',
		secretary,
		{ ...facts, assignment: { recusedAt: null, handedInAt: null }, isReopened: true },
		may,
		['already'],
	],
	[
		'a sheet whose reviewer stepped back',
		secretary,
		{ ...facts, assignment: { recusedAt: may, handedInAt: day('05-10') } },
		may,
		['hidden'],
	],
	['once there is a ballot', secretary, { ...facts, ballots: 1 }, may, ['already']],
	['after the review', secretary, facts, day('06-01'), ['phase']],
	[
		'after the review and with a ballot',
		secretary,
		{ ...facts, ballots: 2 },
		day('06-02'),
		['already', 'phase'],
	],
])('opening a sheet again: %s', (_, viewer, given, now, expected) => {
	const verdict = mayReopenSheet(viewer, given, now)
	expect(verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)).toEqual(expected)
})
