import { isUuid, lockEntry, writeStage } from '#app/data/entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { enqueue } from '#app/data/queue.server.ts'
import { substitutesFor } from '#app/data/substitutes.server.ts'
import { comparedEntry } from '#app/data/third-calls.server.ts'
import { transact, transactAll } from '#app/data/transact.server.ts'
import { dueAt } from '#app/domain/assignment.ts'
import { event } from '#app/domain/event.ts'
import { maySetBound, thirdIsDue } from '#app/domain/third-call.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { portal, type Viewer } from '#app/domain/viewer.ts'

/** How far sheets may lie apart from now on, null for as far as they like; what lies apart already is looked at too. */
export const setDivergenceBound = (
	viewer: Viewer,
	roundId: string,
	bound: number | null,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (isUuid(roundId)) await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR UPDATE`
		const phases = isUuid(roundId) ? phasesOf(await tx.phase.findMany({ where: { roundId } })) : []
		if (phases.length === 0) throw new Refusal({ code: 'hidden' })
		ensure(maySetBound(viewer, bound, phases, now))
		await tx.round.update({ where: { id: roundId }, data: { divergenceBound: bound } })
		if (bound !== null) await enqueue(tx, 'sheets.compare', { roundId, entryId: null })
		return { value: undefined, events: [event('round.divergence-bound-set', 'round', roundId, { bound })] }
	})

/**
 * The portal calls the best free reviewer to an entry whose sheets lie apart, by the costs and bars of assignment; that
 * it did, or found nobody, is a row which the entry has once, so that a job that runs again calls nobody again.
 * Answers whom, or null.
 */
export const callThird = (entryId: string, at?: Date): Promise<string | null> =>
	transactAll(
		at,
		async (tx, now) => {
			const entry = await lockEntry(tx, entryId)
			const due = thirdIsDue(await comparedEntry(tx, entry), now)
			if (due === null) return { value: null, told: [] }
			const { roundId, phases } = entry
			const offers = await substitutesFor(tx, null, roundId, new Set([entryId]), 1, now)
			const best = offers.get(entryId)?.free[0]
			const called = best && {
				...{ entryId, personId: best.personId, cause: 'third', assignedAt: now },
				...{ assignedById: null, dueAt: dueAt(phases) ?? now, grounds: groundsOf(best) },
			}
			const made = called ? await tx.assignment.create({ data: called, select: { id: true } }) : null
			await tx.thirdCall.create({ data: { entryId, calledAt: now, ...due, assignmentId: made?.id ?? null } })
			await writeStage(tx, entryId)
			const { bound } = due
			const events = [
				event('entry.third-called', 'entry', entryId, { bound, called: made !== null }),
				...(made && best
					? [event('assignment.made', 'assignment', made.id, { reviewerId: best.personId })]
					: []),
			]
			return {
				value: best?.personId ?? null,
				told: events.map((each) => ({ viewer: portal(), event: each })),
			}
		},
		{ timeout: 60_000 },
	)

const groundsOf = ({
	match,
	wish,
	load,
	among,
}: {
	match: number
	wish: number
	load: number
	among: number
}) => ({
	match,
	wish,
	load,
	among,
})
