import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetNames, wholeGallery } from '#app/domain/gallery.ts'
import { galleryOf, gallerySearch, parseGalleryQuery } from '#app/forms/gallery.ts'

const parse = (search: string) => parseGalleryQuery(new URLSearchParams(search))

test('an address is read back as it was written', () => {
	const search =
		'?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i&tru-cot=digital_government&tru-cot=digital_society&loai=model&nam=2025&bo-tinh=thua-thien-hue&bo-tinh=bo-y-te&vung=dbsh&da-nhan-rong=yes&sap-xep=moi-nhat&xem=danh-sach&trang=3'
	expect(parse(search)).toEqual({
		text: 'chuyển đổi',
		chosen: {
			...wholeGallery.chosen,
			pillar: ['digital_government', 'digital_society'],
			year: ['2025'],
			ministryProvince: ['thua-thien-hue', 'bo-y-te'],
			kind: ['model'],
			region: ['dbsh'],
			replicated: ['yes'],
		},
		sort: 'newest',
		view: 'list',
		page: 3,
	})
	expect(gallerySearch(parse(search))).toBe(search)
})

test('what a group was called before is understood, and written as it is called now', () => {
	const both = parse('?tinh=ha-noi&bo-tinh=bo-y-te&tinh=bo-y-te')
	expect(both.chosen).toEqual({ ...wholeGallery.chosen, ministryProvince: ['bo-y-te', 'ha-noi'] })
	expect(gallerySearch(both)).toBe('?bo-tinh=bo-y-te&bo-tinh=ha-noi')
})

test('unknown names are ignored and bad values dropped', () => {
	const search =
		'?constructor=1&__proto__=x&tru-cot=%27%20OR%201=1&nam=1999&nam=20255&nam=2024&loai=draft&sap-xep=DROP&trang=-4&bo-tinh=..%2F..&linh-vuc='
	expect(parse(search)).toEqual({
		...wholeGallery,
		chosen: { ...wholeGallery.chosen, year: ['2024'] },
	})
	for (const page of ['0', '1.5', 'x', '1e9', '', 'NaN', '1001']) expect(parse(`?trang=${page}`).page).toBe(1)
})

test('a search holds no control character, no broken one, and 200 characters at most', () => {
	expect(parse('?q=%00a%0d%0ab%FFc%20%20d').text).toBe('a b c d')
	expect(parse(`?q=${'đ'.repeat(5000)}`).text).toBe('đ'.repeat(200))
	expect([...parse(`?q=${encodeURIComponent('🥁'.repeat(300))}`).text]).toHaveLength(200)
})

test('a value chosen twice counts once, and at most twenty are taken', () => {
	expect(parse('?nam=2025&nam=2025').chosen.year).toEqual(['2025'])
	expect(
		parse(Array.from({ length: 50 }, (_, index) => `bo-tinh=t${index}`).join('&')).chosen.ministryProvince,
	).toHaveLength(20)
})

test('whatever an address holds, its reading is stable', () => {
	const key = fc.constantFrom('q', 'tru-cot', 'nam', 'bo-tinh', 'tinh', 'loai', 'sap-xep', 'trang', 'khac')
	fc.assert(
		fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pairs) => {
			const once = parseGalleryQuery(new URLSearchParams(pairs.map(([name, value]) => [name, value])))
			expect(parse(gallerySearch(once))).toEqual(once)
		}),
	)
})

test('the word of a practice leads to the gallery of that word', () => {
	for (const name of facetNames) {
		const own = { year: '2025', kind: 'model', subject: 'household', replicated: 'no', cost: 'none' }
		const value = Object.hasOwn(own, name) ? own[name as keyof typeof own] : 'health'
		expect(parse(galleryOf(name, value)).chosen[name]).toEqual([value])
	}
})
