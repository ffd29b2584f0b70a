import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Result } from '#app/domain/entry-content.ts'
import { headlineOf } from '#app/domain/headline.ts'

const result = (
	before: number | null,
	after: number | null,
	unit = 'ngày',
	metric = 'Thời gian',
): Result => ({
	id: 'r',
	metric,
	unit,
	before,
	after,
	date: '2024',
	source: '',
	proofs: [],
})

test.each([
	['no result', [], null],
	['nothing measured after', [result(10, null)], null],
	['a cut', [result(10, 4)], { form: 'change', value: -60, unit: '', metric: 'Thời gian' }],
	['a small change', [result(1000, 1025)], { form: 'change', value: 2.5, unit: '', metric: 'Thời gian' }],
	[
		'a share grows in points',
		[result(20, 97.5, '%')],
		{ form: 'points', value: 77.5, unit: '', metric: 'Thời gian' },
	],
	[
		'no value before',
		[result(null, 793_050, 'lượt')],
		{ form: 'value', value: 793_050, unit: 'lượt', metric: 'Thời gian' },
	],
	['from nothing', [result(0, 12, 'xã')], { form: 'value', value: 12, unit: 'xã', metric: 'Thời gian' }],
	[
		'more than tenfold',
		[result(2, 58_000, 'tin')],
		{ form: 'value', value: 58_000, unit: 'tin', metric: 'Thời gian' },
	],
	['unchanged', [result(5, 5)], { form: 'value', value: 5, unit: 'ngày', metric: 'Thời gian' }],
])('the headline of %s', (_name, results, expected) => {
	expect(headlineOf(results)).toEqual(expected)
})

test('the largest change stands for the practice, the first of equals', () => {
	const results = [
		result(null, 7, 'xã', 'a'),
		result(10, 9, 'ngày', 'b'),
		result(10, 4, 'ngày', 'c'),
		result(10, 16, 'ngày', 'd'),
	]
	expect(headlineOf(results)?.metric).toBe('c')
})

test('a headline names a metric that was given and is a finite number', () => {
	const value = fc.option(fc.double({ min: -1e9, max: 1e12, noNaN: true }), { nil: null })
	const arbitrary = fc.array(fc.tuple(value, value, fc.constantFrom('%', 'ngày')), { maxLength: 6 })
	fc.assert(
		fc.property(arbitrary, (rows) => {
			const results = rows.map(([before, after, unit], index) => result(before, after, unit, `m${index}`))
			const headline = headlineOf(results)
			expect(headline === null).toBe(results.every(({ after }) => after === null))
			if (headline === null) return
			expect(Number.isFinite(headline.value)).toBe(true)
			expect(results.map(({ metric }) => metric)).toContain(headline.metric)
		}),
	)
})
