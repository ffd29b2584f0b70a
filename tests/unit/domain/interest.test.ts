import { expect, test } from 'vitest'
import { entryStages } from '#app/domain/entry.ts'
import { mayAnswerClaim, mayClaim, mayDeclare, mayLift, namesToldIn } from '#app/domain/interest.ts'
import {
	administrator,
	drafter,
	head,
	inShort,
	member,
	nobody,
	otherHead,
	reviewer,
	secretary,
} from './sample-round.ts'

test('whoever judges or runs the portal declares', () =>
	expect(
		[nobody, drafter, head, reviewer, member, secretary, administrator].map(
			(viewer) => mayDeclare(viewer).allowed,
		),
	).toEqual([false, false, false, true, true, true, true]))

test('the agency claims while its entry is before the secretariat', () => {
	const at = (stage: (typeof entryStages)[number]) =>
		mayClaim(drafter, { unitId: 'hue', stage, claimsWaiting: 0 })
	expect(entryStages.filter((stage) => at(stage).allowed)).toEqual([
		'submitted',
		'returned',
		'accepted',
		'review',
	])
	expect(inShort(mayClaim(otherHead, { unitId: 'hue', stage: 'review', claimsWaiting: 0 }))).toBe('hidden')
	expect(mayClaim(head, { unitId: 'hue', stage: 'review', claimsWaiting: 10 }).allowed).toBe(false)
})

test.each([
	['a clear secretary lifts', secretary, [], 'somebody', null, true],
	['a bound one does not', secretary, ['pinned'], 'somebody', null, false],
	['nor whoever it binds', secretary, [], 'secretary', null, false],
	['nor twice', secretary, [], 'somebody', new Date(0), false],
	['nor an administrator', administrator, [], 'somebody', null, false],
] as const)('%s', (_, viewer, conflicts, personId, liftedAt, may) =>
	expect(mayLift(viewer, conflicts, { personId, liftedAt }).allowed).toBe(may),
)

test('a claim is answered once, by a clear secretary', () => {
	expect(mayAnswerClaim(secretary, [], { outcome: null }).allowed).toBe(true)
	expect(mayAnswerClaim(secretary, [], { outcome: 'upheld' }).allowed).toBe(false)
	expect(mayAnswerClaim(secretary, ['author'], { outcome: null }).allowed).toBe(false)
	expect(mayAnswerClaim(head, [], { outcome: null }).allowed).toBe(false)
})

test.each([
	['Ông Trần Văn Mộc có quan hệ', 'Bà Hoa', ['Trần Văn Mộc']],
	['ông trần  văn mộc, có quan hệ', 'Bà Hoa', ['Trần Văn Mộc']],
	['Ông Trần Văn Mộc có quan hệ', 'Trần Văn Mộc, Sở Y tế', []],
	['Không có căn cứ', 'Bà Hoa', []],
	['Trần Văn Mộcc', 'Bà Hoa', []],
])('„%s“ after a claim about „%s“ tells %j', (reason, claimed, told) =>
	expect(namesToldIn(reason, ['Trần Văn Mộc', 'Lê Thị Lan'], claimed)).toEqual(told),
)
