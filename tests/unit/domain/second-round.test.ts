import { describe, expect, test } from 'vitest'
import {
	isDueInTime,
	isReplaced,
	leftOpen,
	mayOpenSecond,
	type FirstSheet,
	type SecondFacts,
} from '#app/domain/second-round.ts'
import { day, inShort, member, phases, reviewer, secretary } from './sample-round.ts'

const sheet = (fields: Partial<FirstSheet> = {}): FirstSheet => ({
	recusedAt: null,
	handedInAt: day('05-10'),
	dueAt: day('05-20'),
	total: 80,
	conclusion: 'pass',
	gates: { law: true },
	...fields,
})
const open = { handedInAt: null, total: null, conclusion: null, gates: {} }
const first = { asked: 2, bound: null, submittedAt: day('04-01') }

describe('what the first round left open', () => {
	test.each([
		['nothing', [sheet(), sheet({ total: 85 })], []],
		['a sheet that is late', [sheet(), sheet({ ...open, dueAt: day('05-12') })], ['missing']],
		['not one that is still written', [sheet(), sheet(open)], []],
		['a place that is empty', [sheet(), sheet({ recusedAt: day('05-11') })], ['missing']],
		['sheets too far apart', [sheet(), sheet({ total: 96 })], ['apart']],
		['not exactly at the bound', [sheet(), sheet({ total: 95 })], []],
		['another conclusion', [sheet(), sheet({ conclusion: 'fail' })], ['split']],
		['a condition met for one', [sheet(), sheet({ gates: { law: false } })], ['split']],
		['a sheet older than the entry', [sheet(), sheet({ handedInAt: day('03-31') })], ['stale']],
	])('%s', (_, sheets, found) => expect(leftOpen({ ...first, sheets }, day('05-15'))).toEqual(found))

	test('the bound of the round is the one that counts', () =>
		expect(leftOpen({ ...first, bound: 4, sheets: [sheet(), sheet({ total: 85 })] }, day('05-15'))).toEqual([
			'apart',
		]))
})

test.each([
	[
		'replaces',
		[
			[1, true],
			[2, true],
		],
		true,
	],
	[
		'replaces',
		[
			[1, true],
			[2, true],
			[2, false],
		],
		false,
	],
	['replaces', [[1, true]], false],
	[
		'added',
		[
			[1, true],
			[2, true],
		],
		false,
	],
	[null, [[1, true]], false],
] as const)('opened as %s with sheets %j, the first is replaced: %s', (effect, sheets, is) => {
	const turns = sheets.map(([turn, isHandedIn]) => ({ turn, isHandedIn, isRecused: false }))
	expect(isReplaced(effect, turns)).toBe(is)
	expect(isReplaced(effect, [...turns, { turn: 2, isHandedIn: false, isRecused: true }])).toBe(is)
})

describe('opening it', () => {
	const facts: SecondFacts = {
		...{ stage: 'review', conflicts: [], isOpened: false },
		...{ ballots: 0, sheetsIn: 1 },
	}
	test.each([
		[secretary, {}, '05-15', 'yes'],
		[reviewer, {}, '05-15', 'not-yours'],
		[member, {}, '05-15', 'not-yours'],
		[secretary, { stage: 'decided' as const }, '05-15', 'stage decided'],
		[secretary, { isOpened: true }, '05-15', 'already second-opened'],
		[secretary, { ballots: 1 }, '05-15', 'already voted'],
		[secretary, { sheetsIn: 0 }, '05-15', 'incomplete'],
		[secretary, { conflicts: ['author' as const] }, '05-15', 'conflict author'],
		[secretary, {}, '06-02', 'phase review'],
	])('%#: %j on %s: %s', (viewer, changes, on, verdict) =>
		expect(inShort(mayOpenSecond(viewer, { ...facts, ...changes }, phases, day(on)))).toMatch(
			new RegExp(`^${verdict}`),
		),
	)
	test.each([
		['05-15', 'too-early'],
		['05-16', 'yes'],
		['06-01', 'yes'],
		['06-02', 'too-late'],
	])('its sheets due on %s: %s', (due, verdict) =>
		expect(inShort(isDueInTime(day(due), phases, day('05-15')))).toBe(verdict),
	)
})
