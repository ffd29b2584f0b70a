import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, highlight } from '#app/domain/highlight.ts'
import { foundPatterns, readSearch } from '#app/domain/search-query.ts'

const shown = (text: string, query: string) =>
	highlight(text, foundPatterns(readSearch(query)))
		.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
		.join('')

test.each([
	['Chuyển đổi số ở Hoà Bình', 'chuyen doi hòa', '[Chuyển đổi] số ở [Hoà] Bình'],
	['Nền tảng số', 'nen tan', '[Nền tảng] số'],
	['Số hóa, số liệu', '"so lieu"', 'Số hóa, [số liệu]'],
	['Một <b>cửa</b>', 'cửa b', 'Một <[b]>[cửa]</[b]>'],
	['Không có gì', 'khac', 'Không có gì'],
])('%j searched by %j shows %j', (text, query, marked) => expect(shown(text, query)).toBe(marked))

test('the pieces together are the text', () => {
	const word = fc.constantFrom('chuyển', 'đổi', 'số', 'hoà', '<mark>', ',', '  ', 'ệ\u0301')
	const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '))
	fc.assert(
		fc.property(text, text, (written, query) => {
			const pieces = highlight(written, foundPatterns(readSearch(query)))
			expect(pieces.map((piece) => piece.text).join('')).toBe(written.normalize('NFKC'))
		}),
	)
})

test('an excerpt begins near what was found, is cut between words, and says that it is cut', () => {
	const text = `${'mở đầu rất dài '.repeat(40)}kho báu ${'phần sau cũng dài '.repeat(40)}`
	const pieces = excerpt(text, foundPatterns(readSearch('kho báu')))
	const whole = pieces.map((piece) => piece.text).join('')
	expect(pieces.find(({ isFound }) => isFound)?.text).toBe('kho báu')
	expect(whole).toMatch(/^… \S.*\S …$/u)
	expect(whole.length).toBeLessThanOrEqual(230)
	expect(excerpt('Ngắn thôi', []).map((piece) => piece.text)).toEqual(['Ngắn thôi'])
})
