import { lockEntry } from '#app/data/entries.server.ts'
import { isReplication } from '#app/data/replications.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayProposeReplication, mayUndoReplication } from '#app/domain/replication.ts'
import { longestExplanation } from '#app/domain/twin.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Proposal = { slug: string; explanation: string }

/** "This exists: we replicate it": the draft names the published practice that it takes over. Its text stays. */
export const proposeReplication = (viewer: Viewer, entryId: string, input: Proposal, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const practice = await tx.practice.findUnique({ where: { slug: input.slug } })
		const original = {
			entryId: practice?.entryId ?? '',
			unitId: practice?.unitId ?? '',
			isPublished: practice !== null,
		}
		const facts = { ...entry.facts, id: entry.id, isReplication: await isReplication(tx, entry.id) }
		ensure(mayProposeReplication(viewer, facts, original, entry.phases, now))
		const explanation = input.explanation.trim()
		if (explanation === '' || explanation.length > longestExplanation)
			throw new Refusal({ code: 'incomplete', missing: ['explanation'] })
		await tx.replicationProposal.create({
			data: {
				entryId: entry.id,
				originalId: original.entryId,
				explanation,
				proposedById: viewer.person?.id ?? '',
				proposedAt: now,
			},
		})
		return {
			value: undefined,
			events: [event('entry.replication-proposed', 'entry', entry.id, { original: input.slug })],
		}
	})

/** Takes the proposal back while the entry is still a draft: it claims to be new again. */
export const undoReplication = (viewer: Viewer, entryId: string, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const facts = { ...entry.facts, isReplication: await isReplication(tx, entry.id) }
		ensure(mayUndoReplication(viewer, facts, entry.phases, now))
		const proposal = await tx.replicationProposal.findFirstOrThrow({
			where: { entryId: entry.id, undoneAt: null },
			include: { original: { include: { practice: true } } },
		})
		await tx.replicationProposal.update({
			where: { id: proposal.id },
			data: { undoneAt: now, undoneById: viewer.person?.id ?? '' },
		})
		const original = proposal.original.practice?.slug ?? ''
		return {
			value: undefined,
			events: [event('entry.replication-undone', 'entry', entry.id, { original })],
		}
	})
