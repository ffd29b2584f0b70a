import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasOf, besideMap, shadeOf, shadesOf } from '#app/domain/province-map.ts'
import { mapPlaces } from '#app/data/map-places.server.ts'
import { shapes34, shapes63 } from '#app/ui/gallery/map-shapes.ts'

test.each([
	[0, []],
	[1, [1]],
	[3, [1, 2, 3]],
	[4, [1, 2, 3, 4]],
	[5, [1, 2, 3, 4]],
	[100, [1, 4, 10, 32]],
	[10_000, [1, 10, 100, 1000]],
])('where most have %i the shades begin at %j', (most, bounds) => {
	expect(shadesOf(most)).toEqual(bounds)
})

test('more is never lighter; none is shade 0, the most shade 4', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 50_000 }), fc.nat({ max: 50_000 }), (most, count) => {
			const shades = shadesOf(most)
			expect(shadeOf(shades, 0)).toBe(0)
			expect(shadeOf(shades, most)).toBe(4)
			expect(shadeOf(shades, count + 1)).toBeGreaterThanOrEqual(shadeOf(shades, count))
			expect(shadeOf(shades, 1)).toBeGreaterThan(0)
		}),
	)
})

test('an area of 2025 holds what came from the provinces that formed it', () => {
	const value = (slug: string, count: number, isChosen = false) => ({
		value: slug,
		label: slug,
		count,
		isChosen,
	})
	const values = [
		value('ninh-binh', 2, true),
		value('nam-dinh', 3, true),
		value('ninh-binh-2025', 1, true),
		value('ha-noi', 6),
	]
	const filled = (borders: '34' | '63') =>
		areasOf(mapPlaces(borders, 'vi'), values)
			.filter(({ count }) => count > 0)
			.map(({ name, count, values: own, isChosen }) => [name, count, own, isChosen])
	expect(filled('34')).toEqual([
		['Hà Nội', 6, ['ha-noi'], false],
		['Ninh Bình', 6, ['ninh-binh', 'nam-dinh', 'ninh-binh-2025'], true],
	])
	expect(filled('63')).toEqual([
		['Hà Nội', 6, ['ha-noi'], false],
		['Nam Định', 3, ['nam-dinh'], true],
		['Ninh Bình', 2, ['ninh-binh'], true],
	])
})

test('what no area shows stands beside the map in the order of the filters, if there is any', () => {
	const value = (slug: string, count: number, isChosen = false) => ({
		...{ value: slug, label: `Tên ${slug}`, count, isChosen },
	})
	const values = [value('ha-noi', 6), value('ninh-binh-2025', 1), value('bo-y-te', 2, true), value('x', 0)]
	const beside = (borders: '34' | '63') => besideMap(mapPlaces(borders, 'vi'), values)
	const ministry = { code: 'bo-y-te', name: 'Tên bo-y-te', count: 2, values: ['bo-y-te'], isChosen: true }
	expect(beside('34')).toEqual([ministry])
	expect(beside('63').map(({ code }) => code)).toEqual(['ninh-binh-2025', 'bo-y-te'])
})

test.each([
	['34', shapes34, 34],
	['63', shapes63, 63],
] as const)(
	'within the borders of %s every area has its shape, and a name in both languages',
	(borders, shapes, number) => {
		const codes = mapPlaces(borders, 'en').map(({ code }) => code)
		expect([...codes].sort()).toEqual(Object.keys(shapes).sort())
		expect(codes.length).toBe(number)
		for (const shape of Object.values(shapes)) expect(shape).toMatch(/^(M\d+ \d+(l[-\d ]+)?z)+$/)
		expect(new Set(mapPlaces(borders, 'vi').map(({ name }) => name)).size).toBe(number)
	},
)

test('every unit of the map stands in one area only', () => {
	for (const borders of ['34', '63'] as const) {
		const slugs = mapPlaces(borders, 'vi').flatMap((place) => place.slugs)
		expect(new Set(slugs).size).toBe(slugs.length)
	}
})
