import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { counts, quotasOf, type Quota, type QuotaUse } from '#app/domain/quota.ts'
import { childrenAt, parentAt, type UnitTree } from '#app/domain/unit.ts'
import type { Tx } from './transact.server.ts'

type QuotaRow = { kind: string | null; subject: string | null; unitId: string | null; most: number }

export const quotaOf = ({ kind, subject, unitId, most }: QuotaRow): Quota => ({
	kind: kind as EntryKind | null,
	subject: subject as Subject | null,
	unitId,
	most,
})

type Place = { roundId: string; asksParent: boolean; unitId: string }

/** The units whose quotas an entry of this one counts in. */
const bound = ({ asksParent, unitId }: Place, tree: UnitTree, now: Date) => {
	const parent = asksParent ? parentAt(tree, unitId, now) : null
	return [
		{ unitId, whose: 'own' as const },
		...(parent ? [{ unitId: parent, whose: 'parent' as const }] : []),
	]
}

/**
 * Every quota that binds entries of a unit, with how many are handed in; `but` is the entry in question, which is not
 * counted. Withdrawn entries are drafts again and count no more.
 */
export const quotaUses = async (
	tx: Tx,
	place: Place,
	tree: UnitTree,
	now: Date,
	but?: string,
): Promise<QuotaUse[]> => {
	const quotas = (await tx.quota.findMany({ where: { roundId: place.roundId } })).map(quotaOf)
	if (quotas.length === 0) return []
	const uses: QuotaUse[] = []
	for (const { unitId, whose } of bound(place, tree, now)) {
		const own = quotasOf(quotas, unitId)
		if (own.length === 0) continue
		const below = place.asksParent ? childrenAt(tree, unitId, now) : []
		const groups = await tx.entry.groupBy({
			by: ['kind', 'subject'],
			where: {
				roundId: place.roundId,
				unitId: { in: [unitId, ...below] },
				stage: { notIn: ['draft', 'endorsement'] },
				...(but ? { id: { not: but } } : {}),
			},
			_count: true,
		})
		for (const quota of own) {
			const used = groups.filter((group) => counts(quota, group)).reduce((sum, { _count }) => sum + _count, 0)
			uses.push({ quota, whose, used })
		}
	}
	return uses
}

/** The units whose places are counted stand still, so that entries handed in at once are counted one after another. */
export const lockQuotas = async (tx: Tx, place: Place, tree: UnitTree, now: Date): Promise<void> => {
	for (const { unitId } of bound(place, tree, now).sort((a, b) => (a.unitId < b.unitId ? -1 : 1)))
		await tx.$queryRaw`SELECT 1 FROM "unit" WHERE "id" = ${unitId}::uuid FOR NO KEY UPDATE`
}
