import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { currentPhases, hasClosed, nextDeadline, phaseVerdict } from '#app/domain/round.ts'
import { allowed } from '#app/domain/verdict.ts'
import { day, phases } from './sample-round.ts'

const opensAt = day('03-01')
const closesAt = day('04-01')
const just = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)
const names = (now: Date) => currentPhases(phases, now).map(({ name }) => name)

describe('the open phase', () => {
	test.each([
		['a millisecond before it opens', just(opensAt, -1), false],
		['the moment it opens', opensAt, true],
		['a millisecond before it closes', just(closesAt, -1), true],
		['the moment it closes', closesAt, false],
	])('%s', (_, now, isOpen) =>
		expect(phaseVerdict(phases, 'open', now)).toEqual(
			isOpen ? allowed : { allowed: false, reasons: [{ code: 'phase', needs: 'open', opensAt, closesAt }] },
		),
	)
	it('is never open in a round that has none', () =>
		expect(phaseVerdict([], 'open', opensAt)).toEqual({
			allowed: false,
			reasons: [{ code: 'phase', needs: 'open', opensAt: null, closesAt: null }],
		}))
	it('names the next time when it is held twice, else the last', () => {
		const again = { name: 'open' as const, opensAt: day('09-01'), closesAt: day('10-01') }
		const reasonAt = (now: Date) => phaseVerdict([again, ...phases], 'open', now)
		expect(reasonAt(day('05-01'))).toMatchObject({ reasons: [{ opensAt: again.opensAt }] })
		expect(reasonAt(day('11-01'))).toMatchObject({ reasons: [{ closesAt: again.closesAt }] })
		expect(reasonAt(day('09-15'))).toEqual(allowed)
		expect(hasClosed([again, ...phases], 'open', day('05-01'))).toBe(false)
	})
})

test.each([
	['02-01', [], null],
	['03-20', ['open', 'screening'], 'open'],
	['04-01', ['screening'], 'screening'],
	['07-31', ['publication'], 'publication'],
	['08-01', [], null],
])('on %s %j is open and %s closes next', (date, open, next) => {
	expect(names(day(date))).toEqual(open)
	expect(nextDeadline(phases, day(date))?.name ?? null).toBe(next)
})

test('a phase that never was has not closed', () => {
	expect(hasClosed(phases, 'review', day('06-01'))).toBe(true)
	expect(hasClosed(phases, 'review', just(day('06-01'), -1))).toBe(false)
	expect(hasClosed([], 'review', day('06-01'))).toBe(false)
})

test('at any moment a phase is open exactly when its rule allows', () =>
	fc.assert(
		fc.property(fc.date({ min: day('02-01'), max: day('09-01'), noInvalidDate: true }), (now) => {
			const allowing = phases.filter(({ name }) => phaseVerdict(phases, name, now).allowed)
			expect(currentPhases(phases, now)).toEqual(allowing)
		}),
	))
