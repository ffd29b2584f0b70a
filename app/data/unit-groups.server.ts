import type { UnitTree } from '#app/domain/unit.ts'
import type { Tx } from './transact.server.ts'

/** The cluster or block of the movement that a unit, or one above it, is in at the tree's date; else its region. */
export const groupOf = async (tx: Tx, tree: UnitTree, movementId: string) => {
	const regions = await tx.unit.findMany({
		where: { regionId: { not: null } },
		select: { id: true, regionId: true },
	})
	const regionOf = new Map(regions.map(({ id, regionId }) => [id, regionId]))
	const now = tree.at ?? new Date(0)
	const clusterOf = new Map(
		(tree.clusters ?? [])
			.filter((place) => place.movementId === movementId)
			.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= now) && (!validTo || now < validTo))
			.map(({ unitId, clusterId }) => [unitId, clusterId]),
	)
	return (unitId: string | null): string => {
		for (const known of [clusterOf, regionOf]) {
			for (let id = unitId; id; id = tree.parentOf.get(id) ?? null) {
				const found = known.get(id)
				if (found) return found
			}
		}
		return ''
	}
}

/** What clusters, blocks and regions are called. */
export const groupNames = async (tx: Tx): Promise<ReadonlyMap<string, { vi: string; en: string }>> => {
	const clusters = await tx.cluster.findMany({ select: { id: true, nameVi: true, nameEn: true } })
	const regions = await tx.region.findMany({ select: { id: true, nameVi: true, nameEn: true } })
	return new Map([...clusters, ...regions].map(({ id, nameVi, nameEn }) => [id, { vi: nameVi, en: nameEn }]))
}
