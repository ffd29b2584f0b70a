import { usedExceptions } from '#app/data/deadline-exceptions.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { mayUndoException } from '#app/domain/deadline.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Takes an exception back that the secretary granted and under which nothing was handed in yet; the agency is told. */
export const undoException = (
	viewer: Viewer,
	roundId: string,
	exceptionId: string,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const exception = await lockException(tx, roundId, exceptionId)
		if (!exception || !viewer.person) throw new Refusal({ code: 'hidden' })
		const { id, entryId, codeId, undoneAt, unit } = exception
		const used = (await usedExceptions(tx, exception.roundId)).has(id)
		ensure(mayUndoException(viewer, { byCode: codeId !== null, used, undoneAt }))
		await tx.deadlineException.update({
			where: { id },
			data: { undoneAt: now, undoneById: viewer.person.id },
		})
		const until = exception.until.toISOString()
		const undone =
			entryId === null
				? event('round.exception-undone', 'round', exception.roundId, { unit: unit.slug, until })
				: event('entry.exception-undone', 'entry', entryId, { until })
		return { value: undefined, events: [undone] }
	})

/** The exception and the entries it is for stand still, so that none is handed in under it meanwhile. */
const lockException = async (tx: Tx, roundId: string, exceptionId: string) => {
	if (!isUuid(roundId) || !isUuid(exceptionId)) return null
	await tx.$queryRaw`
		SELECT 1 FROM "entry" e JOIN "deadline_exception" x
			ON x."round_id" = e."round_id" AND x."unit_id" = e."unit_id"
		WHERE x."id" = ${exceptionId}::uuid ORDER BY e."id" FOR NO KEY UPDATE OF e`
	await tx.$queryRaw`SELECT 1 FROM "deadline_exception" WHERE "id" = ${exceptionId}::uuid FOR UPDATE`
	return tx.deadlineException.findFirst({
		where: { id: exceptionId, roundId },
		include: { unit: { select: { slug: true } } },
	})
}
