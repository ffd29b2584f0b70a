import { describe, expect, test } from 'vitest'
import { mayDecide } from '#app/domain/decision.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { makeForm, mapSeven } from '#tests/support/forms.ts'
import { mayPublish, publicContent } from '#app/domain/publication.ts'
import { administrator, day, inShort, member, phases, secretary } from './sample-round.ts'

const passed = { ballot: { closedAt: day('06-10'), passed: true }, award: null }

describe('deciding', () => {
	test.each([
		['a passed ballot', secretary, passed, '06-11', 'yes'],
		['signed after the last meeting', secretary, passed, '07-10', 'yes'],
		['before the council meets', secretary, passed, '05-31', 'phase deliberation'],
		['after publication', secretary, passed, '08-01', 'phase deliberation'],
		['no ballot', secretary, { ...passed, ballot: null }, '06-11', 'stage no-ballot'],
		[
			'an open ballot',
			secretary,
			{ ...passed, ballot: { closedAt: null, passed: true } },
			'06-11',
			'stage ballot-open',
		],
		[
			'a failed ballot',
			secretary,
			{ ...passed, ballot: { closedAt: day('06-10'), passed: false } },
			'06-11',
			'stage ballot-failed',
		],
		[
			'a second award',
			secretary,
			{ ...passed, award: { decidedAt: day('06-10') } },
			'06-11',
			'already decided',
		],
		['by a member', member, passed, '06-11', 'not-yours'],
		['by the administrator', administrator, passed, '06-11', 'not-yours'],
	])('%s', (_, viewer, facts, date, expected) =>
		expect(inShort(mayDecide(viewer, [], facts, phases, day(date)))).toBe(expected),
	)
	test('with a conflict is refused', () =>
		expect(inShort(mayDecide(secretary, ['child-unit'], passed, phases, day('06-11')))).toBe(
			'conflict child-unit',
		))
})

describe('publishing', () => {
	const paper = { number: '05/QĐ', decidedOn: day('06-20'), hasMinutes: true, publishedAt: null }
	test.each([
		['a signed decision', secretary, paper, '07-01', 'yes'],
		['too early', secretary, paper, '06-30', 'phase publication'],
		['twice', secretary, { ...paper, publishedAt: day('07-02') }, '07-03', 'already published'],
		[
			'what is not signed',
			secretary,
			{ ...paper, number: ' ', decidedOn: null, hasMinutes: false },
			'07-01',
			'incomplete number,date,minutes',
		],
		['by a member', member, paper, '07-01', 'not-yours'],
	])('%s', (_, viewer, decision, date, expected) =>
		expect(inShort(mayPublish(viewer, [], decision, phases, day(date)))).toBe(expected),
	)
	test('with a conflict is refused', () =>
		expect(inShort(mayPublish(secretary, ['author'], paper, phases, day('07-01')))).toBe('conflict author'))
})

test('the public reads everything but contacts, accounts and pictures that were not made public', () => {
	const shown = (evidenceId: string) => ({ type: 'image' as const, attrs: { evidenceId, alt: '' } })
	const content = {
		...emptyContent(),
		titleVi: 'Hue-S',
		contact: { name: 'CANARY', email: 'CANARY', phone: 'CANARY' },
		authors: [{ name: 'Trần An', role: 'Chủ trì', sharePercent: 60, personId: 'CANARY' }],
		sections: mapSeven(() => ({ type: 'doc' as const, content: [shown('public'), shown('CANARY')] })),
	}
	const open = publicContent(content, makeForm(), new Set(['public']))
	expect(JSON.stringify(open)).not.toContain('CANARY')
	expect(open.authors).toEqual([{ name: 'Trần An', role: 'Chủ trì' }])
	expect(open.sections.effect?.content).toEqual([shown('public')])
	expect(Object.keys(open).sort()).toEqual(
		[...Object.keys(content), 'form'].filter((key) => key !== 'contact').sort(),
	)
})
