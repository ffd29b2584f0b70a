import { lockOwnAssignment, lockOwnSheet, type OwnAssignment } from '#app/data/assignments.server.ts'
import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { writeStage } from '#app/data/entries.server.ts'
import { enqueue } from '#app/data/queue.server.ts'
import { writeSheet } from '#app/data/sheet-writing.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayHandIn, mayReview, missingInReview, type ReviewChanges } from '#app/domain/review.ts'
import { sheetTotal } from '#app/domain/score.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Saves the reviewer's own sheet; `version` names the one it was written on (0: none yet), else it is stale. */
export const saveReview = (
	viewer: Viewer,
	assignmentId: string,
	input: { version: number; content: ReviewChanges },
	at?: Date,
) =>
	transact(viewer, at, async (tx, now) => {
		const own = await lockOwnSheet(tx, viewer, assignmentId)
		ensure(mayReview(viewer, own.facts, now))
		if (input.version !== own.sheet.version) throw new Refusal({ code: 'stale', version: own.sheet.version })
		const { version, event: saved } = await writeSheet(tx, own, input.content, now)
		return { value: { version, savedAt: now }, events: [saved] }
	})

/** Hands the saved sheet in, frozen with its total; once, and for good. */
export const submitReview = (viewer: Viewer, assignmentId: string, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const own = await lockOwnAssignment(tx, viewer, assignmentId)
		const { entry, facts, sheet } = own
		ensure(mayHandIn(viewer, facts, missingInReview(entry.rubric, sheet.content), now))
		const { total, frozen } = frozenSheet(own)
		const digest = sha256(frozen)
		await tx.reviewSubmission.create({ data: { assignmentId, total, frozen, digest, submittedAt: now } })
		await writeStage(tx, entry.id)
		if (entry.row.round.divergenceBound !== null)
			await enqueue(tx, 'sheets.compare', { roundId: entry.roundId, entryId: entry.id })
		return {
			value: { total, digest },
			events: [event('review.submitted', 'assignment', assignmentId, { digest })],
		}
	})

/** What was handed in, by whom, on which submission and by which rubric, as text whose SHA-256 is the digest. */
const frozenSheet = ({ id, entry, facts, sheet }: OwnAssignment) => {
	const { content } = sheet
	const parts = sheetTotal(entry.rubric, content.marks, content.bonus, content.penalty)
	const judged = entry.row.submissions.findLast(({ withdrawal }) => withdrawal === null)
	const frozen = canonical({
		assignmentId: id,
		entryId: entry.id,
		reviewerId: facts.assignment.reviewerId,
		rubric: { code: entry.row.rubric.code, version: entry.row.rubric.version },
		submission: judged ? { number: judged.number, digest: judged.digest } : null,
		content,
		...parts,
	})
	return { total: parts.total, frozen }
}
