import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords } from '#app/domain/folding.ts'
import { foundPatterns, markedQuery, readSearch, tsQueries, withoutTerm } from '#app/domain/search-query.ts'
import { synonymsOf } from '#app/domain/synonyms.ts'
import { hasMarks, markedForm, wordsOf } from '#app/domain/words.ts'

const wanted = (text: string, synonyms = synonymsOf([])) => tsQueries(readSearch(text), synonyms).wanted
const unwanted = (text: string) => tsQueries(readSearch(text)).unwanted

test.each([
	['chuyển đổi số', "'chuyen' & 'doi' & 'so':*", null],
	['"chuyển đổi" số', "('chuyen' <-> 'doi') & 'so':*", null],
	['“Chuyển đổi”', "('chuyen' <-> 'doi')", null],
	['y tế -bệnh', "'y' & 'te'", "'benh'"],
	['y tế -"bệnh viện"', "'y' & 'te'", "('benh' <-> 'vien')"],
	['-một -hai', null, "'mot' | 'hai'"],
	['một-cửa', "'mot' & 'cua':*", null],
	['- a', "'a'", null],
	['"chưa đóng', "('chua' <-> 'dong')", null],
	["x' | 'y & !z <-> (q:*", "'x' & 'y' & 'z' & 'q'", null],
	['!!! ---', null, null],
	['', null, null],
])('%j asks for %j without %j', (text, asked, left) => {
	expect([wanted(text), unwanted(text)]).toEqual([asked, left])
})

test('a name is found under its other names, an abbreviation with its sign too', () => {
	const names = synonymsOf([
		['Ủy ban nhân dân', 'UBND', "People's Committee"],
		['Thông tin và Truyền thông', 'TT&TT'],
	])
	expect(wanted('UBND', names)).toBe(
		"(('ubnd':*) | ('uy' <-> 'ban' <-> 'nhan' <-> 'dan') | ('people' <-> 's' <-> 'committee'))",
	)
	expect(wanted('bộ tt&tt', names)).toBe(
		"'bo' & (('tt' & 'tt':*) | ('thong' <-> 'tin' <-> 'va' <-> 'truyen' <-> 'thong'))",
	)
	expect(wanted('ủy ban nhân dân xã', names)).toBe(
		"(('uy' & 'ban' & 'nhan' & 'dan') | 'ubnd' | ('people' <-> 's' <-> 'committee')) & 'xa':*",
	)
	expect(wanted('"ủy ban nhân dân"', names)).toBe("('uy' <-> 'ban' <-> 'nhan' <-> 'dan')")
})

test('only words that were typed with marks ask for marks', () => {
	expect(markedQuery(readSearch('robot y te'))).toBe(null)
	expect(markedQuery(readSearch('robot đổi mới so'))).toBe(
		`'=${markedForm('đổi')}' & '=${markedForm('mới')}'`,
	)
	expect(markedQuery(readSearch('số -đội'))).toBe(`'=${markedForm('số')}'`)
})

test('old and new tone places, composed and decomposed, are one spelling; another tone is another', () => {
	for (const word of ['hoà', 'Hòa', 'HOÀ', 'hòa'.normalize('NFD')])
		expect(markedForm(word)).toBe(markedForm('hoà'))
	expect(markedForm('hóa')).not.toBe(markedForm('hòa'))
	expect(markedForm('đổi')).not.toBe(markedForm('dổi'))
	expect(wordsOf('Robot số').map(hasMarks)).toEqual([false, true])
})

test('the words of a text are its folded words, whatever it is', () => {
	const text = fc.oneof(
		fc.string({ unit: fc.constantFrom(...'aăâđêôơư ảẵộ-."Ạ9\u0301\u200b') }),
		fc.string({ unit: 'grapheme' }),
	)
	fc.assert(
		fc.property(text, fc.constantFrom('NFC', 'NFD'), (written, form) => {
			expect(wordsOf(written).map(({ folded }) => folded)).toEqual(foldedWords(written.normalize(form)))
		}),
		{
			numRuns: 500,
			examples: [
				['\u03f9', 'NFC'],
				['ΟΔΟΣ', 'NFD'],
			],
		},
	)
})

test('whatever is typed, the query holds quoted words and its own operators only', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			for (const query of [wanted(text), unwanted(text), markedQuery(readSearch(text))])
				expect(query ?? '').toMatch(/^(?:'[^'\\\s]+'(?::\*)?|<->| |&|\||\(|\))*$/u)
		}),
		{ numRuns: 500 },
	)
})

test('a search without one of its parts is the others as typed', () => {
	const search = readSearch('Hoà bình "y tế số" -bệnh')
	expect([0, 2, 3].map((index) => withoutTerm(search, index))).toEqual([
		'bình "y tế số" -bệnh',
		'Hoà bình -bệnh',
		'Hoà bình "y tế số"',
	])
	expect(foundPatterns(search).map(({ words }) => words.join(' '))).toEqual(['hoa', 'binh', 'y te so'])
})
