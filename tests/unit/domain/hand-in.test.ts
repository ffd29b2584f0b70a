import { expect, test } from 'vitest'
import { mayCreateEntry, mayHandIn } from '#app/domain/submission.ts'
import {
	accepted,
	day,
	draft,
	drafter,
	head,
	inShort,
	nobody,
	otherHead,
	phases,
	returned,
	secretary,
	submitted,
	waiting,
} from './sample-round.ts'

test('the head hands in what waits, and what nobody was asked about', () => {
	const facts = { draft, waiting, returned, submitted, accepted }
	const answers = Object.entries(facts).map(([name, entry]) => [
		name,
		...[head, drafter, otherHead].map((viewer) => mayHandIn(viewer, entry, phases, day('03-20')).allowed),
	])
	expect(answers).toEqual([
		['draft', true, false, false],
		['waiting', true, false, false],
		['returned', true, false, false],
		['submitted', false, false, false],
		['accepted', false, false, false],
	])
})

test('what is handed in already is told so, also after the deadline', () => {
	const rule = mayHandIn(head, submitted, phases, day('09-01'))
	expect(rule.allowed ? [] : rule.reasons.map(({ code }) => code)).toEqual(['already', 'phase'])
})

test('an entry is begun in one’s own unit while the round takes entries, to the instant', () => {
	const at = (viewer: typeof head, now: Date) => mayCreateEntry(viewer, 'hue', phases, now)
	const closes = day('04-01')
	expect(at(drafter, new Date(+closes - 1)).allowed).toBe(true)
	expect(inShort(at(drafter, closes))).toMatch(/^phase/)
	expect(inShort(at(drafter, new Date(+day('03-01') - 1)))).toMatch(/^phase/)
	for (const viewer of [otherHead, secretary, nobody])
		expect(inShort(at(viewer, day('03-10')))).toBe('hidden')
})
