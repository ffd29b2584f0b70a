import { reader } from '#app/data/database.server.ts'
import { countPractices, practiceRows, type FacetCount } from '#app/data/practices.server.ts'
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
	const [words, provinces] = [await allWords(), await provincesOf(language)]
	const known = knownValues(words, provinces)
	const query = { ...asked, chosen: mapFacets((name) => asked.chosen[name].filter((value) => known[name].has(value))) }
	const counts = await countPractices(query)
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
		facets: facetNames.map((name) => facetOf(name, known[name], query, counts)),
	}
}

/** What each value is called, in the order in which it is listed. */
type Known = Readonly<Record<FacetName, ReadonlyMap<string, string>>>

const knownValues = (words: readonly Word[], provinces: ReadonlyMap<string, string>): Known => {
	throw new Error('not yet')
}

/** The provinces that have a practice, as they are called now. */
const provincesOf = async (language: Language): Promise<ReadonlyMap<string, string>> => {
	const units = await reader().unit.findMany({
		where: { provincePractices: { some: {} } },
		select: { slug: true, names: true },
	})
	const named = units.map(({ slug, names }) => {
		const name = nameAt(names, new Date())
		return { slug, name: (language === 'vi' ? name?.nameVi : name?.nameEn) ?? slug }
	})
	return new Map(named.sort((a, b) => compareVietnamese(a.name, b.name)).map(({ slug, name }) => [slug, name]))
}
