import { nameAt, type UnitTree } from '#app/domain/unit.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { Tx } from './transact.server.ts'

type TreeRow = {
	units: readonly [id: string, parentId: string | null][]
	successions: readonly [predecessorId: string, successorId: string, effectiveOn: string][]
	places: readonly [
		clusterId: string,
		unitId: string,
		movementId: string,
		validFrom: string | null,
		validTo: string | null,
	][]
	now: Date
}

/**
 * Who is above whom, who followed whom and who is grouped with whom, whole: a few hundred rows, as of a date (now), in
 * one statement, for nearly every page and change asks.
 */
export const unitTree = async (tx: Tx, at?: Date): Promise<UnitTree> => {
	const [row] = await tx.$queryRaw<TreeRow[]>`
		SELECT (SELECT coalesce(json_agg(json_build_array("id", "parent_id")), '[]') FROM "unit") AS units,
			(SELECT coalesce(json_agg(json_build_array("predecessor_id", "successor_id", "effective_on")), '[]')
				FROM "unit_succession") AS successions,
			(SELECT coalesce(json_agg(json_build_array(m."cluster_id", m."unit_id", c."movement_id", m."valid_from",
				m."valid_to")), '[]') FROM "cluster_member" m JOIN "cluster" c ON c."id" = m."cluster_id") AS places,
			date_trunc('milliseconds', clock_timestamp()) AS now`
	if (!row) throw new Error('the database told no tree of units')
	return {
		parentOf: new Map(row.units),
		successions: row.successions.map(([predecessorId, successorId, effectiveOn]) => ({
			...{ predecessorId, successorId },
			effectiveOn: new Date(effectiveOn),
		})),
		clusters: row.places.map(([clusterId, unitId, movementId, validFrom, validTo]) => ({
			...{ clusterId, unitId, movementId },
			validFrom: dayOf(validFrom),
			validTo: dayOf(validTo),
		})),
		at: at ?? row.now,
	}
}

const dayOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

type NameRow = { fullNameVi: string; nameEn: string; validFrom: Date | null; validTo: Date | null }

/** What a unit is or was called at a date, in the reader's language. Pass `include: { names: true }` rows. */
export const unitName = (unit: { names: readonly NameRow[] }, at: Date, language: Language): string => {
	const name = nameAt(unit.names, at)
	return (language === 'vi' ? name?.fullNameVi : name?.nameEn) ?? ''
}
