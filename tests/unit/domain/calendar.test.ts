import { expect, test } from 'vitest'
import { calendarOf, roundOfDay } from '#app/domain/calendar.ts'
import type { Phase } from '#app/domain/round.ts'

const day = (text: string) => new Date(`2025-${text}T00:00:00Z`)
const phase = (name: Phase['name'], opens: string, closes: string): Phase => ({
	name,
	opensAt: day(opens),
	closesAt: day(closes),
})
const phases = [
	phase('review', '01-03', '01-09'),
	phase('open', '01-01', '01-05'),
	phase('publication', '01-09', '01-11'),
]

test('phases stand on the line where they open and close, with today between', () => {
	const { phases: placed, today } = calendarOf(phases, day('01-04'))
	expect(placed.map(({ name, from, to, state }) => [name, from, to, state])).toEqual([
		['open', 0, 0.4, 'now'],
		['review', 0.2, 0.8, 'now'],
		['publication', 0.8, 1, 'next'],
	])
	expect(today).toBeCloseTo(0.3)
})

test.each([
	['2024-12-31', null, ['next', 'next', 'next']],
	['2025-01-01', 0, ['now', 'next', 'next']],
	['2025-01-09', 0.8, ['done', 'done', 'now']],
	['2025-01-11', null, ['done', 'done', 'done']],
])('on %s today is at %s', (date, place, states) => {
	const calendar = calendarOf(phases, new Date(`${date}T00:00:00Z`))
	expect(calendar.today).toEqual(place)
	expect(calendar.phases.map(({ state }) => state)).toEqual(states)
})

test('no phases, no line', () => {
	expect(calendarOf([], day('01-01'))).toEqual({ phases: [], today: null })
})

test('the round of the day is the one under way, else the next, else the last', () => {
	const first = { name: 'first', phases: [phase('open', '01-01', '02-01')] }
	const second = { name: 'second', phases: [phase('open', '01-20', '02-10')] }
	const third = { name: 'third', phases: [phase('open', '05-01', '06-01')] }
	const empty = { name: 'empty', phases: [] }
	const rounds = [empty, third, first, second]
	const named = (text: string) => roundOfDay(rounds, day(text))?.name
	expect([named('01-10'), named('01-25'), named('03-01'), named('05-15'), named('09-01')]).toEqual([
		'first',
		'second',
		'third',
		'third',
		'third',
	])
	expect(roundOfDay([empty], day('01-01'))).toBe(null)
})
