import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDiscussed, mayHostDiscussion, mayReadDiscussion, numbersIn } from '#app/domain/discussion.ts'
import { entryStages } from '#app/domain/entry.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-03-02T03:00:00Z')
const someone: Viewer = { ...anyone(), person: { id: 'me', name: 'M', email: 'm@x.vn' } }
const secretary: Viewer = { ...someone, offices: ['secretary'] }
const sheet = { reviewerId: 'me', recusedAt: null, handedInAt: now }

test.each([
	['who handed in', someone, sheet, [], null],
	['who has not', someone, { ...sheet, handedInAt: null }, [], 'incomplete'],
	['who stepped back', someone, { ...sheet, recusedAt: now }, [], 'already'],
	['who is bound', someone, sheet, ['same-unit' as const], 'conflict'],
	['anyone else', { ...someone, person: null }, sheet, [], 'hidden'],
	['a secretary without a sheet', { ...secretary, person: null }, sheet, [], 'hidden'],
])('it is read by: %s', (_, viewer, assignment, conflicts, code) => {
	const verdict = mayReadDiscussion(viewer, { assignment, conflicts })
	expect(verdict.allowed ? null : verdict.reasons[0]?.code).toBe(code)
})

test.each([
	['a secretary', secretary, [], ['other'], null],
	['a secretary who is bound', secretary, ['author' as const], [], 'conflict'],
	['a secretary who reviews it', secretary, [], ['me'], 'hidden'],
	['anyone else', someone, [], [], 'not-yours'],
])('it is hosted by: %s', (_, viewer, conflicts, reviewers, code) => {
	const verdict = mayHostDiscussion(viewer, conflicts, reviewers)
	expect(verdict.allowed ? null : verdict.reasons[0]?.code).toBe(code)
})

test('it is written in while the entry is under review, and never after', () => {
	expect(entryStages.filter((stage) => isDiscussed(stage).allowed)).toEqual(['review'])
})

test('numbers follow the first words, never change by later ones, and the secretary has none', () => {
	const notes = fc.array(fc.option(fc.constantFrom('c', 'a', 'b')).map((assignmentId) => ({ assignmentId })))
	fc.assert(
		fc.property(notes, notes, (before, later) => {
			const [first, both] = [numbersIn(before), numbersIn([...before, ...later])]
			for (const [id, number] of first) expect(both.get(id)).toBe(number)
			expect([...both.values()]).toEqual([...both.keys()].map((_, index) => index + 1))
		}),
	)
	expect([...numbersIn([{ assignmentId: null }, { assignmentId: 'b' }, { assignmentId: 'a' }])]).toEqual([
		['b', 1],
		['a', 2],
	])
})
