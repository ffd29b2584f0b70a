import pairs from '#prisma/reference/synonyms.json'
import { foundPatterns, readSearch, type FoundPattern } from '#app/domain/search-query.ts'
import { synonymsOf, type Synonyms } from '#app/domain/synonyms.ts'
import { database } from './database.server.ts'
import type { GalleryTable } from './gallery-table.server.ts'

const kept = new WeakMap<GalleryTable, Promise<Synonyms>>()

/** Other names of words and agencies: those of the glossary, and of every unit that has an abbreviation. */
export const synonymsFor = (table: GalleryTable): Promise<Synonyms> => {
	const known = kept.get(table) ?? readSynonyms()
	kept.set(table, known)
	return known
}

const readSynonyms = async (): Promise<Synonyms> => {
	const { rows } = await database().pool.query<{ abbr: string; full: string; en: string }>(
		`SELECT DISTINCT "abbr", "full_name_vi" AS "full", "name_en" AS "en" FROM "unit_name" WHERE length("abbr") > 2`,
	)
	return synonymsOf([...pairs.groups, ...rows.map(({ abbr, full, en }) => [abbr, full, en])])
}

/** What is shown as found of a search. */
export const patternsOf = async (text: string, table: GalleryTable): Promise<FoundPattern[]> =>
	text === '' ? [] : foundPatterns(readSearch(text), await synonymsFor(table))
