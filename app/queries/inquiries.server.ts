import { ownAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { inquiriesFor } from '#app/data/inquiries.server.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { answersSince, mayAnswerInquiry, mayAsk, maySendInquiry } from '#app/domain/inquiry.ts'
import { namesToldIn } from '#app/domain/interest.ts'
import { ensure, Refusal, refused } from '#app/domain/verdict.ts'
import { isMemberOf, isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** A reviewer's own questions on an entry, and everything its agency was asked; never what another reviewer asked. */
export const reviewQuestions = async (viewer: Viewer, assignmentId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const { id, entry, facts, sheet, handedIn } = await ownAssignment(tx, viewer, assignmentId)
	if (facts.assignment.recusedAt !== null) ensure(refused({ code: 'already', fact: 'recused' }))
	const [relation] = facts.conflicts
	if (relation) ensure(refused({ code: 'conflict', relation }))
	const tree = await unitTree(tx, now)
	const inquiries = await inquiriesFor(tx, entry, visibleTo(viewer, entry, tree, now), tree)
	const own = await tx.reviewQuestion.findMany({ where: { assignmentId }, orderBy: { askedAt: 'desc' } })
	const waiting = own.filter(({ outcome }) => outcome === null).length
	return {
		now,
		id,
		title: (await readTitle(tx, viewer, entry, tree, now))?.title ?? null,
		mayAsk: mayAsk(viewer, facts, waiting, now),
		questions: own.map(({ id: questionId, text, askedAt, outcome, note }) => ({
			...{ id: questionId, text, askedAt, outcome, note },
		})),
		inquiries,
		unread: answersSince(inquiries, handedIn?.submittedAt ?? sheet.savedAt).map((each) => each.id),
	}
}

/** What waits for the secretary on an entry: who asks what; and what the agency was asked and said. */
export const inquiryDesk = async (viewer: Viewer, entryId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const entry = await loadEntry(tx, entryId)
	const tree = await unitTree(tx, now)
	const conflicts = conflictsWith(viewer, entry, tree)
	const visible = visibleTo(viewer, entry, tree, now)
	const read = await readTitle(tx, viewer, entry, tree, now)
	if (!isSecretary(viewer) || !read || !visible.has('reviewer-names')) throw new Refusal({ code: 'hidden' })
	const questions = await tx.reviewQuestion.findMany({
		where: { assignment: { entryId: entry.id } },
		orderBy: { askedAt: 'asc' },
		include: { assignment: { select: { person: { select: { name: true } } } } },
	})
	return {
		now,
		id: entry.id,
		...read,
		maySend: maySendInquiry(viewer, conflicts, entry, now),
		waiting: questions
			.filter(({ outcome }) => outcome === null)
			.map(({ id, text, askedAt, assignment }) => ({ id, text, askedAt, by: assignment.person.name })),
		declined: questions
			.filter(({ outcome }) => outcome === 'declined')
			.map(({ id, text, note, assignment }) => ({ id, text, note, by: assignment.person.name })),
		inquiries: (await inquiriesFor(tx, entry, visible, tree)).map((inquiry) => ({
			...inquiry,
			askedBy: questions
				.filter(({ inquiryId }) => inquiryId === inquiry.id)
				.map(({ assignment }) => assignment.person.name),
		})),
	}
}

/** Names of people who judge that a text for the agency would tell it. */
export const namesInInquiry = async (viewer: Viewer, entryId: string, text: string): Promise<string[]> => {
	if (!isSecretary(viewer) || !isUuid(entryId)) throw new Refusal({ code: 'hidden' })
	const entry = await reader().entry.findUnique({ where: { id: entryId }, select: { roundId: true } })
	if (!entry) throw new Refusal({ code: 'hidden' })
	return namesToldIn(text, await judgesNamed(reader(), entry.roundId), '')
}

/** What the secretariat asks the agency about one of its entries: nothing of who is behind it. */
export const agencyInquiries = async (viewer: Viewer, entryId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const entry = await loadEntry(tx, entryId)
	const visible = visibleTo(viewer, entry, await unitTree(tx, now), now)
	if (!visible.has('contact') || !isMemberOf(viewer, entry.unitId)) throw new Refusal({ code: 'hidden' })
	const rows = await tx.inquiry.findMany({
		where: { entryId: entry.id },
		orderBy: { sentAt: 'desc' },
		select: {
			...{ id: true, text: true, sentAt: true, dueAt: true, answer: true, answeredAt: true },
			answeredBy: { select: { name: true } },
		},
	})
	return {
		now,
		id: entry.id,
		title: entry.row.titleVi,
		inquiries: rows.map(({ answeredBy, ...inquiry }) => ({
			...inquiry,
			answeredBy: answeredBy?.name ?? null,
			mayAnswer: mayAnswerInquiry(viewer, entry, inquiry, now),
		})),
	}
}

/** Inquiries that wait for an answer of the viewer's agencies, what is due first. */
export const openInquiries = async (viewer: Viewer, entryId: string | null = null) => {
	const rows = await reader().inquiry.findMany({
		where: {
			answeredAt: null,
			entry: {
				...(entryId === null ? {} : { id: entryId }),
				unitId: { in: viewer.memberships.map(({ unitId }) => unitId) },
				stage: { in: ['accepted', 'review'] },
			},
		},
		orderBy: { dueAt: 'asc' },
		select: { id: true, dueAt: true, entry: { select: { id: true, titleVi: true } } },
	})
	return rows.map(({ id, dueAt, entry }) => ({ id, dueAt, entryId: entry.id, title: entry.titleVi }))
}
