import { ownAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { inquiriesFor } from '#app/data/inquiries.server.ts'
import { readEntry, readTitle } from '#app/data/reading.server.ts'
import { reopeningsOf } from '#app/data/reopenings.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { answersSince } from '#app/domain/inquiry.ts'
import { mayRecuse, mayReview, missingInReview } from '#app/domain/review.ts'
import { ensure, refused } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The entry beside the viewer's own sheet on it; nobody else's sheet, name or count. */
export const reviewSheet = async (viewer: Viewer, assignmentId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const own = await ownAssignment(tx, viewer, assignmentId)
	const { entry, facts, sheet } = own
	if (facts.assignment.recusedAt !== null) ensure(refused({ code: 'already', fact: 'recused' }))
	const [relation] = facts.conflicts
	if (relation) ensure(refused({ code: 'conflict', relation }))
	const tree = await unitTree(tx, now)
	const { reading, visible } = await readEntry(tx, viewer, entry, tree, now)
	const inquiries = await inquiriesFor(tx, entry, visible, tree)
	const { round } = entry.row
	return {
		now,
		id: own.id,
		kind: entry.kind,
		subject: entry.subject,
		round: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		isBlind: reading.agency === null,
		dueAt: own.dueAt,
		reading,
		inquiries,
		unread: answersSince(inquiries, own.handedIn?.submittedAt ?? sheet.savedAt).map((each) => each.id),
		rubric: entry.rubric,
		sheet,
		missing: missingInReview(entry.rubric, sheet.content),
		earlier: await reopeningsOf(tx, own.id),
		handedIn: own.handedIn && {
			submittedAt: own.handedIn.submittedAt,
			total: own.handedIn.total,
			digest: own.handedIn.digest,
		},
		mayReview: mayReview(viewer, facts, now),
		mayRecuse: mayRecuse(viewer, facts),
	}
}

/** What the page of stepping back needs: which entry it is, as far as its reviewer may know. */
export const recusalPage = async (viewer: Viewer, assignmentId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const { id, entry, facts, dueAt } = await ownAssignment(tx, viewer, assignmentId)
	ensure(mayRecuse(viewer, facts))
	const isOpen = facts.conflicts.length === 0
	const read = isOpen ? await readTitle(tx, viewer, entry, await unitTree(tx, now), now) : null
	return { now, id, title: read?.title ?? null, dueAt }
}

/** The version that is saved of one's own sheet; 0 when nothing was. */
export const sheetVersion = async (viewer: Viewer, assignmentId: string): Promise<number> =>
	(await ownAssignment(reader(), viewer, assignmentId)).sheet.version
