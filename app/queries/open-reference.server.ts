import { openRows } from '#app/data/open-data.server.ts'
import {
	openAgencyRows,
	openReplicationRows,
	openRoundRows,
	openUnitRows,
	type OpenAgencyRow,
	type OpenUnitRow,
} from '#app/data/open-reference.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { placeOf, placeText } from '#app/domain/open-cursor.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { dayOf } from './shown-movement.server.ts'

type Paging = { cursor: string | null; limit: number }

/** One more is read than is given, to know whether there is more. */
const paged = <Row, Item>(
	rows: readonly Row[],
	limit: number,
	item: (row: Row) => Item,
	place: (row: Row) => string,
) => {
	const shown = rows.slice(0, limit)
	const last = shown.at(-1)
	return { items: shown.map(item), next: rows.length > limit && last !== undefined ? place(last) : null }
}

export const openUnitsOf = async (_viewer: Viewer, { cursor, limit }: Paging) =>
	paged(await openUnitRows(cursor ?? '', limit + 1), limit, unit, ({ slug }) => slug)

export const openUnitOf = async (_viewer: Viewer, slug: string) =>
	(await openUnitRows('', 1, slug)).map(unit)[0] ?? null

const unit = ({ names, foundedOn, dissolvedOn, id: _id, ...row }: OpenUnitRow) => ({
	...row,
	foundedOn: dayOrNull(foundedOn),
	dissolvedOn: dayOrNull(dissolvedOn),
	names: names.map(({ nameVi, nameEn, fullNameVi, abbr, validFrom, validTo }) => ({
		name: { vi: nameVi, en: nameEn },
		fullName: fullNameVi,
		abbreviation: abbr,
		validFrom: dayOrNull(validFrom),
		validTo: dayOrNull(validTo),
	})),
})

const dayOrNull = (date: Date | null): string | null => (date === null ? null : dayOf(date))

export const openAgenciesOf = async (_viewer: Viewer, { cursor, limit }: Paging, origin: string) =>
	paged(await openAgencyRows(cursor ?? '', limit + 1), limit, agency(origin), ({ slug }) => slug)

export const openAgencyOf = async (_viewer: Viewer, slug: string, origin: string) =>
	(await openAgencyRows('', 1, slug)).map(agency(origin))[0] ?? null

const agency =
	(origin: string) =>
	({ slug, nameVi, nameEn, abbr, practices, replications, awards }: OpenAgencyRow) => ({
		slug,
		name: { vi: nameVi, en: nameEn },
		abbreviation: abbr,
		...{ practices, replications, awards },
		practicesUrl: `${origin}/api/v1/practices?agency=${slug}`,
		feedUrl: `${origin}/tin/co-quan/${slug}`,
	})

/** Rounds are few: all of them at once. */
export const openRoundsOf = async (_viewer: Viewer) => {
	const rows = await openRoundRows()
	return {
		items: rows.map(({ movement, phases, ...row }) => ({
			...{ slug: row.slug, year: row.year, practices: row.practices },
			name: { vi: row.nameVi, en: row.nameEn },
			movement: { slug: movement.slug, name: { vi: movement.nameVi, en: movement.nameEn } },
			phases: phases.map(({ name, opensAt, closesAt }) => ({
				name,
				opensAt: opensAt.toISOString(),
				closesAt: closesAt.toISOString(),
			})),
		})),
		next: null,
	}
}

export const openRoundOf = async (viewer: Viewer, slug: string) =>
	(await openRoundsOf(viewer)).items.find((round) => round.slug === slug) ?? null

/** Every award that was published, the newest first; null for a cursor that this list never gave. */
export const openAwardsOf = async (_viewer: Viewer, { cursor, limit }: Paging, origin: string) => {
	const after = cursor === null ? null : placeOf(cursor)
	if (cursor !== null && after === null) return null
	const rows = await openRows(wholeGallery, after, limit + 1)
	return paged(
		rows,
		limit,
		({
			id,
			slug,
			year,
			content: {
				award,
				agency: { slug: agency },
				titleVi,
				titleEn,
			},
		}) => ({
			code: award.code,
			name: { vi: award.nameVi, en: award.nameEn },
			decisionNumber: award.decisionNumber,
			decidedOn: award.decidedOn,
			citation: award.citationVi,
			practice: id,
			title: { vi: titleVi, en: titleEn },
			...{ agency, year },
			url: `${origin}/thu-vien/${slug}`,
		}),
		({ publishedAt, id }) => placeText({ at: publishedAt, id }),
	)
}

export const openReplicationsOf = async (_viewer: Viewer, { cursor, limit }: Paging, origin: string) => {
	const after = cursor === null ? null : placeOf(cursor)
	if (cursor !== null && after === null) return null
	return paged(
		await openReplicationRows(after, limit + 1),
		limit,
		({ id, originalId, replica, original, agency, year, publishedAt }) => ({
			practice: id,
			url: `${origin}/thu-vien/${replica}`,
			original: originalId,
			originalUrl: `${origin}/thu-vien/${original}`,
			...{ agency, year },
			publishedAt: publishedAt.toISOString(),
		}),
		({ publishedAt, id }) => placeText({ at: publishedAt, id }),
	)
}

/** The words by which practices are classified and awarded, in the order in which they stand. */
export const openTaxonomiesOf = async (_viewer: Viewer) => {
	const words = [...(await allWords())].sort((a, b) => a.position - b.position)
	const names = [...new Set(words.map(({ taxonomy }) => taxonomy))].sort()
	return {
		items: names.map((taxonomy) => ({
			taxonomy,
			words: words
				.filter((word) => word.taxonomy === taxonomy)
				.map(({ code, nameVi, nameEn }) => ({ code, name: { vi: nameVi, en: nameEn } })),
		})),
		next: null,
	}
}
