import {
	conflictsWith,
	holdStill,
	isUuid,
	loadEntry,
	visibleTo,
	writeStage,
} from '#app/data/entries.server.ts'
import { secondFacts, firstRoundOf } from '#app/data/second-rounds.server.ts'
import { substitutesFor } from '#app/data/substitutes.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { isDueInTime, leftOpen, mayOpenSecond, type SecondEffect } from '#app/domain/second-round.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { all, ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

export type SecondTerms = { reviewers: number; dueAt: Date; effect: SecondEffect; reason: string }

/**
 * Opens a second round for entries of a round, all of them or none: as many free reviewers as asked are called to each,
 * the best first; a sheet of the first round that is late ends, and is kept.
 */
export const openSecondRound = (
	viewer: Viewer,
	roundId: string,
	entryIds: readonly string[],
	terms: SecondTerms,
	at?: Date,
): Promise<number> =>
	transact(
		viewer,
		at,
		async (tx, now) => {
			const ids = [...new Set(entryIds)].filter(isUuid).sort()
			await holdStill(tx, ids)
			const tree = await unitTree(tx, now)
			const events: PortalEvent[] = []
			for (const id of ids) events.push(...(await openFor(tx, viewer, { roundId, id }, terms, tree, now)))
			const [first, ...rest] = events
			if (!first) throw new Refusal({ code: 'incomplete', missing: ['entries'] })
			return { value: ids.length, events: [first, ...rest] }
		},
		{ timeout: 120_000 },
	)

const openFor = async (
	tx: Tx,
	viewer: Viewer,
	{ roundId, id }: { roundId: string; id: string },
	{ reviewers, dueAt, effect, reason }: SecondTerms,
	tree: UnitTree,
	now: Date,
): Promise<PortalEvent[]> => {
	const entry = await loadEntry(tx, id)
	const isOwn = entry.row.assignments.some(({ personId }) => personId === viewer.person?.id)
	const conflicts = conflictsWith(viewer, entry, tree)
	if (entry.roundId !== roundId || isOwn || visibleTo(viewer, entry, tree, now).size === 0) hide()
	const facts = secondFacts(entry, conflicts)
	ensure(all(mayOpenSecond(viewer, facts, entry.phases, now), isDueInTime(dueAt, entry.phases, now)))
	const found = leftOpen(firstRoundOf(entry), now)
	const offers = await substitutesFor(tx, viewer, roundId, new Set([id]), reviewers, now)
	const free = offers.get(id)?.free ?? []
	if (free.length < reviewers) throw new Refusal({ code: 'incomplete', missing: ['reviewers'] })
	const openedById = signedIn(viewer)
	const own = { entryId: id, effect, reason, found, dueAt, openedById, openedAt: now }
	await tx.secondRound.create({ data: own })
	const events: PortalEvent[] = [
		event('entry.second-round-opened', 'entry', id, {
			...{ effect, reviewers, reason, dueAt: dueAt.toISOString() },
		}),
	]
	for (const { id: assignmentId, personId, dueAt: due, recusal, review } of entry.row.assignments) {
		if (recusal !== null || review?.submission || due > now) continue
		await tx.recusal.create({ data: { assignmentId, kind: 'late', reason: '', recusedAt: now } })
		const ended = { reviewerId: personId, kind: 'late' }
		events.push(event('assignment.ended', 'assignment', assignmentId, ended))
	}
	for (const { personId, match, wish, load, among } of free) {
		const made = await tx.assignment.create({
			data: {
				...{ entryId: id, personId, cause: 'second', turn: 2, dueAt },
				...{ assignedById: openedById, assignedAt: now, grounds: { match, wish, load, among } },
			},
			select: { id: true },
		})
		events.push(event('assignment.made', 'assignment', made.id, { reviewerId: personId }))
	}
	await writeStage(tx, id)
	return events
}
