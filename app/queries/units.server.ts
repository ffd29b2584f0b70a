import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { compareVietnamese, foldedWords } from '#app/domain/folding.ts'
import { mayKeepUnits, type UnitKind } from '#app/domain/unit-kinds.ts'
import { isAlive } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type UnitFilters = { search: string; kind: UnitKind | null; aliveOn: Date; page: number }

export const unitsOnPage = 50

/** The units that live at a date, by every name they ever had, without marks. */
export const unitList = async (
	viewer: Viewer,
	{ search, kind, aliveOn, page: wanted }: UnitFilters,
	onPage = unitsOnPage,
) => {
	ensure(mayKeepUnits(viewer))
	const rows = await reader().unit.findMany({
		where: kind ? { kind } : {},
		include: { names: true, parent: { include: { names: true } } },
	})
	const words = foldedWords(search)
	const found = rows
		.filter((unit) => isAlive(unit, aliveOn))
		.map((unit) => ({
			id: unit.id,
			name: unitName(unit, aliveOn, viewer.language),
			kind: unit.kind,
			code: unit.code,
			parent: unit.parent && unitName(unit.parent, aliveOn, viewer.language),
			folded: foldedWords(
				unit.names.flatMap((name) => [name.fullNameVi, name.nameEn, name.abbr ?? '']).join(' '),
			).join(' '),
		}))
		.filter(({ folded }) => words.every((word) => folded.includes(word)))
		.sort((a, b) => compareVietnamese(a.name, b.name) || (a.id < b.id ? -1 : 1))
	const pages = Math.max(1, Math.ceil(found.length / onPage))
	const page = Math.min(Math.max(1, wanted), pages)
	const units = found.slice((page - 1) * onPage, page * onPage).map(({ folded: _, ...unit }) => unit)
	return { found: found.length, page, pages, units }
}

const withNames = { include: { names: true } } as const

/** One unit: its names over time, where it stands, whom it followed and who followed it, its people and clusters. */
export const unitPage = async (viewer: Viewer, id: string, now = new Date()) => {
	ensure(mayKeepUnits(viewer))
	const unit = await wholeUnit(id)
	if (!unit) throw new Refusal({ code: 'hidden' })
	const { language } = viewer
	const link = (other: Parameters<typeof unitName>[0] & { id: string }) => ({
		id: other.id,
		name: unitName(other, now, language),
	})
	return {
		id: unit.id,
		slug: unit.slug,
		kind: unit.kind,
		code: unit.code,
		name: unitName(unit, now, language),
		region: unit.region && (language === 'vi' ? unit.region.nameVi : unit.region.nameEn),
		foundedOn: unit.foundedOn,
		dissolvedOn: unit.dissolvedOn,
		names: unit.names.map(({ id: key, fullNameVi, nameEn, validFrom, validTo }) => ({
			id: key,
			fullNameVi,
			nameEn,
			validFrom,
			validTo,
		})),
		parent: unit.parent && link(unit.parent),
		children: unit.children.map(link).sort((a, b) => compareVietnamese(a.name, b.name)),
		predecessors: unit.predecessors.map(({ predecessor, effectiveOn, basis }) => ({
			...link(predecessor),
			effectiveOn,
			basis,
		})),
		successors: unit.successors.map(({ successor, effectiveOn, basis }) => ({
			...link(successor),
			effectiveOn,
			basis,
		})),
		members: unit.memberships.map(({ person, role }) => ({ ...person, role })),
		clusters: unit.clusters.map(({ id: key, cluster, validFrom, validTo }) => ({
			id: key,
			name: language === 'vi' ? cluster.nameVi : cluster.nameEn,
			movement: language === 'vi' ? cluster.movement.shortNameVi : cluster.movement.shortNameEn,
			validFrom,
			validTo,
		})),
	}
}

const wholeUnit = async (id: string) =>
	isUuid(id)
		? await reader().unit.findUnique({
				where: { id },
				include: {
					names: { orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } },
					region: true,
					parent: withNames,
					children: { ...withNames, orderBy: { slug: 'asc' } },
					predecessors: { include: { predecessor: withNames }, orderBy: { effectiveOn: 'asc' } },
					successors: { include: { successor: withNames }, orderBy: { effectiveOn: 'asc' } },
					memberships: {
						where: { endsAt: null },
						include: { person: { select: { id: true, name: true, email: true } } },
						orderBy: { startsAt: 'asc' },
					},
					clusters: { include: { cluster: { include: { movement: true } } } },
				},
			})
		: null
