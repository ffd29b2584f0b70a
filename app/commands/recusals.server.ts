import { lockOwnAssignment } from '#app/data/assignments.server.ts'
import { writeStage } from '#app/data/entries.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayRecuse, type RecusalContent } from '#app/domain/review.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The reviewer steps back from an entry, with the kind of reason and the reason; it cannot be undone. */
export const recuse = (viewer: Viewer, assignmentId: string, input: RecusalContent, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const { entry, facts } = await lockOwnAssignment(tx, viewer, assignmentId)
		ensure(mayRecuse(viewer, facts))
		const reason = input.reason.trim()
		if (reason === '') throw new Refusal({ code: 'incomplete', missing: ['reason'] })
		await tx.recusal.create({ data: { assignmentId, kind: input.kind, reason, recusedAt: now } })
		const stage = await writeStage(tx, entry.id)
		const payload = { reviewerId: facts.assignment.reviewerId, kind: input.kind }
		return { value: { stage }, events: [event('assignment.ended', 'assignment', assignmentId, payload)] }
	})
