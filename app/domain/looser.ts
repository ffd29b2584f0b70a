/** Questions that ask for less than one that finds nothing. */
import { facetNames, wholeGallery, type GalleryQuery, type Looser } from './gallery.ts'
import { readSearch, termText, withoutTerm } from './search-query.ts'

const mostWords = 6

/** Each group of filters left out, all of them, each word or phrase; never the question itself, never everything. */
export const looserQuestions = (query: GalleryQuery): Omit<Looser, 'count'>[] => {
	const chosen = facetNames.filter((name) => query.chosen[name].length > 0)
	const search = readSearch(query.text)
	const first = { ...query, page: 1 }
	return [
		...(chosen.length + Number(query.text !== '') > 1
			? chosen.map((name) => ({
					left: { kind: 'facet' as const, name },
					query: { ...first, chosen: { ...query.chosen, [name]: [] } },
				}))
			: []),
		...(chosen.length > 1 && query.text !== ''
			? [{ left: { kind: 'filters' as const }, query: { ...first, chosen: wholeGallery.chosen } }]
			: []),
		...(search.terms.length > 1
			? search.terms.slice(0, mostWords).map((term, index) => ({
					left: { kind: 'word' as const, text: termText(term) },
					query: { ...first, text: withoutTerm(search, index) },
				}))
			: []),
	]
}
