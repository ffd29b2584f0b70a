import { expect, test } from 'vitest'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { recusalPage, reviewSheet } from '#app/queries/review-sheet.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

test('in a double-blind round the sheet names no agency, author, contact or file, nor the other reviewer', async () => {
	const { reviewer, assignmentId, author, unit } = await canaryWorld('double')
	const sheet = await reviewSheet(reviewer, assignmentId, now)
	expect(leaksIn(sheet, [...identity, ...others, author.id, unit.id])).toEqual([])
	expect(sheet).toMatchObject({ isBlind: true, reading: { agency: null, authors: null, contact: null } })
	expect(sheet.reading.content.titleVi).toBe('Một cửa số của ▇▇▇')
	expect(sheet.reading.evidence).toMatchObject([{ fileName: null, caption: 'Xác nhận của ▇▇▇', kind: 'pdf' }])
	expect(leaksIn(await recusalPage(reviewer, assignmentId, now), [...identity, ...others])).toEqual([])
})

test('in a single-blind round the reviewer reads whose entry it is, but no contact and nothing of the others', async () => {
	const { reviewer, assignmentId } = await canaryWorld('single')
	const sheet = await reviewSheet(reviewer, assignmentId, now)
	expect(sheet.reading).toMatchObject({
		agency: { name: canaries.agency },
		authors: [{ name: canaries.author, role: 'Chủ trì', sharePercent: 100 }],
		contact: null,
		evidence: [{ fileName: `Báo cáo ${canaries.agency}.pdf` }],
	})
	expect(leaksIn(sheet, [canaries.contact, canaries.email, canaries.drafter, ...others])).toEqual([])
})

test('the sheet of another reviewer is not found, before and after it was handed in, whatever else one is', async () => {
	const { reviewer, other, otherId, secretary, drafter, roundId } = await canaryWorld('single')
	const stranger = await makeViewer({ reviewerIn: roundId })
	const administrator = await makeViewer({ office: 'administrator' })
	const everyone = [reviewer, stranger, secretary, administrator, drafter]
	for (const viewer of everyone) {
		expect(await refusalOf(reviewSheet(viewer, otherId, now))).toEqual([{ code: 'hidden' }])
		expect(await refusalOf(recusalPage(viewer, otherId, now))).toEqual([{ code: 'hidden' }])
	}
	await submitReview(other, otherId, now)
	for (const viewer of everyone) {
		expect(await refusalOf(reviewSheet(viewer, otherId, now))).toEqual([{ code: 'hidden' }])
	}
	for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
		expect(await refusalOf(reviewSheet(reviewer, id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('the answer is the same whether the others have handed in or not', async () => {
	const { reviewer, assignmentId, other, otherId } = await canaryWorld('single')
	const before = await reviewSheet(reviewer, assignmentId, now)
	await submitReview(other, otherId, now)
	expect(await reviewSheet(reviewer, assignmentId, now)).toEqual(before)
})

test('what was handed in is read-only, with its total and digest; the entry is read as it was frozen', async () => {
	const { reviewer, assignmentId, entry } = await canaryWorld('single')
	const content = fullSheet(rubricOf('initiative', 'collective'))
	await saveReview(reviewer, assignmentId, { version: 0, content }, now)
	const { total, digest } = await submitReview(reviewer, assignmentId, now)
	await reader().entry.update({ where: { id: entry.id }, data: { titleVi: 'Bản nháp mới', content: {} } })
	const sheet = await reviewSheet(reviewer, assignmentId, now)
	expect(sheet).toMatchObject({
		handedIn: { submittedAt: now, total, digest },
		sheet: { version: 1, content },
		missing: [],
		mayReview: { allowed: false, reasons: [{ code: 'already', fact: 'handed-in' }] },
		reading: { content: { titleVi: `Một cửa số của ${canaries.agency}` } },
	})
})

test('an empty sheet asks for everything, and says when it may not be written', async () => {
	const { reviewer, assignmentId } = await canaryWorld('single')
	const sheet = await reviewSheet(reviewer, assignmentId, now)
	expect(sheet).toMatchObject({
		sheet: { version: 0, savedAt: null },
		handedIn: null,
		mayReview: { allowed: true },
	})
	expect(sheet.missing.length).toBe(sheet.rubric.gates.length + sheet.rubric.criteria.length + 3)
	expect((await reviewSheet(reviewer, assignmentId, daysFromNow(30))).mayReview).toMatchObject({
		allowed: false,
		reasons: [{ code: 'phase', needs: 'review' }],
	})
})

test('who stepped back, lost the role or has a conflict by now does not read the entry any more', async () => {
	const { reviewer, assignmentId, other, otherId, unit } = await canaryWorld('single')
	await recuse(reviewer, assignmentId, { kind: 'other', reason: 'Nghỉ phép' }, now)
	expect(await refusalOf(reviewSheet(reviewer, assignmentId, now))).toEqual([
		{ code: 'already', fact: 'recused' },
	])
	await reader().membership.create({
		data: { personId: other.person.id, unitId: unit.id, role: 'drafter', startsAt: daysFromNow(-1) },
	})
	expect(await refusalOf(reviewSheet(await viewerFor(other.person.id), otherId, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	await reader().reviewer.updateMany({
		where: { personId: other.person.id },
		data: { endsAt: daysFromNow(-1) },
	})
	expect(await refusalOf(reviewSheet(await viewerFor(other.person.id), otherId, now))).toEqual([
		{ code: 'hidden' },
	])
})
