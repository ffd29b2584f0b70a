import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAway, languageOf, mayKeepProfile, mayWish, wishFor } from '#app/domain/reviewer.ts'
import { day, drafter, inShort, reviewer, secretary } from './sample-round.ts'

const span = (from: string, until: string) => ({ startsAt: day(from), endsAt: day(until) })

test.each([
	['never away', [], false],
	['away before and after', [span('04-01', '05-01'), span('06-01', '07-01')], false],
	['away for the whole of it', [span('04-01', '07-01')], true],
	['five days are left', [span('05-06', '06-01')], false],
	['a little less than five days are left', [span('05-05', '06-01')], true],
	['two absences that overlap count once', [span('05-01', '05-20'), span('05-10', '05-26')], false],
	['two that leave four days', [span('05-01', '05-15'), span('05-19', '06-01')], true],
])('of a review in May: %s', (_, absences, away) =>
	expect(isAway(absences, day('05-01'), day('06-01'))).toBe(away),
)

test('of a review shorter than five days the whole must be theirs', () => {
	expect(isAway([span('05-02', '05-03')], day('05-01'), day('05-04'))).toBe(true)
	expect(isAway([], day('05-01'), day('05-04'))).toBe(false)
})

test('whoever is away more is not less away', () => {
	const at = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.UTC(2025, 3, 20 + days)))
	const absence = fc.tuple(at, at).map(([a, b]) => ({ startsAt: a < b ? a : b, endsAt: a < b ? b : a }))
	fc.assert(
		fc.property(fc.array(absence, { maxLength: 5 }), absence, (absences, more) => {
			const before = isAway(absences, day('05-01'), day('06-01'))
			return !before || isAway([...absences, more], day('05-01'), day('06-01'))
		}),
	)
})

test.each([
	['Ứng dụng chữ ký số trong giải quyết thủ tục hành chính', 'vi'],
	['Digital signatures in administrative procedures', 'en'],
	['AI cho nông dân', 'vi'],
	['', 'vi'],
	['2025', 'vi'],
])('%s is read in %s', (text, language) => expect(languageOf(text)).toBe(language))

test.each([
	[1, ['a'], [['a', -1]], 1],
	[0, ['a'], [['a', 1]], 0],
	[
		undefined,
		['a', 'b', 'c'],
		[
			['a', 1],
			['b', 0],
		],
		0.5,
	],
	[undefined, ['a'], [], 0],
] as const)('said of it %j, of its topics %j: %j makes %s', (own, topics, wishes, wish) =>
	expect(wishFor(own, topics, new Map(wishes))).toBe(wish),
)

test('the reviewer keeps their own profile, the secretary amends it, nobody else', () => {
	expect(inShort(mayKeepProfile(reviewer, 'round', 'reviewer'))).toBe('yes')
	expect(inShort(mayKeepProfile(secretary, 'round', 'reviewer'))).toBe('yes')
	expect(inShort(mayKeepProfile(reviewer, 'round', 'somebody'))).toBe('hidden')
	expect(inShort(mayKeepProfile(reviewer, 'other', 'reviewer'))).toBe('hidden')
	expect(inShort(mayKeepProfile(drafter, 'round', 'reviewer'))).toBe('hidden')
	expect([reviewer, secretary, drafter].map((viewer) => mayWish(viewer, 'round').allowed)).toEqual([
		true,
		false,
		false,
	])
})
