/**
 * The public gallery: what one may ask of it. Values of one group of filters widen each other, groups narrow each
 * other, words narrow them all. The number beside a value is how many practices there would be if it were chosen too.
 */
import type { Headline } from './headline.ts'
import type { Marked } from './highlight.ts'
import type { ShownPixels } from './practice.ts'
import type { ProvinceMap } from './province-map.ts'
import { hasWanted, readSearch } from './search-query.ts'
import type { Language } from './viewer.ts'

/** The groups of filters, in the order in which they stand beside the gallery. */
export const facetNames = [
	...(['pillar', 'theme', 'sector', 'technology', 'kind', 'subject', 'year', 'award'] as const),
	...(['ministryProvince', 'region', 'cluster', 'level', 'cost', 'replicated'] as const),
] as const
export type FacetName = (typeof facetNames)[number]

/** Best match, newest, taken over by most others, best proved. */
export const gallerySorts = ['relevance', 'newest', 'replicated', 'evidence'] as const
export type GallerySort = (typeof gallerySorts)[number]

/** Cards, a list, or cards below a map: within today's borders of provinces, or those up to 30/6/2025. */
export const galleryViews = ['grid', 'list', 'map', 'map63'] as const
export type GalleryView = (typeof galleryViews)[number]

/** Whether another agency's published practice took this one over. */
export const replicatedValues = ['yes', 'no'] as const

export type Chosen = Readonly<Record<FacetName, readonly string[]>>

/** What an address of the gallery asks for. */
export type GalleryQuery = {
	text: string
	chosen: Chosen
	/** Null: the best match first while searching, else the newest. */
	sort: GallerySort | null
	view: GalleryView
	page: number
}

export const mapFacets = <T>(make: (name: FacetName) => T): Record<FacetName, T> => ({
	pillar: make('pillar'),
	theme: make('theme'),
	sector: make('sector'),
	technology: make('technology'),
	kind: make('kind'),
	subject: make('subject'),
	year: make('year'),
	award: make('award'),
	ministryProvince: make('ministryProvince'),
	region: make('region'),
	cluster: make('cluster'),
	level: make('level'),
	cost: make('cost'),
	replicated: make('replicated'),
})

export const wholeGallery: GalleryQuery = {
	text: '',
	chosen: mapFacets(() => []),
	sort: null,
	view: 'grid',
	page: 1,
}

/** The order that a search is shown in: by what was asked, or by what is of use. Without words nothing matches best. */
export const sortOf = ({ text, sort }: GalleryQuery): GallerySort => {
	const isSearch = hasWanted(readSearch(text))
	if (sort === null) return isSearch ? 'relevance' : 'newest'
	return sort === 'relevance' && !isSearch ? 'newest' : sort
}

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
	cover: ({ id: string } & ShownPixels) | null
	/** How many published practices of others took it over. */
	replications: number
	/** In a search or a list: the title and a place of the summary, with what was found. */
	found?: { title: readonly Marked[]; summary: readonly Marked[] }
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
	/** Where what was found comes from, for those who look at a map. */
	map: ProvinceMap | null
	/** What was typed and found nothing, where the nearest words that find something are shown instead. */
	corrected: string | null
	/** Where nothing is found: what would find something, and how much. */
	looser: readonly Looser[]
}

/** A question that asks for less: without one group of filters, without a word, or without every filter. */
export type Looser = {
	left: { kind: 'facet'; name: FacetName } | { kind: 'word'; text: string } | { kind: 'filters' }
	query: GalleryQuery
	count: number
}

export const practicesPerPage = 12
/** Nobody turns further; a search narrows. */
export const lastPage = 1000
