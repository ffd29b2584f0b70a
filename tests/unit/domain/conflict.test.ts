import { describe, expect, it, test } from 'vitest'
import { conflictsOf, mayBeAssigned, type EntryTie } from '#app/domain/conflict.ts'
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
	contributorPersonIds: ['helper'],
	declaredByPersonIds: ['friend'],
	ties: [],
	clustersOf: null,
	stage: 'accepted' as const,
	visitorIds: ['visitor'],
	isVotedOn: false,
	assignments: [
		{ reviewerId: 'busy', recusedAt: null },
		{ reviewerId: 'gone', recusedAt: day('05-10') },
	],
}
const judge = (personId: string, ...unitIds: string[]) => ({ personId, unitIds, ties: [] })

test.each([
	[judge('anyone', 'tinh'), [], 'yes'],
	[judge('anyone'), [], 'yes'],
	[judge('anyone', 'cuc'), ['same-unit'], 'conflict same-unit'],
	[judge('anyone', 'bo'), ['parent-unit'], 'conflict parent-unit'],
	[judge('anyone', 'phong'), ['child-unit'], 'conflict child-unit'],
	[judge('anyone', 'bo-moi'), ['successor-unit'], 'conflict successor-unit'],
	[judge('anyone', 'tinh', 'cuc', 'cuc'), ['same-unit'], 'conflict same-unit'],
	[judge('author', 'tinh'), ['author'], 'conflict author'],
	[judge('helper', 'tinh'), ['contributor'], 'conflict contributor'],
	[judge('friend', 'tinh'), ['declared'], 'conflict declared'],
	[judge('author', 'bo'), ['parent-unit', 'author'], 'conflict parent-unit + conflict author'],
	[judge('visitor', 'tinh'), [], 'visited-blind'],
	[judge('visitor', 'cuc'), ['same-unit'], 'conflict same-unit + visited-blind'],
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
	it('adds no sheet to what a vote is held on', () =>
		expect(inShort(mayBeAssigned(judge('anyone', 'tinh'), { ...entry, isVotedOn: true }, tree))).toBe(
			'already voted',
		))
})

describe('an interest binds from its first instant until its end', () => {
	const span = { startsAt: day('02-01'), endsAt: day('04-01') }
	const never = { startsAt: null, endsAt: null }
	const at = (text: string): UnitTree => ({ ...tree, at: day(text) })
	const towards = (unitId: string) => ({ ...judge('anyone', 'tinh'), ties: [{ unitId, ...span }] })
	const tie = (fields: Partial<EntryTie>): EntryTie => ({
		personId: null,
		unitId: null,
		how: 'pinned',
		...span,
		...fields,
	})

	test.each([
		['01-31', []],
		['02-01', ['declared']],
		['03-31', ['declared']],
		['04-01', []],
	])('declared towards the unit, asked on %s: %j', (on, relations) =>
		expect(conflictsOf(towards('cuc'), entry, at(on))).toEqual(relations),
	)

	test.each(['bo', 'phong', 'bo-moi'])('and towards its kin, like %s', (unitId) =>
		expect(conflictsOf(towards(unitId), entry, at('03-02'))).toEqual(['declared']),
	)

	test('but not towards a stranger', () =>
		expect(conflictsOf(towards('tinh'), entry, at('03-02'))).toEqual([]))

	test.each([
		['the person named', tie({ personId: 'anyone' }), '03-02', ['pinned']],
		['somebody else', tie({ personId: 'other' }), '03-02', []],
		['before it begins', tie({ personId: 'anyone' }), '01-31', []],
		['once it is over', tie({ personId: 'anyone' }), '04-01', []],
		['everybody of a unit', tie({ unitId: 'tinh', how: 'claimed' }), '03-02', ['claimed']],
		['nobody of another unit', tie({ unitId: 'bo', how: 'claimed' }), '03-02', []],
		['for good', tie({ personId: 'anyone', how: 'declared', ...never }), '12-31', ['declared']],
	])('recorded for the entry: %s', (_, bound, on, relations) =>
		expect(conflictsOf(judge('anyone', 'tinh'), { ...entry, ties: [bound] }, at(on))).toEqual(relations),
	)

	test('a succession binds from the day it takes effect', () => {
		expect(conflictsOf(judge('anyone', 'bo-moi'), entry, at('02-28'))).toEqual([])
		expect(conflictsOf(judge('anyone', 'bo-moi'), entry, at('03-01'))).toEqual(['successor-unit'])
	})
})

describe('the same cluster or block', () => {
	const place = (unitId: string, clusterId: string, movementId = 'm', validTo: Date | null = null) => ({
		unitId,
		clusterId,
		movementId,
		validFrom: null,
		validTo,
	})
	const clusters = [
		place('bo', 'k1'),
		place('tinh', 'k1'),
		place('bo-moi', 'k2'),
		place('tinh', 'k3', 'other'),
	]
	const grouped: UnitTree = { ...tree, clusters, at: day('02-01') }
	const bound = { ...entry, clustersOf: 'm' }

	test.each([
		['where the round says so, through the unit above', bound, judge('anyone', 'tinh'), ['same-cluster']],
		['not where the round does not', entry, judge('anyone', 'tinh'), []],
		['not another cluster', bound, judge('anyone', 'bo-moi'), []],
		['not the clusters of another movement', { ...entry, clustersOf: 'other' }, judge('anyone', 'tinh'), []],
	])('%s', (_, interests, person, relations) =>
		expect(conflictsOf(person, interests, grouped)).toEqual(relations),
	)

	test('not once the unit has left it', () => {
		const left = { ...grouped, clusters: [place('bo', 'k1'), place('tinh', 'k1', 'm', day('02-01'))] }
		expect(conflictsOf(judge('anyone', 'tinh'), bound, left)).toEqual([])
	})
})
