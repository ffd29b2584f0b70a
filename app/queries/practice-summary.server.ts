import type { PracticeRow } from '#app/data/practice-cards.server.ts'
import type { Word } from '#app/data/terms.server.ts'
import type { PracticeSummary } from '#app/domain/gallery.ts'
import { excerpt, highlight } from '#app/domain/highlight.ts'
import type { FoundPattern } from '#app/domain/search-query.ts'
import { headlineOf } from '#app/domain/headline.ts'
import type { Language } from '#app/domain/viewer.ts'

/** What a word of a taxonomy is called; the code itself where no movement knows it. */
export const namer =
	(words: readonly Word[], language: Language) =>
	(taxonomy: string, code: string): string => {
		const word = words.find((each) => each.taxonomy === taxonomy && each.code === code)
		return (language === 'vi' ? word?.nameVi : word?.nameEn) ?? code
	}

export const summaryOf = (
	row: PracticeRow,
	language: Language,
	nameOf: ReturnType<typeof namer>,
	/** What is shown as found, in a search or a list; null where neither summary nor marks are shown. */
	patterns: readonly FoundPattern[] | null = null,
): PracticeSummary => ({
	id: row.id,
	slug: row.slug,
	...titleIn(row, language),
	...(patterns === null
		? {}
		: {
				found: {
					title: highlight(titleIn(row, language).title, patterns),
					summary: excerpt(row.summary, patterns),
				},
			}),
	replications: row.replications,
	agency: agencyIn(row.agency, language),
	pillar: row.pillar,
	pillarName: nameOf('pillar', row.pillar),
	year: row.year,
	headline: headlineOf(row.results),
	results: row.results.length,
	award: language === 'vi' ? row.award.nameVi : row.award.nameEn,
	isIllustrative: row.basis === 'illustrative',
	cover: coverOf(row),
})

/** The English title where there is one of its own. */
export const titleIn = (
	{ titleVi, titleEn }: { titleVi: string; titleEn: string },
	language: Language,
): Pick<PracticeSummary, 'title' | 'titleLanguage'> =>
	language === 'en' && titleEn.trim() !== '' && titleEn !== titleVi
		? { title: titleEn, titleLanguage: 'en' }
		: { title: titleVi, titleLanguage: 'vi' }

export const agencyIn = (names: { vi: string; en: string }, language: Language): string =>
	language === 'en' && names.en !== '' ? names.en : names.vi

const coverOf = (row: PracticeRow): PracticeSummary['cover'] => {
	const { coverId: id, coverWidth: width, coverHeight: height, coverBlur: blur, coverHasAvif: hasAvif } = row
	return id !== null && width !== null && height !== null ? { id, width, height, blur, hasAvif } : null
}
