import { mainUnitsWithPractices, placesNamed } from '#app/data/gallery-places.server.ts'
import { keptWith } from '#app/data/gallery-kept.server.ts'
import { galleryTable, type GalleryTable } from '#app/data/gallery-table.server.ts'
import { mapPlaces } from '#app/data/map-places.server.ts'
import { countFound, countPractices, practiceRows, type FacetCount } from '#app/data/practices.server.ts'
import { patternsOf } from '#app/data/synonyms.server.ts'
import { allWords, type Word } from '#app/data/terms.server.ts'
import { costBands } from '#app/domain/cost.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import {
	facetNames,
	lastPage,
	mapFacets,
	practicesPerPage,
	replicatedValues,
	sortOf,
	wholeGallery,
	type Facet,
	type FacetName,
	type Gallery,
	type GalleryQuery,
} from '#app/domain/gallery.ts'
import { areasOf, besideMap, type ProvinceMap } from '#app/domain/province-map.ts'
import { nameAt, namesApart } from '#app/domain/unit.ts'
import { mainKinds, unitLevels } from '#app/domain/unit-kinds.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { correctionOf, looserThan } from './gallery-looser.server.ts'
import { namer, summaryOf } from './practice-summary.server.ts'

/** The public gallery: rows exist of published practices only, and hold nothing that is not public. */
export const galleryOf = async ({ language }: Viewer, asked: GalleryQuery): Promise<Gallery> => {
	const table = await galleryTable()
	const [words, mainUnits, places] = await Promise.all([
		keptWith(table, 'words', allWords),
		keptWith(table, `main units ${language}`, () => mainUnitsNamed(language, table)),
		keptWith(table, 'places', placesNamed),
	])
	const known = knownValues(words, mainUnits, places, asked, language)
	const typed = withKnown(asked, known)
	const { query, counts, corrected } = await countedOf(typed, table)
	const listed = { ...known, year: yearsOf(query, counts) }
	const total = totalOf(counts)
	const pages = Math.min(lastPage, Math.max(1, Math.ceil(total / practicesPerPage)))
	const page = Math.min(query.page, pages)
	const place = { skip: (page - 1) * practicesPerPage, take: practicesPerPage }
	const rows = total === 0 ? [] : await practiceRows(query, place, table)
	const nameOf = namer(words, language)
	const facets = facetNames.map((name) => facetOf(name, listed[name], query, counts))
	const patterns = query.text === '' && query.view !== 'list' ? null : await patternsOf(query.text, table)
	return {
		query: { ...query, page },
		sort: sortOf(query),
		total,
		pages,
		practices: rows.map((row) => summaryOf(row, language, nameOf, patterns)),
		facets,
		map: await mapOf(query, facets, language, table),
		corrected,
		looser: total === 0 ? await looserThan(query, table) : [],
	}
}

/** How many come from where, whatever provinces and ministries are chosen. */
const mapOf = async (
	query: GalleryQuery,
	facets: readonly Facet[],
	language: Language,
	table: GalleryTable,
): Promise<ProvinceMap | null> => {
	if (query.view !== 'map' && query.view !== 'map63') return null
	const borders = query.view === 'map' ? '34' : '63'
	const values = facets.find(({ name }) => name === 'ministryProvince')?.values ?? []
	const places = mapPlaces(borders, language)
	const everywhere = await countFound({ ...query, chosen: { ...query.chosen, ministryProvince: [] } }, table)
	const counted = values.reduce((sum, { count }) => sum + count, 0)
	return {
		borders,
		areas: areasOf(places, values),
		beside: besideMap(places, values),
		elsewhere: everywhere - counted,
	}
}

/** As typed, or in the nearest words that find something where what was typed finds nothing anywhere. */
const countedOf = async (typed: GalleryQuery, table: GalleryTable) => {
	const counts = await countPractices(typed, table)
	const asTyped = { query: typed, counts, corrected: null }
	if (typed.text === '' || totalOf(counts) > 0) return asTyped
	if ((await countFound({ ...wholeGallery, text: typed.text }, table)) > 0) return asTyped
	const text = await correctionOf(typed.text, table)
	if (text === null) return asTyped
	const query = { ...typed, text, page: 1 }
	return { query, counts: await countPractices(query, table), corrected: typed.text }
}

const totalOf = (counts: readonly FacetCount[]): number =>
	counts.find(({ facet }) => facet === 'total')?.count ?? 0

/** What each value is called, in the order in which it is listed; values that are words of the portal name themselves. */
type Known = Readonly<Record<FacetName, ReadonlyMap<string, string>>>

const knownValues = (
	words: readonly Word[],
	mainUnits: ReadonlyMap<string, string>,
	places: Awaited<ReturnType<typeof placesNamed>>,
	{ chosen }: GalleryQuery,
	language: Language,
): Known => {
	const itself = (values: readonly string[]) => new Map(values.map((value) => [value, value]))
	const inOrder = [...words].sort((a, b) => a.position - b.position)
	const inLanguage = (word: { code: string; nameVi: string; nameEn: string }) =>
		[word.code, language === 'vi' ? word.nameVi : word.nameEn] as const
	const named = (taxonomy: string) =>
		new Map(inOrder.filter((word) => word.taxonomy === taxonomy).map(inLanguage))
	const placed = (kind: string) => new Map(places.filter((place) => place.kind === kind).map(inLanguage))
	return {
		pillar: named('pillar'),
		theme: named('theme'),
		sector: named('sector'),
		year: itself(chosen.year),
		ministryProvince: mainUnits,
		award: named('award'),
		kind: itself(entryKinds),
		technology: named('technology'),
		subject: itself(subjects),
		region: placed('region'),
		cluster: placed('cluster'),
		level: itself(unitLevels),
		cost: itself(costBands),
		replicated: itself(replicatedValues),
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

/** The provinces that have a practice, then the ministries and agencies, as they are called now. */
const mainUnitsNamed = async (
	language: Language,
	table: GalleryTable,
): Promise<ReadonlyMap<string, string>> => {
	const units = (await mainUnitsWithPractices(table)).map(({ names, ...unit }) => {
		const name = nameAt(names, new Date())
		return { ...unit, name: (language === 'vi' ? name?.nameVi : name?.nameEn) ?? unit.slug }
	})
	const rank = ({ kind }: { kind: string }) => mainKinds.findIndex((each) => each === kind)
	return new Map(
		namesApart(units)
			.sort((a, b) => rank(a) - rank(b) || compareVietnamese(a.name, b.name))
			.map(({ slug, name }) => [slug, name]),
	)
}
