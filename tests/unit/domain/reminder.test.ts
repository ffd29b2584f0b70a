import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentDue, reminderMoments, sendingEnds, timeLeft } from '#app/domain/reminder.ts'
import type { Phase } from '#app/domain/round.ts'
import { leftText } from '#app/locales/reminders.ts'

const deadline = new Date('2025-07-15T10:00:00.000Z')
const hour = 3_600_000
const before = (hours: number, ms = 0) => new Date(+deadline - hours * hour + ms)
const old = before(1000)

test.each([
	['a week and a millisecond', before(168, -1), null],
	['a week', before(168), '7d'],
	['four days', before(96), '7d'],
	['just over three days', before(72, -1), '7d'],
	['three days', before(72), '3d'],
	['a day', before(24), '1d'],
	['seven hours', before(7), '1d'],
	['six hours', before(6), '6h'],
	['a millisecond', before(0, -1), '6h'],
	['the deadline', deadline, null],
	['after it', before(-1), null],
])('%s before the deadline the reminder due is %s', (_, now, moment) => {
	expect(momentDue(deadline, old, now)).toBe(moment)
})

test('an entry begun after a moment waits for the next', () => {
	expect(momentDue(deadline, before(100), before(90))).toBeNull()
	expect(momentDue(deadline, before(100), before(72))).toBe('3d')
	expect(momentDue(deadline, before(72), before(72))).toBe('3d')
})

test('as time goes by the moments come in their order, each at most once in a row', () => {
	const hours = fc.uniqueArray(fc.integer({ min: -10, max: 300 }), { minLength: 1, maxLength: 50 })
	fc.assert(
		fc.property(hours, (times) => {
			const seen = [...times]
				.sort((a, b) => b - a)
				.flatMap((each) => momentDue(deadline, old, before(each)) ?? [])
			const series = seen.filter((moment, index) => moment !== seen[index - 1])
			expect(series).toEqual(reminderMoments.filter((moment) => series.includes(moment)))
		}),
	)
})

const phase = (name: Phase['name'], closesAt: Date): Phase => ({ name, opensAt: old, closesAt })

test('a draft ends with the open phase, what was returned with the screening, what is sent has no end', () => {
	const phases = [phase('open', deadline), phase('screening', before(-100)), phase('review', before(-500))]
	expect(sendingEnds('draft', phases)).toEqual(deadline)
	expect(sendingEnds('endorsement', phases)).toEqual(deadline)
	expect(sendingEnds('returned', phases)).toEqual(before(-100))
	expect(sendingEnds('submitted', phases)).toBeNull()
	expect(sendingEnds('draft', [])).toBeNull()
})

test.each([
	[168, '7 ngày', '7 days'],
	[167.95, '7 ngày', '7 days'],
	[71, '2 ngày 23 giờ', '2 days 23 hours'],
	[24, '1 ngày', '1 day'],
	[6, '6 giờ', '6 hours'],
	[1.2, '1 giờ', '1 hour'],
	[0.5, '30 phút', '30 min'],
	[0.001, '1 phút', '1 min'],
])('%d hours are said to the nearest hour', (hours, vi, en) => {
	const left = timeLeft(deadline, before(hours))
	expect([leftText('vi', left), leftText('en', left)]).toEqual([vi, en])
})
