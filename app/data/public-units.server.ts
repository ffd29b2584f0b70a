import { reader } from './database.server.ts'
import { knownUnits } from './known-units.server.ts'
import { cards, newest } from './practices.server.ts'
import { Prisma } from './generated/client.ts'

const named = { select: { id: true, slug: true, names: true } } as const

/** A unit that the public may know of, by its key in addresses, with those around it that the public may know of too. */
export const publicUnit = async (slug: string) => {
	const unit = await unitAt(slug)
	if (!unit) return null
	const [before, after] = [
		unit.predecessors.map(({ predecessor }) => predecessor.id),
		unit.successors.map(({ successor }) => successor.id),
	]
	const known = await knownUnits([unit.id, ...before, ...after])
	if (!known.has(unit.id)) return null
	return {
		...unit,
		predecessors: unit.predecessors.filter(({ predecessor }) => known.has(predecessor.id)),
		successors: unit.successors.filter(({ successor }) => known.has(successor.id)),
	}
}

const unitAt = (slug: string) =>
	reader().unit.findUnique({
		where: { slug },
		select: {
			id: true,
			slug: true,
			kind: true,
			dissolvedOn: true,
			names: true,
			region: true,
			parent: named,
			predecessors: { orderBy: { effectiveOn: 'desc' }, select: { effectiveOn: true, predecessor: named } },
			successors: { orderBy: { effectiveOn: 'desc' }, select: { effectiveOn: true, successor: named } },
			clusters: { select: { validFrom: true, validTo: true, cluster: true } },
		},
	})

type AwardCount = { code: string; rank: number; names: { nameVi: string; nameEn: string }; count: number }

/** How often a unit's practices were awarded what, the highest first. */
export const awardsOfUnit = (unitId: string): Promise<AwardCount[]> =>
	reader().$queryRaw<AwardCount[]>`
		SELECT "award_code" AS "code", min("award_rank")::int AS "rank", count(*)::int AS "count",
			(array_agg("content"->'award' ORDER BY "published_at" DESC))[1] AS "names"
		FROM "practice" WHERE "unit_id" = ${unitId}::uuid GROUP BY "award_code" ORDER BY 2, 1`

export const practicesOfUnit = (unitId: string, skip: number, take: number) =>
	cards(Prisma.sql`p."unit_id" = ${unitId}::uuid`, newest, take, skip)
