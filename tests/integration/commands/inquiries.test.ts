import { expect, test } from 'vitest'
import { answerInquiry, askQuestion, declineQuestion, sendInquiry } from '#app/commands/inquiries.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { lettersOfInquiry } from '#app/jobs/inquiry-letters.server.ts'
import {
	agencyInquiries,
	inquiryDesk,
	openInquiries,
	reviewQuestions,
} from '#app/queries/inquiries.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const asked = 'Câu hỏi chim hoàng yến: số liệu năm nào?'
const put = 'Đề nghị nêu rõ năm của số liệu ở phần kết quả.'
const later = daysFromNow(2)

const happened = async (name: string) => {
	const row = await reader().auditEvent.findFirstOrThrow({ where: { name }, orderBy: { seq: 'desc' } })
	return {
		...{ name: row.name, at: row.at, actorId: row.actorId },
		...{ subjectType: row.subjectType, subjectId: row.subjectId },
		payload: new Map(Object.entries(row.payload ?? {})),
	}
}

test('the agency is asked by the secretariat: nothing of the question, who asked, how many or when reaches it', async () => {
	const world = await canaryWorld('double')
	const { reviewer, assignmentId, other, otherId, secretary, drafter, entry } = world
	const first = await askQuestion(reviewer, assignmentId, { text: asked }, now)
	const second = await askQuestion(other, otherId, { text: `${asked} (2)` }, daysFromNow(1))
	expect(await agencyInquiries(drafter, entry.id, later)).toMatchObject({ inquiries: [] })
	expect(await openInquiries(drafter)).toEqual([])
	const input = { text: put, days: 3, questionIds: [first, second] }
	const id = await sendInquiry(secretary, entry.id, input, later)
	const page = await agencyInquiries(drafter, entry.id, later)
	const open = await openInquiries(drafter)
	const letters = await lettersOfInquiry(await happened('inquiry.sent'))
	expect(page.inquiries).toEqual([
		{
			...{ id, text: put, sentAt: later, dueAt: daysFromNow(5), answer: null, answeredAt: null },
			...{ answeredBy: null, mayAnswer: { allowed: true } },
		},
	])
	expect(open).toMatchObject([{ id, entryId: entry.id, dueAt: daysFromNow(5) }])
	expect(letters.map(({ to, what }) => [to.id, what])).toEqual([[drafter.person.id, 'inquiry']])
	const told = [page, open, letters.map((each) => [each, each.values('vi')])]
	const people = [reviewer, other, secretary].flatMap(({ person }) => [person.id, person.name, person.email])
	const secrets = [asked, first, second, assignmentId, otherId, ...people]
	expect(leaksIn(told, [...secrets, daysFromNow(1).toISOString()])).toEqual([])
	expect(leaksIn(told, [now.toISOString()])).toEqual([])
})

test('every reviewer reads inquiry and answer, as blind as the round, and none what another asked', async () => {
	const { reviewer, assignmentId, other, otherId, secretary, drafter, entry } = await canaryWorld('double')
	const question = await askQuestion(reviewer, assignmentId, { text: asked }, now)
	const id = await sendInquiry(secretary, entry.id, { text: put, days: 3, questionIds: [question] }, now)
	const answer = `Số liệu năm 2024, theo ${canaries.agency}; hỏi ${canaries.author}.`
	await answerInquiry(drafter, entry.id, id, { answer }, later)
	const masked = 'Số liệu năm 2024, theo ▇▇▇; hỏi ▇▇▇.'
	for (const [viewer, own] of [
		[reviewer, assignmentId],
		[other, otherId],
	] as const) {
		const page = await reviewQuestions(viewer, own, later)
		const sheet = await reviewSheet(viewer, own, later)
		expect(page.inquiries).toMatchObject([{ id, text: put, answer: masked, answeredAt: later }])
		expect(sheet.inquiries).toEqual(page.inquiries)
		expect(leaksIn([page, sheet], identity)).toEqual([])
	}
	const seenByOther = await reviewQuestions(other, otherId, later)
	expect(
		leaksIn(seenByOther, [asked, question, assignmentId, reviewer.person.id, reviewer.person.name]),
	).toEqual([])
	const letters = await lettersOfInquiry(await happened('inquiry.answered'))
	expect(letters.map(({ to }) => to.id).sort()).toEqual([reviewer.person.id, other.person.id].sort())
	expect(
		leaksIn(
			letters.map(({ what, values, path }) => [what, values('vi'), path]),
			[...identity, ...others],
		),
	).toEqual([])
	const open = await canaryWorld('open')
	const openId = await sendInquiry(
		open.secretary,
		open.entry.id,
		{ text: put, days: 3, questionIds: [] },
		now,
	)
	await answerInquiry(open.drafter, open.entry.id, openId, { answer }, later)
	expect((await reviewQuestions(open.reviewer, open.assignmentId, later)).inquiries).toMatchObject([
		{ answer },
	])
})

