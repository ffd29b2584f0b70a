import { expect, test } from 'vitest'
import { standingsOf, type StandingFacts } from '#app/domain/standing.ts'
import {
	administrator,
	day,
	drafter,
	head,
	member,
	nobody,
	otherHead,
	reviewer,
	secretary,
} from './sample-round.ts'

const entry: StandingFacts = {
	unitId: 'hue',
	roundId: 'round',
	conflicts: [],
	assignment: null,
	askedUnitId: null,
	now: day('04-01'),
}
const assigned = { ...entry, assignment: { recusedAt: null } }
const recused = { ...entry, assignment: { recusedAt: day('05-05') } }
const conflicted: StandingFacts = { ...assigned, conflicts: ['author'] }
const everything = {
	...member,
	reviewing: reviewer.reviewing,
	offices: ['secretary', 'administrator'] as const,
}

test.each([
	['nobody', nobody, entry, []],
	['a drafter', drafter, entry, ['own-agency']],
	['the head', head, entry, ['own-agency']],
	['another agency', otherHead, entry, ['other-agency']],
	['a reviewer of the round', reviewer, entry, ['other-reviewer']],
	['the assigned reviewer', reviewer, assigned, ['assigned-reviewer']],
	['who stepped back', reviewer, recused, ['recused-reviewer']],
	['the assigned reviewer with a conflict', reviewer, conflicted, ['recused-reviewer']],
	['a reviewer of another round', reviewer, { ...entry, roundId: 'x' }, []],
	['an assigned person no longer on the list', nobody, assigned, ['recused-reviewer']],
	['a member', member, entry, ['council']],
	['a member of another council', member, { ...entry, roundId: 'x' }, []],
	['a member with a conflict', member, { ...conflicted, assignment: null }, ['conflicted-council']],
	['the secretary', secretary, entry, ['secretary']],
	['the secretary with a conflict', secretary, { ...conflicted, assignment: null }, ['conflicted-secretary']],
	['the administrator', administrator, entry, ['administrator']],
	[
		'the administrator with a conflict',
		administrator,
		{ ...conflicted, assignment: null },
		['conflicted-administrator'],
	],
	[
		'everything at once',
		everything,
		assigned,
		['assigned-reviewer', 'council', 'secretary', 'administrator'],
	],
])('%s', (_, viewer, facts, standings) => expect(standingsOf(viewer, facts)).toEqual(standings))
