import { reader } from '#app/data/database.server.ts'
import { replicationsOfUnit, type PublicReplication } from '#app/data/public-replications.server.ts'
import { countFound } from '#app/data/practices.server.ts'
import { awardsOfUnit, practicesOfUnit, publicUnit } from '#app/data/public-units.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { isWithin, nameAt } from '#app/domain/unit.ts'
import { isMainKind } from '#app/domain/unit-kinds.ts'
import {
	practicesPerUnitPage,
	type Replication,
	type UnitLink,
	type UnitPage,
} from '#app/domain/unit-page.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { namer, summaryOf } from './practice-summary.server.ts'
import { replicatedIn } from './public-replications.server.ts'
import { dayOf, nameIn } from './shown-movement.server.ts'

/** A unit as anyone may know it, with the awarded practices that it came forward with. */
export const unitPage = async ({ language }: Viewer, slug: string, asked: number): Promise<UnitPage> => {
	const unit = await publicUnit(slug)
	if (!unit) throw new Refusal({ code: 'hidden' })
	const now = await databaseClock(reader())
	const awards = await awardsOfUnit(unit.id)
	const total = awards.reduce((sum, { count }) => sum + count, 0)
	const pages = Math.max(1, Math.ceil(total / practicesPerUnitPage))
	const page = Math.min(asked, pages)
	const rows = await practicesOfUnit(unit.id, (page - 1) * practicesPerUnitPage, practicesPerUnitPage)
	const nameOf = namer(await allWords(), language)
	return {
		...placeOf(unit, now, language),
		awards: awards.map(({ names, count }) => ({ name: nameIn(names, language), count })),
		total,
		whole: await wholeOf(unit, total),
		page,
		pages,
		practices: rows.map((row) => summaryOf(row, language, nameOf)),
		...replicationsIn(unit.id, await replicationsOfUnit(unit.id), language),
	}
}

/** What the library finds of the province or ministry. */
const wholeOf = async ({ kind, slug }: UnitRow, own: number): Promise<number> =>
	isMainKind(kind)
		? countFound({ ...wholeGallery, chosen: { ...wholeGallery.chosen, ministryProvince: [slug] } })
		: own

type UnitRow = NonNullable<Awaited<ReturnType<typeof publicUnit>>>
type Place = Omit<
	UnitPage,
	'awards' | 'total' | 'whole' | 'page' | 'pages' | 'practices' | 'replicates' | 'replicatedBy'
>

const placeOf = (unit: UnitRow, now: Date, language: Language): Place => {
	const { slug, kind, names, region, parent, predecessors, successors, clusters } = unit
	const at = unit.dissolvedOn && unit.dissolvedOn <= now ? unit.dissolvedOn : now
	const link = (other: { slug: string; names: UnitRow['names'] }): UnitLink => ({
		slug: other.slug,
		name: unitName(other, now, language),
	})
	return {
		slug,
		kind,
		name: unitName({ names }, at, language),
		abbr: nameAt(names, at)?.abbr ?? null,
		region: region && nameIn(region, language),
		parent: parent && link(parent),
		formerNames: formerNames(names, at, language),
		cameFrom: predecessors
			.filter(({ effectiveOn }) => effectiveOn <= now)
			.map(({ predecessor, effectiveOn }) => ({ ...link(predecessor), on: dayOf(effectiveOn) })),
		became: successors
			.filter(({ effectiveOn }) => effectiveOn <= now)
			.map(({ successor, effectiveOn }) => ({ ...link(successor), on: dayOf(effectiveOn) })),
		clusters: clusters
			.filter(({ validFrom, validTo }) => isWithin(validFrom, validTo, at))
			.map(({ cluster }) => ({
				slug: cluster.slug,
				name: nameIn(cluster, language),
				kind: cluster.kind === 'block' ? 'block' : 'cluster',
			})),
	}
}

/** Names that are no longer in force, the latest first. */
const formerNames = (names: UnitRow['names'], at: Date, language: Language): UnitPage['formerNames'] => {
	const current = nameAt(names, at)
	const shown = (name: UnitRow['names'][number]) => (language === 'vi' ? name.fullNameVi : name.nameEn)
	return names
		.filter((name) => name !== current && name.validTo !== null && name.validTo <= at)
		.filter((name) => current === null || shown(name) !== shown(current))
		.sort((a, b) => Number(b.validTo) - Number(a.validTo))
		.map((name) => ({ name: shown(name), until: name.validTo && dayOf(name.validTo) }))
}

const replicationsIn = (
	unitId: string,
	replications: readonly PublicReplication[],
	language: Language,
): Pick<UnitPage, 'replicatedBy' | 'replicates'> => {
	const shown = ({ original, replica }: PublicReplication): Replication => ({
		original: replicatedIn(original, language),
		replica: replicatedIn(replica, language),
	})
	return {
		replicatedBy: replications.filter(({ original }) => original.unitId === unitId).map(shown),
		replicates: replications.filter(({ replica }) => replica.unitId === unitId).map(shown),
	}
}
