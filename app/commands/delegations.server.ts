import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { mayDelegate, mayEndDelegation } from '#app/domain/delegation.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type DelegationInput = {
	unitId: string
	delegateId: string
	startsAt: Date
	endsAt: Date
	reason: string
}

/** A head who will be away names who endorses on their behalf; the delegate is told. */
export const makeDelegation = (viewer: Viewer, input: DelegationInput, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
		const headId = viewer.person.id
		await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${headId}::uuid FOR NO KEY UPDATE`
		const others = await tx.delegation.findMany({ where: { headId } })
		const isMember = await isMemberNow(tx, input)
		ensure(mayDelegate(viewer, { ...input, headId }, isMember, others, now))
		const { id, unit, delegate } = await tx.delegation.create({
			data: { ...input, headId, madeAt: now },
			include: { unit: { select: { slug: true } }, delegate: { select: { name: true } } },
		})
		const facts = {
			unit: unit.slug,
			to: delegate.name,
			from: input.startsAt.toISOString(),
			until: input.endsAt.toISOString(),
			reason: input.reason,
		}
		return { value: id, events: [event('delegation.made', 'delegation', id, facts)] }
	})

/** Ends it at once; what was endorsed under it stays. */
export const endDelegation = (viewer: Viewer, delegationId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (isUuid(delegationId))
			await tx.$queryRaw`SELECT 1 FROM "delegation" WHERE "id" = ${delegationId}::uuid FOR UPDATE`
		const delegation = isUuid(delegationId)
			? await tx.delegation.findUnique({
					where: { id: delegationId },
					include: { unit: { select: { slug: true } }, delegate: { select: { name: true } } },
				})
			: null
		if (!delegation) throw new Refusal({ code: 'hidden' })
		ensure(mayEndDelegation(viewer, delegation, now))
		await tx.delegation.update({ where: { id: delegation.id }, data: { endedAt: now } })
		const facts = { unit: delegation.unit.slug, to: delegation.delegate.name }
		return { value: undefined, events: [event('delegation.ended', 'delegation', delegation.id, facts)] }
	})

const isMemberNow = async (tx: Tx, { unitId, delegateId }: DelegationInput): Promise<boolean> =>
	isUuid(unitId) &&
	isUuid(delegateId) &&
	(await tx.membership.count({
		where: { unitId, personId: delegateId, endsAt: null, person: { disabledAt: null } },
	})) > 0
