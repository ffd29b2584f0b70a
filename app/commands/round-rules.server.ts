import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import type { EndorsementRules, EntryKind, Subject } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { maySetQuota } from '#app/domain/quota.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What the round asks of an endorsement from now on; what was endorsed before stays. */
export const setEndorsementRules = (
	viewer: Viewer,
	roundId: string,
	{ asksParent, twoPeople }: EndorsementRules,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(maySetQuota(viewer))
		await lockRound(tx, roundId)
		await tx.round.update({ where: { id: roundId }, data: { asksParent, twoPeople } })
		const facts = { asksParent, twoPeople }
		return { value: undefined, events: [event('round.endorsement-changed', 'round', roundId, facts)] }
	})

export type QuotaInput = {
	kind: EntryKind | null
	subject: Subject | null
	unitId: string | null
	most: number
}

/** Sets how many an agency may hand in, in place of what was said before for the same kind, subject and agency. */
export const setQuota = (viewer: Viewer, roundId: string, input: QuotaInput, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(maySetQuota(viewer))
		await lockRound(tx, roundId)
		const { kind, subject, unitId, most } = input
		const slug = await slugOf(tx, unitId)
		const { count } = await tx.quota.updateMany({
			where: { roundId, kind, subject, unitId },
			data: { most },
		})
		if (count === 0) await tx.quota.create({ data: { roundId, kind, subject, unitId, most } })
		const facts = { kind, subject, unit: slug, most }
		return { value: undefined, events: [event('round.quota-set', 'round', roundId, facts)] }
	})

/** From now on nothing is limited there. */
export const liftQuota = (viewer: Viewer, roundId: string, quotaId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(maySetQuota(viewer))
		await lockRound(tx, roundId)
		const quota = isUuid(quotaId)
			? await tx.quota.findFirst({ where: { id: quotaId, roundId }, include: { unit: true } })
			: null
		if (!quota) throw new Refusal({ code: 'hidden' })
		await tx.quota.delete({ where: { id: quota.id } })
		const facts = { kind: quota.kind, subject: quota.subject, unit: quota.unit?.slug ?? null }
		return { value: undefined, events: [event('round.quota-lifted', 'round', roundId, facts)] }
	})

const slugOf = async (tx: Tx, unitId: string | null): Promise<string | null> => {
	if (unitId === null) return null
	const unit = isUuid(unitId) ? await tx.unit.findUnique({ where: { id: unitId } }) : null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return unit.slug
}

const lockRound = async (tx: Tx, roundId: string): Promise<void> => {
	const found = isUuid(roundId)
		? await tx.$queryRaw<unknown[]>`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR NO KEY UPDATE`
		: []
	if (found.length === 0) throw new Refusal({ code: 'hidden' })
}
