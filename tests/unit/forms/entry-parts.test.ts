import { expect, test } from 'vitest'
import { separatorsOf } from '#app/domain/figure.ts'
import { isPlainSection, paragraphsOf } from '#app/domain/plain-section.ts'
import { plainText } from '#app/domain/rich-text.ts'
import { asPartialDate, readPlainParts } from '#app/forms/entry-parts.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const both = (words: string) => ({ vi: words, en: words })
const form = makeForm({
	sections: [section('rich'), section('plain', { format: 'plain' })],
	fields: [
		field('text', { kind: 'text', most: 100 }),
		field('money', { kind: 'number', unit: 'triệu đồng', least: null, most: null }),
		field('day', { kind: 'date' }),
		field('pick', { kind: 'choice', isMany: true, options: [{ code: 'a', label: both('A') }] }),
		field('word', { kind: 'taxonomy', taxonomy: 'theme', isMany: true }),
		field('lines', {
			kind: 'table',
			most: 5,
			columns: [
				{ key: 'name', label: both('Tên'), kind: 'text', unit: '' },
				{ key: 'count', label: both('Số'), kind: 'number', unit: '' },
				{ key: 'when', label: both('Ngày'), kind: 'date', unit: '' },
			],
		}),
		field('file', { kind: 'file', most: 2 }),
		field('head', { kind: 'person' }),
		field('seat', { kind: 'unit' }),
	],
})
const id = '0190f5c4-0000-7000-8000-000000000000'
const here = form.fields.map(({ key }): [string, string] => [`answer-${key}-here`, '1'])
const read = (...typed: [string, string][]) =>
	readPlainParts(new URLSearchParams([...here, ...typed]), separatorsOf('vi'), form)

test('every kind of field and a plain section are read from plain fields', () => {
	const { changes, problems } = read(
		['section-plain', 'Dòng một\r\nDòng hai'],
		['answer-text', 'Chữ\r\nhai dòng'],
		['answer-money', '1.234,5'],
		['answer-day', '31/05/2024'],
		['answer-pick', 'a'],
		['answer-word', 'government'],
		['answer-word', ''],
		['answer-lines', 'r1'],
		['answer-lines-r1-name', 'An'],
		['answer-lines-r1-count', '3'],
		['answer-lines-r1-when', '5/2024'],
		['answer-lines', 'blank'],
		['answer-lines-blank-name', ' '],
		['answer-file', id],
		['answer-head-name', 'Trần An'],
		['answer-head-title', 'Giám đốc'],
		['answer-head-person', ''],
		['answer-seat', id],
	)
	expect(problems).toEqual([])
	expect(changes).toEqual({
		sections: { plain: paragraphsOf('Dòng một\nDòng hai') },
		answers: {
			text: { kind: 'text', text: 'Chữ\nhai dòng' },
			money: { kind: 'number', value: 1234.5 },
			day: { kind: 'date', date: '2024-05-31' },
			pick: { kind: 'choice', codes: ['a'] },
			word: { kind: 'taxonomy', codes: ['government'] },
			lines: { kind: 'table', lines: [{ id: 'r1', cells: { name: 'An', count: 3, when: '2024-05' } }] },
			file: { kind: 'file', evidenceIds: [id] },
			head: { kind: 'person', name: 'Trần An', title: 'Giám đốc', personId: null },
			seat: { kind: 'unit', unitId: id, name: '' },
		},
	})
})

test('a number that is none is named where it stands, and the others are kept', () => {
	const { changes, problems } = read(
		['answer-money', 'nhiều'],
		['answer-lines', 'r1'],
		['answer-lines-r1-count', 'vài'],
		['answer-text', 'giữ'],
	)
	expect(problems).toEqual([
		{ where: 'answer-money', code: 'not-a-number', typed: 'nhiều' },
		{ where: 'answer-lines-r1-count', code: 'not-a-number', typed: 'vài' },
	])
	expect(changes.answers?.['text']).toEqual({ kind: 'text', text: 'giữ' })
	expect([changes.answers?.['money'], changes.answers?.['lines']]).toEqual([undefined, undefined])
})

test('a part that is not on the page is left alone', () => {
	expect(readPlainParts(new URLSearchParams(), separatorsOf('vi'), form)).toEqual({
		changes: {},
		problems: [],
	})
})

test.each([
	['31/05/2024', '2024-05-31'],
	['1.2.2024', '2024-02-01'],
	['5/2024', '2024-05'],
	['2024-05-31', '2024-05-31'],
	['2024', '2024'],
	['hôm qua', 'hôm qua'],
])('%s is read as %s', (typed, date) => expect(asPartialDate(typed)).toBe(date))

test('lines become paragraphs and lines again; what is formatted is not plain', () => {
	const text = 'một\n\nhai'
	expect(plainText(paragraphsOf(text))).toBe(text)
	expect(isPlainSection(paragraphsOf(text))).toBe(true)
	expect(isPlainSection({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBe(false)
})
