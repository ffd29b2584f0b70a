import { expect, test } from 'vitest'
import {
	byDay,
	mayRemind,
	needOf,
	tallyOf,
	wantedFor,
	type ProgressSheet,
} from '#app/domain/review-progress.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-03-02T03:00:00Z')
const hours = (count: number) => new Date(+now + count * 3_600_000)
const sheet = (fields: Partial<ProgressSheet> = {}): ProgressSheet => ({
	...{ entryId: 'e', personId: 'p', dueAt: hours(48), startedAt: null, handedInAt: null },
	...{ recusedAt: null, total: null },
	...fields,
})
const done = (total: number, at = hours(-1)) => sheet({ startedAt: at, handedInAt: at, total })

test('a tally counts what is still somebody’s; late is due and not handed in', () => {
	const sheets = [
		sheet(),
		sheet({ startedAt: hours(-3) }),
		sheet({ dueAt: now }),
		sheet({ dueAt: hours(-9), startedAt: hours(-20) }),
		done(80),
		sheet({ dueAt: hours(-9), recusedAt: hours(-30) }),
	]
	expect(tallyOf(sheets, now)).toEqual({ sheets: 5, handedIn: 1, started: 2, untouched: 2, late: 2 })
	expect(tallyOf([], now)).toEqual({ sheets: 0, handedIn: 0, started: 0, untouched: 0, late: 0 })
})

test('days are those of GMT+7, in order, with their sum; who stepped back later does not count', () => {
	const at = (instant: string) => done(1, new Date(instant))
	const sheets = [
		at('2026-03-02T16:59:59Z'),
		at('2026-03-02T17:00:00Z'),
		at('2026-02-27T00:00:00Z'),
		at('2026-03-02T05:00:00Z'),
		{ ...at('2026-03-02T05:00:00Z'), recusedAt: now },
		sheet(),
	]
	expect(byDay(sheets)).toEqual([
		{ day: '2026-02-27', count: 1, sum: 1 },
		{ day: '2026-03-02', count: 2, sum: 3 },
		{ day: '2026-03-03', count: 1, sum: 4 },
	])
})

test.each([
	['nobody has it', [], { vacant: 2, late: 0, range: null, isApart: false }, 2],
	[
		'one stepped back',
		[sheet(), sheet({ recusedAt: now })],
		{ vacant: 1, late: 0, range: null, isApart: false },
		1,
	],
	['one is late', [sheet({ dueAt: now }), done(70)], { vacant: 0, late: 1, range: null, isApart: false }, 1],
	['they agree', [done(70), done(85)], { vacant: 0, late: 0, range: 15, isApart: false }, 0],
	['they lie apart', [done(70), done(86)], { vacant: 0, late: 0, range: 16, isApart: true }, 1],
	[
		'a third was called',
		[done(70), done(86), sheet()],
		{ vacant: 0, late: 0, range: null, isApart: false },
		0,
	],
	['the third is in', [done(70), done(86), done(78)], { vacant: 0, late: 0, range: 16, isApart: false }, 0],
])('where somebody is needed: %s', (_, sheets, need, wanted) => {
	expect(needOf(sheets, 2, now)).toEqual(need)
	expect(wantedFor(needOf(sheets, 2, now))).toBe(wanted)
})

const secretary: Viewer = { ...anyone(), offices: ['secretary'] }
test.each([
	['a secretary', secretary, 1, null, null],
	['anyone else', anyone(), 1, null, { code: 'not-yours' }],
	['of nothing', secretary, 0, null, { code: 'already', fact: 'handed-in' }],
	['again within the day', secretary, 1, hours(-19.9), { code: 'already', fact: 'reminded' }],
	['a day later', secretary, 1, hours(-20), null],
])('reminding: %s', (_, viewer, left, remindedAt, reason) => {
	const verdict = mayRemind(viewer, { left, remindedAt }, now)
	expect(verdict.allowed ? null : verdict.reasons[0]).toEqual(reason)
})
