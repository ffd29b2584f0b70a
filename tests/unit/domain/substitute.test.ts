import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayFill, placeToFill, type Place } from '#app/domain/substitute.ts'

const now = new Date('2026-03-02T03:00:00Z')
const hours = (count: number) => new Date(+now + count * 3_600_000)
const place = (fields: Partial<Place> = {}): Place => ({
	...{ recusedAt: null, handedInAt: null, dueAt: hours(9), isFilled: false },
	...fields,
})

test.each<[string, Partial<Place>, string | null]>([
	['who stepped back', { recusedAt: hours(-1) }, null],
	['who is late', { dueAt: now }, null],
	['who has time', {}, 'assigned'],
	['who handed in, late or not', { dueAt: hours(-9), handedInAt: hours(-1) }, 'handed-in'],
	['who has a substitute', { recusedAt: hours(-1), isFilled: true }, 'used'],
])('somebody takes the place of: %s', (_, fields, fact) => {
	const verdict = mayFill(place(fields), now)
	expect(verdict.allowed ? null : verdict.reasons[0]).toEqual(fact && { code: 'already', fact })
})

test('a vacant place comes first, then who is late the longest', () => {
	const [left, late, later, busy] = [
		place({ recusedAt: hours(-1) }),
		place({ dueAt: hours(-1) }),
		place({ dueAt: hours(-2) }),
		place(),
	]
	expect(placeToFill([busy, late, left, later], 1, now)).toBe(left)
	expect(placeToFill([busy, late, left, later], 0, now)).toBe(later)
	expect(placeToFill([busy, { ...left, isFilled: true }], 1, now)).toBeNull()
})

test('whatever is chosen may be filled', () => {
	const moment = fc.option(fc.integer({ min: -9, max: 9 }).map(hours))
	const some = fc.record({
		...{ recusedAt: moment, handedInAt: moment, isFilled: fc.boolean() },
		dueAt: fc.integer({ min: -9, max: 9 }).map(hours),
	})
	fc.assert(
		fc.property(fc.array(some), fc.integer({ min: 0, max: 3 }), (places, vacant) => {
			const chosen = placeToFill(places, vacant, now)
			if (chosen !== null) expect(mayFill(chosen, now)).toEqual({ allowed: true })
			else expect(places.filter((each) => each.recusedAt === null && mayFill(each, now).allowed)).toEqual([])
		}),
	)
})
