import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareVietnamese, fold, foldedWords, slugOf } from '#app/domain/folding.ts'

const vietnamese = fc.string({
	unit: fc.constantFrom(...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđĐ Ắ-9'),
})

test.each([
	['hoà', 'hoa'],
	['hòa', 'hoa'],
	['Đắk Lắk', 'dak lak'],
	['  Chuyển\u00a0đổi \n số ', 'chuyen doi so'],
	['Thừa Thiên Huế'.normalize('NFD'), 'thua thien hue'],
	['THỪA THIÊN HUẾ', 'thua thien hue'],
	['ﬁle\u200b Ａ', 'file a'],
	['', ''],
])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded))

describe('folding', () => {
	it('does not tell composed from decomposed text', () =>
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(fold(text.normalize('NFD'))).toBe(fold(text))
			}),
		))
	it('leaves only ASCII of Vietnamese', () =>
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(fold(text)).toMatch(/^[ -~]*$/)
			}),
		))
	it('does nothing the second time', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text))
			}),
			{ numRuns: 300 },
		))
	it('parts words at punctuation', () =>
		expect(foldedWords('Hue-S: Đô thị (2022)')).toEqual(['hue', 's', 'do', 'thi', '2022']))
})

describe('a slug', () => {
	test.each([
		['Hue-S: nền tảng đô thị thông minh', 'hue-s-nen-tang-do-thi-thong-minh'],
		['!!! ', 'ho-so'],
		['数字', 'ho-so'],
		['../../etc/passwd', 'etc-passwd'],
	])('of %j is %j', (text, slug) => expect(slugOf(text)).toBe(slug))
	it('is cut between words', () => expect(slugOf('một hai ba bốn', 'x', 10)).toBe('mot-hai-ba'))
	it('is safe in a path whatever the text', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(slugOf(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
				expect(slugOf(text).length).toBeLessThanOrEqual(80)
			}),
		))
})

test('names stand in the order of the Vietnamese alphabet', () => {
	const names = [
		'Đồng Nai',
		'Đà Nẵng',
		'Điện Biên',
		'Dĩ An',
		'Ấp 10',
		'Ấp 9',
		'An Giang',
		'Ăn Khê',
		'Êa',
		'Eo',
	]
	expect([...names].sort(compareVietnamese)).toEqual([
		'An Giang',
		'Ăn Khê',
		'Ấp 9',
		'Ấp 10',
		'Dĩ An',
		'Đà Nẵng',
		'Điện Biên',
		'Đồng Nai',
		'Eo',
		'Êa',
	])
	expect(compareVietnamese('Huế', 'Huế'.normalize('NFD'))).toBe(0)
})
