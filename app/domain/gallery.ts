/**
 * The public gallery: what one may ask of it. Values of one group of filters widen each other, groups narrow each
 * other, words narrow them all. The number beside a value is how many practices there would be if it were chosen too.
 */
import { foldedWords } from './folding.ts'
import type { Headline } from './headline.ts'
import type { Language } from './viewer.ts'

/** The groups of filters, in the order in which they stand beside the gallery. */
export const facetNames = ['pillar', 'theme', 'sector', 'year', 'province', 'award', 'kind'] as const
export type FacetName = (typeof facetNames)[number]

export const gallerySorts = ['newest', 'relevance'] as const
export type GallerySort = (typeof gallerySorts)[number]

export type Chosen = Readonly<Record<FacetName, readonly string[]>>

/** What an address of the gallery asks for. */
export type GalleryQuery = {
	text: string
	chosen: Chosen
	/** Null: the best match first while searching, else the newest. */
	sort: GallerySort | null
	page: number
}

export const mapFacets = <T>(make: (name: FacetName) => T): Record<FacetName, T> => ({
	pillar: make('pillar'),
	theme: make('theme'),
	sector: make('sector'),
	year: make('year'),
	province: make('province'),
	award: make('award'),
	kind: make('kind'),
})

export const wholeGallery: GalleryQuery = { text: '', chosen: mapFacets(() => []), sort: null, page: 1 }

const mostWords = 16

/** The words that a practice must have; the last may be the beginning of one. */
export const searchWords = (text: string): string[] => foldedWords(text).slice(0, mostWords)

/** The order that a search is shown in: by what was asked, or by what is of use. */
export const sortOf = ({ text, sort }: GalleryQuery): GallerySort =>
	searchWords(text).length === 0 ? 'newest' : (sort ?? 'relevance')

export const isFiltered = ({ text, chosen }: GalleryQuery): boolean =>
	text !== '' || facetNames.some((name) => chosen[name].length > 0)

/** The same without one value: what the cross of a chip does. */
export const without = (query: GalleryQuery, name: FacetName, value: string): GalleryQuery => ({
	...query,
	chosen: { ...query.chosen, [name]: query.chosen[name].filter((each) => each !== value) },
	page: 1,
})

/** A practice as a card shows it, in the reader's language where the agency wrote in it. */
export type PracticeSummary = {
	id: string
	slug: string
	title: string
	titleLanguage: Language
	agency: string
	pillar: string
	pillarName: string
	year: number
	headline: Headline | null
	/** How many results it measured. */
	results: number
	award: string
	isIllustrative: boolean
	cover: { id: string; width: number; height: number } | null
}

/** A value of a group of filters with the number of practices it would show. */
export type FacetValue = { value: string; label: string; count: number; isChosen: boolean }
export type Facet = { name: FacetName; values: readonly FacetValue[] }

export type Gallery = {
	query: GalleryQuery
	sort: GallerySort
	total: number
	pages: number
	practices: readonly PracticeSummary[]
	facets: readonly Facet[]
}

export const practicesPerPage = 12
