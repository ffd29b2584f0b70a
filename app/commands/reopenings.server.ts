import { lockEntry, writeStage } from '#app/data/entries.server.ts'
import { sheetToReopen } from '#app/data/reopenings.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayReopenSheet } from '#app/domain/reopening.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** Opens a sheet again that was handed in: its reviewer may change it and hand it in anew; what was handed in is kept. */
export const reopenSheet = (
	viewer: Viewer,
	entryId: string,
	assignmentId: string,
	input: { reason: string },
	at?: Date,
) =>
	transact(viewer, at, async (tx, now) => {
		const { entry, facts } = await sheetToReopen(tx, viewer, entryId, assignmentId, lockEntry)
		ensure(mayReopenSheet(viewer, facts, now))
		const { total, frozen, digest, submittedAt } = await tx.reviewSubmission.findUniqueOrThrow({
			where: { assignmentId },
		})
		const reason = input.reason.trim()
		if (reason === '') throw new Refusal({ code: 'incomplete', missing: ['reason'] })
		await tx.sheetReopening.create({
			data: {
				...{ assignmentId, reason, reopenedById: signedIn(viewer), reopenedAt: now },
				...{ total, frozen, digest, submittedAt },
			},
		})
		await tx.reviewSubmission.delete({ where: { assignmentId } })
		await writeStage(tx, entry.id)
		return {
			value: { digest },
			events: [event('review.reopened', 'assignment', assignmentId, { digest })],
		}
	})
