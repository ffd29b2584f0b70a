import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayArrange, type ClusterInput, type MovementInput } from '#app/domain/movement.ts'
import { publicDaysOf } from '#app/domain/publicity.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Records a movement with everything it is made of: bases, words, clusters and blocks, award levels. */
export const createMovement = (viewer: Viewer, input: MovementInput, at?: Date): Promise<{ id: string }> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayArrange(viewer, (await tx.office.count({ where: { role: 'administrator' } })) > 0))
		const { legalBases, terms, clusters, awardLevels, ...own } = input
		const { id } = await tx.movement.create({ data: { ...own, createdAt: now }, select: { id: true } })
		await tx.legalBasis.createMany({
			data: legalBases.map((basis, index) => ({ ...basis, movementId: id, position: index + 1 })),
		})
		await tx.term.createMany({
			data: terms.map((term, index) => ({ ...term, movementId: id, position: index + 1 })),
		})
		await tx.awardLevel.createMany({
			data: awardLevels.map(({ threshold, ...level }, index) => ({
				...level,
				publicityDays: publicDaysOf(level.code),
				movementId: id,
				rank: index + 1,
				numerator: threshold.numerator,
				denominator: threshold.denominator,
				votersCounted: threshold.of,
			})),
		})
		await addClusters(tx, id, clusters)
		return { value: { id }, events: [event('movement.created', 'movement', id, { slug: own.slug })] }
	})

const addClusters = async (tx: Tx, movementId: string, clusters: readonly ClusterInput[]): Promise<void> => {
	const slugs = clusters.flatMap(({ members }) => members.map(({ unit }) => unit))
	const units = await tx.unit.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
	const idOf = new Map(units.map(({ slug, id }) => [slug, id]))
	const unknown = slugs.filter((slug) => !idOf.has(slug))
	if (unknown.length > 0) throw new Refusal({ code: 'incomplete', missing: unknown })
	const rows = clusters.map((cluster) => ({ ...cluster, id: crypto.randomUUID() }))
	await tx.cluster.createMany({
		data: rows.map(({ members: _, ...cluster }, index) => ({ ...cluster, movementId, position: index + 1 })),
	})
	await tx.clusterMember.createMany({
		data: rows.flatMap(({ id, members }) =>
			members.map(({ unit, validFrom, validTo }) => ({
				clusterId: id,
				unitId: idOf.get(unit) ?? '',
				validFrom,
				validTo,
			})),
		),
	})
}
