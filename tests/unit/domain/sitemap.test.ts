import { expect, test } from 'vitest'
import { partOf, practicesPerPart, sitemapParts } from '#app/domain/sitemap.ts'

test('a part holds at most 50,000 addresses: two for each practice', () => {
	expect(practicesPerPart * 2).toBe(50_000)
	expect(sitemapParts(0)).toEqual(['trang.xml'])
	expect(sitemapParts(practicesPerPart)).toEqual(['trang.xml', 'thuc-hanh-1.xml'])
	expect(sitemapParts(practicesPerPart + 1).at(-1)).toBe('thuc-hanh-2.xml')
})

test.each([
	['thuc-hanh-1.xml', 1, 0],
	['thuc-hanh-2.xml', practicesPerPart + 1, 1],
	['thuc-hanh-2.xml', practicesPerPart, null],
	['thuc-hanh-1.xml', 0, null],
	['thuc-hanh-0.xml', 9, null],
	['thuc-hanh-01.xml', 9, null],
	['thuc-hanh-1.xml.gz', 9, null],
	['', 9, null],
])('the part %s of %i practices is %j', (file, practices, part) => expect(partOf(file, practices)).toBe(part))
