import { describe, expect, it, test } from 'vitest'
import { conflictsOf, mayBeAssigned } from '#app/domain/conflict.ts'
import { entryStages } from '#app/domain/entry.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { day, inShort } from './sample-round.ts'

const tree: UnitTree = {
	parentOf: new Map([
		['bo', null],
		['cuc', 'bo'],
		['phong', 'cuc'],
		['bo-moi', null],
		['tinh', null],
	]),
	successions: [{ predecessorId: 'bo', successorId: 'bo-moi', effectiveOn: day('03-01') }],
}
const entry = {
	unitId: 'cuc',
	authorPersonIds: ['author'],
	declaredByPersonIds: ['friend'],
	stage: 'accepted' as const,
	assignments: [
		{ reviewerId: 'busy', recusedAt: null },
		{ reviewerId: 'gone', recusedAt: day('05-10') },
	],
}
const judge = (personId: string, ...unitIds: string[]) => ({ personId, unitIds })

test.each([
	[judge('anyone', 'tinh'), [], 'yes'],
	[judge('anyone'), [], 'yes'],
	[judge('anyone', 'cuc'), ['same-unit'], 'conflict same-unit'],
	[judge('anyone', 'bo'), ['parent-unit'], 'conflict parent-unit'],
	[judge('anyone', 'phong'), ['child-unit'], 'conflict child-unit'],
	[judge('anyone', 'bo-moi'), ['successor-unit'], 'conflict successor-unit'],
	[judge('anyone', 'tinh', 'cuc', 'cuc'), ['same-unit'], 'conflict same-unit'],
	[judge('author', 'tinh'), ['author'], 'conflict author'],
	[judge('friend', 'tinh'), ['declared'], 'conflict declared'],
	[judge('author', 'bo'), ['parent-unit', 'author'], 'conflict parent-unit + conflict author'],
	[judge('busy', 'tinh'), [], 'already assigned'],
	[judge('gone', 'tinh'), [], 'already recused'],
])('%j: %j, assigned: %s', (person, relations, verdict) => {
	expect(conflictsOf(person, entry, tree)).toEqual(relations)
	expect(inShort(mayBeAssigned(person, entry, tree))).toBe(verdict)
})

describe('assigning', () => {
	it('waits for the check and ends with the decision', () =>
		expect(
			entryStages.filter(
				(stage) => mayBeAssigned(judge('anyone', 'tinh'), { ...entry, stage }, tree).allowed,
			),
		).toEqual(['accepted', 'review']))
})
