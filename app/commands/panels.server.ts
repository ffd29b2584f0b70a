import { isUuid } from '#app/data/entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayKeepPanels, type PairHow, type PanelInput } from '#app/domain/panel.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** A panel as it is to be: new, or in place of what it was. */
export const setPanel = (viewer: Viewer, roundId: string, input: PanelInput, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		await lockRound(tx, viewer, roundId, now)
		const { name, topics } = input
		const reviewerIds = [...new Set(input.reviewerIds)]
		await ensureReviewers(tx, roundId, reviewerIds)
		const panelId = input.panelId === null ? null : await panelOf(tx, roundId, input.panelId)
		const { id } =
			panelId === null
				? await tx.panel.create({ data: { roundId, name, topics: [...topics] } })
				: await tx.panel.update({ where: { id: panelId }, data: { name, topics: [...topics] } })
		await tx.panelMember.deleteMany({ where: { panelId: id } })
		await tx.panelMember.createMany({
			data: reviewerIds.map((reviewerId) => ({
				panelId: id,
				reviewerId,
				isHead: reviewerId === input.headId,
			})),
		})
		const facts = { panel: id, members: reviewerIds.length, topics: topics.length }
		return { value: id, events: [event('round.panel-set', 'round', roundId, facts)] }
	})

export const removePanel = (viewer: Viewer, roundId: string, id: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await lockRound(tx, viewer, roundId, now)
		const panel = await panelOf(tx, roundId, id)
		await tx.panel.delete({ where: { id: panel } })
		return { value: undefined, events: [event('round.panel-removed', 'round', roundId, { panel })] }
	})

export type PairInput = { firstId: string; secondId: string; how: PairHow; reason: string }

/** Two who never, or always, have the same entry. */
export const setPair = (viewer: Viewer, roundId: string, input: PairInput, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await lockRound(tx, viewer, roundId, now)
		const [firstId = '', secondId = ''] = [input.firstId, input.secondId].sort()
		await ensureReviewers(tx, roundId, [firstId, secondId])
		if (firstId === secondId) throw new Refusal({ code: 'incomplete', missing: ['secondId'] })
		const { how, reason } = input
		await tx.reviewerPair.create({ data: { roundId, firstId, secondId, how, reason } })
		return { value: undefined, events: [event('round.pair-set', 'round', roundId, { how, reason })] }
	})

export const liftPair = (viewer: Viewer, roundId: string, id: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await lockRound(tx, viewer, roundId, now)
		const pair = isUuid(id) ? await tx.reviewerPair.findFirst({ where: { id, roundId } }) : null
		if (!pair) throw new Refusal({ code: 'hidden' })
		await tx.reviewerPair.delete({ where: { id } })
		return { value: undefined, events: [event('round.pair-lifted', 'round', roundId, { how: pair.how })] }
	})

/** Whether whoever is of an agency's cluster or block is bound to its entries. */
export const setClusterBinds = (
	viewer: Viewer,
	roundId: string,
	clusterBinds: boolean,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		await lockRound(tx, viewer, roundId, now)
		await tx.round.update({ where: { id: roundId }, data: { clusterBinds } })
		return {
			value: undefined,
			events: [event('round.conflicts-changed', 'round', roundId, { clusterBinds })],
		}
	})

const lockRound = async (tx: Tx, viewer: Viewer, roundId: string, now: Date): Promise<void> => {
	if (isUuid(roundId)) await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR UPDATE`
	const phases = isUuid(roundId) ? phasesOf(await tx.phase.findMany({ where: { roundId } })) : []
	if (phases.length === 0) throw new Refusal({ code: 'hidden' })
	ensure(mayKeepPanels(viewer, phases, now))
}

const panelOf = async (tx: Tx, roundId: string, id: string): Promise<string> => {
	const panel = isUuid(id) ? await tx.panel.findFirst({ where: { id, roundId } }) : null
	if (!panel) throw new Refusal({ code: 'hidden' })
	return panel.id
}

const ensureReviewers = async (tx: Tx, roundId: string, ids: readonly string[]): Promise<void> => {
	const known = await tx.reviewer.count({ where: { roundId, endsAt: null, id: { in: ids.filter(isUuid) } } })
	if (known < new Set(ids).size) throw new Refusal({ code: 'hidden' })
}
