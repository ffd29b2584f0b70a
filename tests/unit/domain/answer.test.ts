import { expect, test } from 'vitest'
import {
	emptyAnswer,
	faultsIn,
	fieldKinds,
	isEmptyAnswer,
	textOfAnswer,
	type Answer,
	type FieldKind,
} from '#app/domain/answer.ts'

const both = (words: string) => ({ vi: words, en: words })
const text: FieldKind = { kind: 'text', most: 5 }
const number: FieldKind = { kind: 'number', unit: '%', least: 0, most: 100 }
const one: FieldKind = {
	kind: 'choice',
	isMany: false,
	options: ['a', 'b'].map((code) => ({ code, label: both(code) })),
}
const table: FieldKind = {
	kind: 'table',
	most: 2,
	columns: [
		{ key: 'name', label: both('Tên'), kind: 'text', unit: '' },
		{ key: 'count', label: both('Số'), kind: 'number', unit: 'người' },
		{ key: 'day', label: both('Ngày'), kind: 'date', unit: '' },
	],
}
const lines = (...cells: Record<string, string | number>[]): Answer => ({
	kind: 'table',
	lines: cells.map((each, index) => ({ id: `r${index}`, cells: each })),
})

test.each<[string, FieldKind, Answer, string[]]>([
	['five letters, composed', text, { kind: 'text', text: 'ốốốốố' }, []],
	['six letters', text, { kind: 'text', text: 'ốốốốốố' }, [' too-long']],
	['the least', number, { kind: 'number', value: 0 }, []],
	['the most', number, { kind: 'number', value: 100 }, []],
	['less than the least', number, { kind: 'number', value: -0.1 }, [' too-small']],
	['more than the most', number, { kind: 'number', value: 100.1 }, [' too-large']],
	['no number', number, { kind: 'number', value: Number.NaN }, [' not-a-number']],
	['a month', { kind: 'date' }, { kind: 'date', date: '2024-02' }, []],
	['a day that is none', { kind: 'date' }, { kind: 'date', date: '2023-02-29' }, [' not-a-date']],
	['one choice', one, { kind: 'choice', codes: ['a'] }, []],
	['two choices of one', one, { kind: 'choice', codes: ['a', 'b'] }, [' only-one']],
	['a choice that is not there', one, { kind: 'choice', codes: ['c'] }, [' unknown']],
	[
		'two words of one',
		{ kind: 'taxonomy', taxonomy: 'theme', isMany: false },
		{ kind: 'taxonomy', codes: ['a', 'b'] },
		[' only-one'],
	],
	['a table', table, lines({ name: 'An', count: 3, day: '2024' }, {}), []],
	['a line too many', table, lines({ name: 'a' }, { name: 'b' }, { name: 'c' }), [' too-many']],
	['words for a number', table, lines({ count: 'nhiều' }), ['r0-count not-a-number']],
	['a number for words', table, lines({ name: 3 }), ['r0-name unknown']],
	['a day in words', table, lines({ day: 'hôm qua' }), ['r0-day not-a-date']],
	['a column that is not there', table, lines({ other: 'x' }), ['r0-other unknown']],
	['files', { kind: 'file', most: 1 }, { kind: 'file', evidenceIds: ['a', 'b'] }, [' too-many']],
	['an answer of another kind', { kind: 'date' }, { kind: 'text', text: 'x' }, [' unknown']],
])('%s', (_, field, answer, expected) => {
	expect(faultsIn(field, answer).map(({ at, what }) => `${at} ${what}`)).toEqual(expected)
})

test('the empty answer of every kind is empty and says nothing', () => {
	const empty = fieldKinds.map(emptyAnswer)
	expect(empty.map(isEmptyAnswer)).toEqual(fieldKinds.map(() => true))
	expect(empty.map(textOfAnswer).join('')).toBe('')
	expect(isEmptyAnswer({ kind: 'number', value: 0 })).toBe(false)
	expect(isEmptyAnswer({ kind: 'text', text: ' \n' })).toBe(true)
})
