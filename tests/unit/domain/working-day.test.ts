import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workCalendar } from '#app/data/work-calendar.server.ts'
import {
	endOfDay,
	isWorkingDay,
	vietnamDay,
	workingDayAfter,
	workingDaysUntil,
} from '#app/domain/working-day.ts'
import file from '#prisma/reference/working-days.json'

test.each([
	['2025-06-16', true, 'a Monday'],
	['2025-06-14', false, 'a Saturday'],
	['2025-01-29', false, 'Tết Ất Tỵ'],
	['2025-05-02', false, 'exchanged for 26/4'],
	['2025-04-26', true, 'a Saturday worked in exchange'],
	['2024-04-29', false, 'exchanged for 4/5'],
	['2024-05-04', true, 'a Saturday worked in exchange'],
	['2023-05-03', false, 'in lieu of 30/4, a Sunday'],
	['2022-01-03', false, 'in lieu of 1/1, a Saturday'],
	['2021-09-03', false, 'second day of Quốc khánh'],
	['2026-01-10', true, 'a Saturday worked in exchange'],
	['2026-08-31', false, 'exchanged for 22/8'],
	['2027-04-16', false, 'Giỗ Tổ'],
])('%s is a working day: %s (%s)', (day, expected) => {
	expect(isWorkingDay(workCalendar, day)).toBe(expected)
})

test.each([
	['2025-06-15', 10, '2025-06-27', 'from a Sunday'],
	['2025-06-16', 10, '2025-06-30', 'the first day is not counted'],
	['2025-04-24', 10, '2025-05-12', 'over 26/4 worked, 30/4, 1/5 and 2/5'],
	['2025-01-20', 10, '2025-02-10', 'over Tết'],
	['2026-08-20', 10, '2026-09-07', 'over 22/8 worked, 31/8, 1/9 and 2/9'],
	['2025-12-31', 1, '2026-01-05', 'over the turn of the year'],
	['2025-06-15', 0, '2025-06-15', 'no day'],
	['2027-12-20', 10, null, 'beyond what the calendar knows'],
	['2020-12-01', 1, null, 'before what the calendar knows'],
])('after %s the working day number %i is %s (%s)', (day, count, expected, _why) => {
	expect(workingDayAfter(workCalendar, day, count)).toBe(expected)
})

const known = fc
	.integer({ min: 0, max: 365 * 6 })
	.map((days) => vietnamDay(new Date(Date.UTC(2021, 0, 1) + days * 24 * 3_600_000)))

test('the day found is a working day, and as many working days lie between as were asked for', () => {
	fc.assert(
		fc.property(known, fc.integer({ min: 1, max: 60 }), (day, count) => {
			const last = workingDayAfter(workCalendar, day, count) ?? ''
			expect(isWorkingDay(workCalendar, last)).toBe(true)
			expect(workingDaysUntil(workCalendar, day, last)).toBe(count)
		}),
	)
})

test('days add up: so many, then so many more, is all of them at once', () => {
	fc.assert(
		fc.property(known, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (day, a, b) => {
			const first = workingDayAfter(workCalendar, day, a) ?? ''
			expect(workingDayAfter(workCalendar, first, b)).toBe(workingDayAfter(workCalendar, day, a + b))
		}),
	)
})

test('a day ends when the next one begins in GMT+7', () => {
	expect(endOfDay('2025-06-27')).toEqual(new Date('2025-06-27T17:00:00.000Z'))
	expect(vietnamDay(new Date(+endOfDay('2025-06-27') - 1))).toBe('2025-06-27')
	expect(vietnamDay(endOfDay('2025-06-27'))).toBe('2025-06-28')
})

test('a free day is a weekday of its year, a day worked in exchange a Saturday or Sunday, and each exchange has its pair', () => {
	const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
	const isWeekend = (day: string) => [0, 6].includes(weekday(day))
	for (const { year, off, worked } of file.years) {
		const days = off.flatMap((each) => each.days)
		expect(days.filter((day) => isWeekend(day) || !day.startsWith(`${year}-`))).toEqual([])
		expect(worked.filter((day) => !isWeekend(day))).toEqual([])
		expect(off.filter(({ why }) => why.startsWith('Hoán đổi')).length).toBe(worked.length)
		expect(days).toEqual([...new Set(days)])
	}
	expect(file.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027])
})
