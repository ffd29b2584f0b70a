import { changedClaims } from '#app/domain/claim.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { changedReview, type ReviewChanges } from '#app/domain/review.ts'
import type { OwnSheet } from './assignments.server.ts'
import { submissionInForceOf } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'

/** Writes changes on a sheet that stands still, as its next version. */
export const writeSheet = async (
	tx: Tx,
	{ id: assignmentId, entry, sheet }: OwnSheet,
	changes: ReviewChanges,
	now: Date,
): Promise<{ version: number; event: PortalEvent }> => {
	const version = sheet.version + 1
	const content = changedReview(entry.rubric, sheet.content, changes)
	const [before, after] = [sheet.content.claims ?? {}, changes.claims ?? {}]
	const hasMarks = Object.keys(before).length + Object.keys(after).length > 0
	const claims = hasMarks ? changedClaims(await resultIdsOf(tx, entry.id), before, after) : {}
	const data = {
		content: { ...content, bonus: [...content.bonus], penalty: [...content.penalty], claims },
		version,
		savedAt: now,
	}
	await tx.review.upsert({ where: { assignmentId }, create: { assignmentId, ...data }, update: data })
	return { version, event: event('review.saved', 'assignment', assignmentId, { version }) }
}

/** The results that were handed in: what can be marked. */
const resultIdsOf = async (tx: Tx, entryId: string): Promise<string[]> =>
	(await submissionInForceOf(tx, entryId))?.frozen.content.results.map(({ id }) => id) ?? []
