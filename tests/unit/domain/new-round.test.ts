import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultyPhases } from '#app/domain/movement.ts'
import { phasesOutOfOrder, usualCalendar } from '#app/domain/new-round.ts'

test('the usual calendar begins at the next midnight in Vietnam, whole and in order', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
			(now) => {
				const phases = usualCalendar(now)
				const [first] = phases
				const wait = +(first?.opensAt ?? 0) - +now
				expect([wait > 0, wait <= 86_400_000]).toEqual([true, true])
				expect(first?.opensAt.toISOString().slice(11)).toBe('17:00:00.000Z')
				expect([faultyPhases(phases), phasesOutOfOrder(phases)]).toEqual([[], []])
			},
		),
	)
})

test('a phase that begins before the one it waits for is named', () => {
	const phases = usualCalendar(new Date('2026-01-01T00:00:00Z'))
	const early = phases.map((phase) =>
		phase.name === 'review' ? { ...phase, opensAt: new Date('2025-01-01T00:00:00Z') } : phase,
	)
	expect(phasesOutOfOrder(early)).toEqual(['review'])
})
