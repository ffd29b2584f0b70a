import { lockOwnAssignment } from '#app/data/assignments.server.ts'
import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { clearEntry } from '#app/data/interest-parties.server.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { inquiryDue, mayAnswerInquiry, mayAsk, mayDecline, maySendInquiry } from '#app/domain/inquiry.ts'
import { namesToldIn } from '#app/domain/interest.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** A reviewer asks the secretary about an entry they review. */
export const askQuestion = (viewer: Viewer, assignmentId: string, input: { text: string }, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const { facts } = await lockOwnAssignment(tx, viewer, assignmentId)
		const waiting = await tx.reviewQuestion.count({ where: { assignmentId, outcome: null } })
		ensure(mayAsk(viewer, facts, waiting, now))
		const { id } = await tx.reviewQuestion.create({
			data: { assignmentId, text: said(input.text, 'text'), askedAt: now },
		})
		return { value: id, events: [event('question.asked', 'assignment', assignmentId, { question: id })] }
	})

/** The secretary does not put it to the agency, and tells the reviewer why. */
export const declineQuestion = (
	viewer: Viewer,
	entryId: string,
	questionId: string,
	input: { note: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		const question = await questionOf(tx, entryId, questionId)
		ensure(mayDecline(viewer, conflicts, question))
		await tx.reviewQuestion.update({
			where: { id: questionId },
			data: {
				outcome: 'declined',
				note: said(input.note, 'note'),
				closedById: signedIn(viewer),
				closedAt: now,
			},
		})
		const facts = { question: questionId }
		return {
			value: undefined,
			events: [event('question.declined', 'assignment', question.assignmentId, facts)],
		}
	})

export type InquiryInput = { text: string; days: number; questionIds: readonly string[] }

/** The secretariat asks the agency in its own words; the questions that this answers are closed with it. */
export const sendInquiry = (viewer: Viewer, entryId: string, input: InquiryInput, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const { entry, conflicts } = await clearEntry(tx, viewer, entryId, now)
		ensure(maySendInquiry(viewer, conflicts, entry, now))
		const text = said(input.text, 'text')
		const told = namesToldIn(text, await judgesNamed(tx, entry.roundId), '')
		if (told.length > 0) throw new Refusal({ code: 'names-told', names: told })
		const questions = await Promise.all(
			[...new Set(input.questionIds)].map((id) => questionOf(tx, entryId, id)),
		)
		for (const question of questions) ensure(mayDecline(viewer, conflicts, question))
		const { id } = await tx.inquiry.create({
			data: {
				entryId,
				text,
				sentById: signedIn(viewer),
				sentAt: now,
				dueAt: inquiryDue(input.days, entry.phases, now),
			},
		})
		await tx.reviewQuestion.updateMany({
			where: { id: { in: questions.map((question) => question.id) } },
			data: { outcome: 'sent', inquiryId: id, closedById: signedIn(viewer), closedAt: now },
		})
		const facts = { inquiry: id, questions: questions.length }
		return { value: id, events: [event('inquiry.sent', 'entry', entryId, facts)] }
	})

/** The agency answers the secretariat, once. */
export const answerInquiry = (
	viewer: Viewer,
	entryId: string,
	inquiryId: string,
	input: { answer: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const inquiry = isUuid(inquiryId)
			? await tx.inquiry.findFirst({ where: { id: inquiryId, entryId } })
			: null
		if (!inquiry) throw new Refusal({ code: 'hidden' })
		ensure(mayAnswerInquiry(viewer, entry, inquiry, now))
		await tx.inquiry.update({
			where: { id: inquiryId },
			data: { answer: said(input.answer, 'answer'), answeredById: signedIn(viewer), answeredAt: now },
		})
		return {
			value: undefined,
			events: [event('inquiry.answered', 'entry', entryId, { inquiry: inquiryId })],
		}
	})

const questionOf = async (tx: Tx, entryId: string, id: string) => {
	const question = isUuid(id)
		? await tx.reviewQuestion.findFirst({ where: { id, assignment: { entryId } } })
		: null
	if (!question) throw new Refusal({ code: 'hidden' })
	return question
}

const said = (text: string, field: string): string => {
	const words = text.trim()
	if (words === '') throw new Refusal({ code: 'incomplete', missing: [field] })
	return words
}
