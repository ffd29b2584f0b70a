import { expect, test } from 'vitest'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { ClaimMarks } from '#app/domain/claim.ts'
import { anyone } from '#app/domain/viewer.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { canaryWorld, leaksIn } from '#tests/support/canaries.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { now, rubricOf } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const note = 'Dấu riêng: trang 3 ghi 5 ngày'
const marks: ClaimMarks = { r1: { finding: 'contradicted', note } }

test('a mark is saved and versioned with the sheet, frozen with its digest, and closed once it is handed in', async () => {
	const { other, otherId } = await canaryWorld('double')
	const unknown = { r9: { finding: 'verified', note: '' } } as const
	const saved = await saveReview(
		other,
		otherId,
		{ version: 1, content: { claims: { ...marks, ...unknown } } },
		now,
	)
	expect(saved.version).toBe(2)
	expect((await reviewSheet(other, otherId, now)).sheet.content.claims).toEqual(marks)
	await saveReview(other, otherId, { version: 2, content: { strengths: 'Rõ' } }, now)
	await submitReview(other, otherId, now)
	const { frozen } = await reader().reviewSubmission.findUniqueOrThrow({ where: { assignmentId: otherId } })
	expect(JSON.parse(frozen).content.claims).toEqual(marks)
	expect(await refusalOf(saveReview(other, otherId, { version: 3, content: { claims: {} } }, now))).toEqual([
		{ code: 'already', fact: 'handed-in' },
	])
	const events = await reader().auditEvent.findMany({ where: { subjectId: otherId, name: 'review.saved' } })
	expect(events.map(({ payload }) => payload)).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }])
	expect(
		leaksIn(
			events.map(({ payload }) => payload),
			[note],
		),
	).toEqual([])
})

test('until it is handed in a mark is its reviewer’s own; then as visible as the sheet, and never the agency’s', async () => {
	const { reviewer, assignmentId, other, otherId, secretary, drafter, entry } = await canaryWorld('double')
	await saveReview(other, otherId, { version: 1, content: { claims: marks } }, now)
	expect(
		await refusalOf(saveReview(reviewer, otherId, { version: 2, content: { claims: {} } }, now)),
	).toEqual([{ code: 'hidden' }])
	const before = await adminEntry(secretary, entry.id, now)
	expect(before.claims).toEqual([])
	await submitReview(other, otherId, now)
	const page = await adminEntry(secretary, entry.id, now)
	expect(page.claims?.map((sheet) => sheet.marks)).toEqual([marks])
	for (const kept of [
		before,
		await reviewSheet(reviewer, assignmentId, now),
		await entryPage(drafter, entry.id),
	]) {
		expect(leaksIn(kept, [note])).toEqual([])
	}
})

test('the council reads the marks beside the matrix once every sheet is in, without whose they are', async () => {
	const council = await makeCouncil()
	const [member = anyone()] = council.members
	const sheet = fullSheet(rubricOf('initiative', 'collective'), { claims: marks })
	const open = await makeReviewed(council, { sheet, totals: [80, 85] })
	expect((await councilEntry(member, open.id, now)).claims).toEqual([
		{ reviewer: null, marks },
		{ reviewer: null, marks },
	])
	const closed = await makeReviewed(council, { sheet, totals: [80], missing: 1 })
	const page = await councilEntry(member, closed.id, now)
	expect([page.claims, leaksIn(page, [note])]).toEqual([null, []])
})
