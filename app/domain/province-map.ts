/** The gallery on a map: how many practices of what was asked for come from each province. */
import { compareVietnamese } from './folding.ts'
import type { FacetValue } from './gallery.ts'

/** The borders up to 30/6/2025, with 63 provinces and cities, or since then, with 34. */
export type Borders = '34' | '63'

/** An area of the map by the code of its shape, and the units whose practices come from it, by their slugs. */
export type MapPlace = { code: string; name: string; slugs: readonly string[] }

export type MapArea = {
	code: string
	name: string
	count: number
	/** What chooses its practices among the filters. */
	values: readonly string[]
	isChosen: boolean
}

export type ProvinceMap = {
	borders: Borders
	areas: readonly MapArea[]
	/** Ministries and other bodies that no area shows, with practices that were found; `code` is the slug. */
	beside: readonly MapArea[]
	/** Practices found of units that stand under no province and no ministry. */
	elsewhere: number
}

/** Each area with the practices of its units, the one with most first; the counts of a group of filters do not overlap. */
export const areasOf = (places: readonly MapPlace[], values: readonly FacetValue[]): MapArea[] => {
	const areas = places.map(({ code, name, slugs }) => {
		const own = values.filter(({ value }) => slugs.includes(value))
		return {
			code,
			name,
			count: own.reduce((sum, { count }) => sum + count, 0),
			values: own.map(({ value }) => value),
			isChosen: own.length > 0 && own.every(({ isChosen }) => isChosen),
		}
	})
	return areas.sort((a, b) => b.count - a.count || compareVietnamese(a.name, b.name))
}

/** What no area shows, in the order of the filters. */
export const besideMap = (places: readonly MapPlace[], values: readonly FacetValue[]): MapArea[] =>
	values
		.filter(({ value, count }) => count > 0 && !places.some(({ slugs }) => slugs.includes(value)))
		.map(({ value, label, count, isChosen }) => ({
			...{ code: value, name: label, count, isChosen },
			values: [value],
		}))

const mostShades = 4

/** The least count of each shade, from light to dark: each number its own while they are few, then in equal ratios. */
export const shadesOf = (most: number): number[] => {
	const bounds = Array.from({ length: mostShades }, (_, step) =>
		most <= mostShades ? step + 1 : Math.ceil(most ** (step / mostShades)),
	)
	return [...new Set(bounds)].filter((bound) => bound <= most)
}

/** The shade of a count: 0 for none, 4 for the darkest, which is always there. */
export const shadeOf = (shades: readonly number[], count: number): number => {
	const reached = shades.filter((least) => count >= least).length
	return reached === 0 ? 0 : mostShades - shades.length + reached
}
