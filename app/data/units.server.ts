import { nameAt, type UnitTree } from '#app/domain/unit.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { Tx } from './transact.server.ts'

/** Who is above whom and who followed whom, whole: a few hundred rows, read in two queries. */
export const unitTree = async (tx: Tx): Promise<UnitTree> => {
	const units = await tx.unit.findMany({ select: { id: true, parentId: true } })
	const successions = await tx.unitSuccession.findMany({
		select: { predecessorId: true, successorId: true, effectiveOn: true },
	})
	return { parentOf: new Map(units.map((unit) => [unit.id, unit.parentId])), successions }
}

type NameRow = { fullNameVi: string; nameEn: string; validFrom: Date | null; validTo: Date | null }

/** What a unit is or was called at a date, in the reader's language. Pass `include: { names: true }` rows. */
export const unitName = (unit: { names: readonly NameRow[] }, at: Date, language: Language): string => {
	const name = nameAt(unit.names, at)
	return (language === 'vi' ? name?.fullNameVi : name?.nameEn) ?? ''
}
