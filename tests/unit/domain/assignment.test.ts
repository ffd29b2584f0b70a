import { expect, test } from 'vitest'
import { dueAt, mayAssign, reviewersMissing } from '#app/domain/assignment.ts'
import { administrator, day, drafter, inShort, phases, reviewer, secretary } from './sample-round.ts'

test.each([
	[secretary, '04-10', 'yes'],
	[secretary, '05-31', 'yes'],
	[secretary, '06-01', 'phase review'],
	[administrator, '05-10', 'not-yours'],
	[reviewer, '05-10', 'not-yours'],
	[drafter, '05-10', 'not-yours'],
])('%# who assigns, and when', (viewer, on, answer) => {
	expect(inShort(mayAssign(viewer, [], phases, day(on)))).toBe(answer)
})

test('a secretary bound to the entry does not assign, and a round without a review has no assignments', () => {
	expect(inShort(mayAssign(secretary, ['same-unit'], phases, day('05-10')))).toBe('conflict same-unit')
	expect(inShort(mayAssign(secretary, [], [], day('05-10')))).toBe('phase review')
})

test('sheets are due when the review closes; who stepped back does not count', () => {
	expect(dueAt(phases)).toEqual(day('06-01'))
	expect(reviewersMissing(3, [{ recusedAt: null }, { recusedAt: day('05-02') }])).toBe(2)
	expect(reviewersMissing(1, [{ recusedAt: null }, { recusedAt: null }])).toBe(0)
})