test('an answer that came after the sheet was written marks it, on the desk and beside the sheet', async () => {
	const { reviewer, assignmentId, other, otherId, secretary, drafter, entry } = await canaryWorld('single')
	await saveReview(reviewer, assignmentId, { version: 0, content: { strengths: 'Tốt' } }, now)
	await submitReview(other, otherId, now)
	const id = await sendInquiry(secretary, entry.id, { text: put, days: 3, questionIds: [] }, now)
	expect((await reviewSheet(reviewer, assignmentId, now)).unread).toEqual([])
	await answerInquiry(drafter, entry.id, id, { answer: 'Năm 2024.' }, later)
	expect((await reviewSheet(reviewer, assignmentId, later)).unread).toEqual([id])
	expect((await reviewSheet(other, otherId, later)).unread).toEqual([id])
	expect(await reviewDesk(reviewer, later)).toMatchObject({ left: [{ news: 1 }] })
	expect(await reviewDesk(other, later)).toMatchObject({ done: [{ news: 1 }] })
	await saveReview(reviewer, assignmentId, { version: 1, content: { limits: 'Rõ' } }, daysFromNow(3))
	expect((await reviewSheet(reviewer, assignmentId, daysFromNow(3))).unread).toEqual([])
})

test('the secretary sees who asks, declines with a note, and names nobody to the agency', async () => {
	const { reviewer, assignmentId, other, secretary, entry, unit } = await canaryWorld('single')
	const question = await askQuestion(reviewer, assignmentId, { text: asked }, now)
	expect(await inquiryDesk(secretary, entry.id, now)).toMatchObject({
		waiting: [{ id: question, text: asked, by: reviewer.person.name }],
		inquiries: [],
	})
	const naming = { text: `${canaries.reviewer} muốn biết thêm`, days: 3, questionIds: [] }
	expect(await refusalOf(sendInquiry(secretary, entry.id, naming, now))).toEqual([
		{ code: 'names-told', names: [canaries.reviewer] },
	])
	await declineQuestion(secretary, entry.id, question, { note: 'Đã có ở phần kết quả' }, now)
	expect(await reviewQuestions(reviewer, assignmentId, now)).toMatchObject({
		questions: [{ outcome: 'declined', note: 'Đã có ở phần kết quả' }],
	})
	const again = { text: put, days: 3, questionIds: [question] }
	expect(await refusalOf(sendInquiry(secretary, entry.id, again, now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	const bound = await makeViewer({ office: 'secretary' })
	await reader().membership.create({
		data: { personId: bound.person.id, unitId: unit.id, role: 'drafter', startsAt: daysFromNow(-1) },
	})
	const conflicted = await viewerFor(bound.person.id)
	expect(await refusalOf(inquiryDesk(conflicted, entry.id, now))).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(inquiryDesk(other, entry.id, now))).toEqual([{ code: 'hidden' }])
	const plain = { text: put, days: 3, questionIds: [] }
	expect(await refusalOf(sendInquiry(conflicted, entry.id, plain, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
})

test('an inquiry is answered once and by its agency alone; what was asked and answered never changes', async () => {
	const { secretary, drafter, entry, reviewer, assignmentId } = await canaryWorld('single')
	const id = await sendInquiry(secretary, entry.id, { text: put, days: 3, questionIds: [] }, now)
	const stranger = await makeViewer({ drafterOf: (await makeUnit()).id })
	for (const viewer of [stranger, reviewer, secretary]) {
		expect(await refusalOf(answerInquiry(viewer, entry.id, id, { answer: 'Tôi' }, now))).toEqual([
			{ code: 'hidden' },
		])
		expect(await refusalOf(agencyInquiries(viewer, entry.id, now))).toEqual([{ code: 'hidden' }])
	}
	const outcomes = await Promise.all(
		Array.from({ length: 10 }, () =>
			refusalOf(answerInquiry(drafter, entry.id, id, { answer: 'Năm 2024' }, now)),
		),
	)
	expect(outcomes.filter((reasons) => reasons === null)).toEqual([null])
	await expect(reader().inquiry.update({ where: { id }, data: { answer: 'Khác' } })).rejects.toThrow(
		'does not change',
	)
	await expect(reader().inquiry.delete({ where: { id } })).rejects.toThrow('does not change')
	expect(await refusalOf(askQuestion(drafter, assignmentId, { text: asked }, now))).toEqual([
		{ code: 'hidden' },
	])
	for (let count = 0; count < 5; count += 1) await askQuestion(reviewer, assignmentId, { text: asked }, now)
	expect(await refusalOf(askQuestion(reviewer, assignmentId, { text: asked }, now))).toEqual([
		{ code: 'limit', what: 'questions', max: 5 },
	])
})
