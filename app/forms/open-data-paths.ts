import type { ShapeName } from './answers/open-data.ts'

/** Every address of the API below /api/v1, what it answers, and what it may be asked. */
export type OpenPath = {
	path: string
	shape: ShapeName
	/** Its line on the page of the open data. */
	words:
		| 'practices'
		| 'practice'
		| 'agencies'
		| 'agency'
		| 'units'
		| 'unit'
		| 'rounds'
		| 'round'
		| 'awards'
		| 'replications'
		| 'taxonomies'
		| 'changes'
		| 'news'
		| 'newsItem'
		| 'collections'
		| 'collection'
	isList: boolean
	takes: 'filters' | 'news' | 'collections' | 'pages' | 'since' | 'nothing'
}

export const openPaths: readonly OpenPath[] = [
	{ path: '/practices', shape: 'PracticePage', words: 'practices', isList: true, takes: 'filters' },
	{ path: '/practices/{id}', shape: 'Practice', words: 'practice', isList: false, takes: 'nothing' },
	{ path: '/agencies', shape: 'AgencyPage', words: 'agencies', isList: true, takes: 'pages' },
	{ path: '/agencies/{slug}', shape: 'Agency', words: 'agency', isList: false, takes: 'nothing' },
	{ path: '/units', shape: 'UnitPage', words: 'units', isList: true, takes: 'pages' },
	{ path: '/units/{slug}', shape: 'Unit', words: 'unit', isList: false, takes: 'nothing' },
	{ path: '/rounds', shape: 'RoundPage', words: 'rounds', isList: true, takes: 'pages' },
	{ path: '/rounds/{slug}', shape: 'Round', words: 'round', isList: false, takes: 'nothing' },
	{ path: '/awards', shape: 'AwardPage', words: 'awards', isList: true, takes: 'pages' },
	{ path: '/replications', shape: 'ReplicationPage', words: 'replications', isList: true, takes: 'pages' },
	{ path: '/taxonomies', shape: 'TaxonomyPage', words: 'taxonomies', isList: true, takes: 'pages' },
	{ path: '/news', shape: 'NewsPage', words: 'news', isList: true, takes: 'news' },
	{ path: '/news/{id}', shape: 'News', words: 'newsItem', isList: false, takes: 'nothing' },
	{ path: '/collections', shape: 'CollectionPage', words: 'collections', isList: true, takes: 'collections' },
	{ path: '/collections/{id}', shape: 'Collection', words: 'collection', isList: false, takes: 'nothing' },
	{ path: '/changes', shape: 'ChangePage', words: 'changes', isList: true, takes: 'since' },
]
