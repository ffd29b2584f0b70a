import { reader } from './database.server.ts'
import { phasesOf } from './phases.server.ts'

/** The movement that the public site speaks of: the one that runs at `now`, else the last to begin. */
export const movementOfDay = async (now: Date) => {
	const movements = await reader().movement.findMany({ select: { id: true, startsOn: true, endsOn: true } })
	const [latest] = [...movements].sort(
		(a, b) => Number(runs(b, now)) - Number(runs(a, now)) || +b.startsOn - +a.startsOn,
	)
	if (!latest) return null
	const row = await reader().movement.findUniqueOrThrow({
		where: { id: latest.id },
		include: {
			rounds: { orderBy: [{ year: 'desc' }, { createdAt: 'desc' }], take: 20, include: { phases: true } },
		},
	})
	return {
		...row,
		rounds: row.rounds.map(({ phases, ...round }) => ({ ...round, phases: phasesOf(phases) })),
	}
}

const runs = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }, now: Date): boolean =>
	startsOn <= now && now < new Date(+endsOn + 86_400_000)

export type PublicNumbers = { practices: number; agencies: number; units: number }

/** Practices awarded and made public, the units they come from, and the units in the movement's clusters and blocks. */
export const publicNumbers = async (movementId: string | null): Promise<PublicNumbers> => {
	const [row] = await reader().$queryRaw<PublicNumbers[]>`
		SELECT
			(SELECT count(*)::int FROM "practice") AS "practices",
			(SELECT count(DISTINCT "unit_id")::int FROM "practice") AS "agencies",
			(SELECT count(DISTINCT m."unit_id")::int FROM "cluster_member" m
				JOIN "cluster" c ON c."id" = m."cluster_id" WHERE c."movement_id" = ${movementId}::uuid) AS "units"`
	return row ?? { practices: 0, agencies: 0, units: 0 }
}

/** Everything that the page of a movement says beyond its name. */
export const movementParts = (movementId: string) =>
	reader().movement.findUniqueOrThrow({
		where: { id: movementId },
		select: {
			legalBases: { orderBy: { position: 'asc' } },
			terms: { where: { taxonomy: { in: ['pillar', 'theme'] } }, orderBy: { position: 'asc' } },
			awardLevels: { orderBy: { rank: 'asc' } },
			clusters: {
				orderBy: { position: 'asc' },
				include: {
					members: { include: { unit: { select: { slug: true, dissolvedOn: true, names: true } } } },
				},
			},
		},
	})
