import { nameAt, type UnitTree } from '#app/domain/unit.ts'
import type { Language } from '#app/domain/viewer.ts'
import { databaseClock, type Tx } from './transact.server.ts'

/** Who is above whom, who followed whom and who is grouped with whom, whole: a few hundred rows, as of a date (now). */
export const unitTree = async (tx: Tx, at?: Date): Promise<UnitTree> => {
	const units = await tx.unit.findMany({ select: { id: true, parentId: true } })
	const successions = await tx.unitSuccession.findMany({
		select: { predecessorId: true, successorId: true, effectiveOn: true },
	})
	const places = await tx.clusterMember.findMany({
		select: {
			clusterId: true,
			unitId: true,
			validFrom: true,
			validTo: true,
			cluster: { select: { movementId: true } },
		},
	})
	return {
		parentOf: new Map(units.map((unit) => [unit.id, unit.parentId])),
		successions,
		clusters: places.map(({ cluster, ...place }) => ({ ...place, movementId: cluster.movementId })),
		at: at ?? (await databaseClock(tx)),
	}
}

type NameRow = { fullNameVi: string; nameEn: string; validFrom: Date | null; validTo: Date | null }

/** What a unit is or was called at a date, in the reader's language. Pass `include: { names: true }` rows. */
export const unitName = (unit: { names: readonly NameRow[] }, at: Date, language: Language): string => {
	const name = nameAt(unit.names, at)
	return (language === 'vi' ? name?.fullNameVi : name?.nameEn) ?? ''
}
