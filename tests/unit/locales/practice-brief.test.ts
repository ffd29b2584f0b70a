import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning } from '#app/locales/practice-brief.ts'

test.each([
	['Ngắn.', 20, 'Ngắn.'],
	['  nhiều   khoảng\n trắng ', 40, 'nhiều khoảng trắng'],
	['Câu một dài vừa phải. Câu hai thì không vừa.', 30, 'Câu một dài vừa phải.'],
	['Ô. một câu rất dài không có dấu chấm nào', 20, 'Ô. một câu rất dài…'],
])('of „%s“ within %i characters stands „%s“', (text, most, expected) => {
	expect(beginning(text, most)).toBe(expected)
})

test('the beginning is a beginning, and never longer than asked by more than its dots', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 200 }), (text, most) => {
			const words = text.replace(/\s+/gu, ' ').trim()
			const shown = beginning(text, most)
			expect(shown.length).toBeLessThanOrEqual(most + 1)
			expect(words.startsWith(shown.replace(/…$/u, '')) || words === shown).toBe(true)
		}),
	)
})
