import {
	countPractices,
	practiceRows,
	provincesWithPractices,
	type FacetCount,
} from '#app/data/practices.server.ts'
import { allWords, type Word } from '#app/data/terms.server.ts'
import { entryKinds } from '#app/domain/entry.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import {
	facetNames,
	mapFacets,
	practicesPerPage,
	sortOf,
	type Facet,
	type FacetName,
	type Gallery,
	type GalleryQuery,
} from '#app/domain/gallery.ts'
import { nameAt } from '#app/domain/unit.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { namer, summaryOf } from './practice-summary.server.ts'

/** The public gallery: rows exist of published practices only, and hold nothing that is not public. */
export const galleryOf = async ({ language }: Viewer, asked: GalleryQuery): Promise<Gallery> => {
	const words = await allWords()
	const provinces = await provincesOf(language)
	const known = knownValues(words, provinces, asked, language)
	const query = withKnown(asked, known)
	const counts = await countPractices(query)
	const listed = { ...known, year: yearsOf(query, counts) }
	const total = counts.find(({ facet }) => facet === 'total')?.count ?? 0
	const pages = Math.max(1, Math.ceil(total / practicesPerPage))
	const page = Math.min(query.page, pages)
	const rows =
		total === 0
			? []
			: await practiceRows(query, { skip: (page - 1) * practicesPerPage, take: practicesPerPage })
	const nameOf = namer(words, language)
	return {
		query: { ...query, page },
		sort: sortOf(query),
		total,
		pages,
		practices: rows.map((row) => summaryOf(row, language, nameOf)),
		facets: facetNames.map((name) => facetOf(name, listed[name], query, counts)),
	}
}

/** What each value is called, in the order in which it is listed; kinds and years name themselves. */
type Known = Readonly<Record<FacetName, ReadonlyMap<string, string>>>

const knownValues = (
	words: readonly Word[],
	provinces: ReadonlyMap<string, string>,
	{ chosen }: GalleryQuery,
	language: Language,
): Known => {
	const inOrder = [...words].sort((a, b) => a.position - b.position)
	const named = (taxonomy: string) =>
		new Map(
			inOrder
				.filter((word) => word.taxonomy === taxonomy)
				.map(({ code, nameVi, nameEn }) => [code, language === 'vi' ? nameVi : nameEn]),
		)
	return {
		pillar: named('pillar'),
		theme: named('theme'),
		sector: named('sector'),
		year: new Map(chosen.year.map((year) => [year, year])),
		province: provinces,
		award: named('award'),
		kind: new Map(entryKinds.map((kind) => [kind, kind])),
	}
}

/** Without the values that no movement has. */
const withKnown = (query: GalleryQuery, known: Known): GalleryQuery => ({
	...query,
	chosen: mapFacets((name) => query.chosen[name].filter((value) => known[name].has(value))),
})

/** Values that would show something, and those that are chosen. */
const facetOf = (
	name: FacetName,
	known: ReadonlyMap<string, string>,
	{ chosen }: GalleryQuery,
	counts: readonly FacetCount[],
): Facet => {
	const countOf = new Map(
		counts.filter(({ facet }) => facet === name).map(({ value, count }) => [value, count]),
	)
	const values = [...known].map(([value, label]) => ({
		value,
		label,
		count: countOf.get(value) ?? 0,
		isChosen: chosen[name].includes(value),
	}))
	return { name, values: values.filter(({ count, isChosen }) => count > 0 || isChosen) }
}

/** The latest first. */
const yearsOf = ({ chosen }: GalleryQuery, counts: readonly FacetCount[]): ReadonlyMap<string, string> => {
	const counted = counts.filter(({ facet }) => facet === 'year').map(({ value }) => value)
	const years = [...new Set([...counted, ...chosen.year])].sort().reverse()
	return new Map(years.map((year) => [year, year]))
}

/** The provinces that have a practice, as they are called now. */
const provincesOf = async (language: Language): Promise<ReadonlyMap<string, string>> => {
	const named = (await provincesWithPractices()).map(({ slug, names }) => {
		const name = nameAt(names, new Date())
		return { slug, name: (language === 'vi' ? name?.nameVi : name?.nameEn) ?? slug }
	})
	return new Map(
		named.sort((a, b) => compareVietnamese(a.name, b.name)).map(({ slug, name }) => [slug, name]),
	)
}
