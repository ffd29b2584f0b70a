import { expect, test } from 'vitest'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { handedInSheets } from '#app/data/sheets.server.ts'
import { lettersOfReopening } from '#app/jobs/reopening-letters.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { sheetReopening } from '#app/queries/sheet-reopening.server.ts'
import { canaries, canaryWorld, leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, rubricOf } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const rubric = rubricOf('initiative', 'collective')
const reason = 'Cơ quan đã làm rõ số liệu sau khi phiếu được nộp.'
const later = daysFromNow(0.1)

const handedIn = async () => {
	const world = await canaryWorld('double')
	const { reviewer, assignmentId } = world
	await saveReview(reviewer, assignmentId, { version: 0, content: fullSheet(rubric) }, now)
	return { ...world, first: await submitReview(reviewer, assignmentId, now) }
}

test('the reviewer changes the sheet and hands it in anew; what was handed in first is kept word for word', async () => {
	const { secretary, reviewer, entry, assignmentId, first } = await handedIn()
	const before = await reader().reviewSubmission.findUniqueOrThrow({ where: { assignmentId } })
	expect(await reopenSheet(secretary, entry.id, assignmentId, { reason }, later)).toEqual({
		digest: first.digest,
	})
	expect(await reader().reviewSubmission.findUnique({ where: { assignmentId } })).toBeNull()
	const open = await reviewSheet(reviewer, assignmentId, later)
	expect([open.handedIn, open.mayReview]).toEqual([null, { allowed: true }])
	const earlier = { total: before.total, digest: before.digest, submittedAt: now, reopenedAt: later, reason }
	expect(open.earlier).toEqual([earlier])
	const version = open.sheet.version
	await saveReview(reviewer, assignmentId, { version, content: { bonus: ['inclusion'] } }, later)
	const second = await submitReview(reviewer, assignmentId, daysFromNow(0.2))
	expect(second.total).toBe(first.total + 2)
	const kept = await reader().sheetReopening.findMany({ where: { assignmentId } })
	expect(kept).toMatchObject([
		{ frozen: before.frozen, digest: before.digest, total: before.total, submittedAt: now },
	])
	const again = await sheetReopening(secretary, entry.id, assignmentId, daysFromNow(0.2))
	expect(again).toMatchObject({ earlier: [earlier], mayReopen: { allowed: true } })
	const events = await reader().auditEvent.findMany({
		where: { subjectId: assignmentId, name: { startsWith: 'review.' } },
		orderBy: { seq: 'asc' },
		select: { name: true },
	})
	expect(events.map(({ name }) => name)).toEqual([
		'review.saved',
		'review.submitted',
		'review.reopened',
		'review.saved',
		'review.submitted',
	])
})

test('its score counts nowhere until it is handed in again, and it waits on the desk', async () => {
	const { secretary, reviewer, entry, assignmentId } = await handedIn()
	const desk = async () => {
		const { left, done } = await reviewDesk(reviewer, later)
		return [left.map(({ id }) => id), done.map(({ id }) => id)]
	}
	const sheets = async () => handedInSheets((await loadEntry(reader(), entry.id)).row).length
	expect([await desk(), await sheets()]).toEqual([[[], [assignmentId]], 1])
	await reopenSheet(secretary, entry.id, assignmentId, { reason }, later)
	expect([await desk(), await sheets()]).toEqual([[[assignmentId], []], 0])
})

test('the letter is as blind as the round and holds no reason', async () => {
	const { secretary, reviewer, entry, assignmentId } = await handedIn()
	await reopenSheet(secretary, entry.id, assignmentId, { reason }, later)
	const told = await lettersOfReopening({
		...{ name: 'review.reopened', at: later, actorId: secretary.person.id },
		...{ subjectType: 'assignment', subjectId: assignmentId, payload: new Map() },
	})
	expect(told.map(({ to, what, path }) => [to.id, what, path])).toEqual([
		[reviewer.person.id, 'sheet-reopened', `/tham-dinh/${assignmentId}`],
	])
	const secrets = [canaries.agency, canaries.author, canaries.reviewer, reason]
	expect(
		leaksIn(
			told.map((each) => each.values('vi')),
			secrets,
		),
	).toEqual([])
})

test('nobody else opens it, none without a reason, and no sheet twice', async () => {
	const { secretary, reviewer, other, otherId, entry, assignmentId } = await handedIn()
	const administrator = await makeViewer({ office: 'administrator' })
	const open = (who: typeof reviewer, id = assignmentId, words = reason) =>
		refusalOf(reopenSheet(who, entry.id, id, { reason: words }, later))
	expect(await open(reviewer)).toEqual([{ code: 'not-yours' }])
	expect(await open(other)).toEqual([{ code: 'not-yours' }])
	expect(await open(administrator)).toEqual([{ code: 'not-yours' }])
	expect(await open(secretary, otherId)).toEqual([{ code: 'hidden' }])
	expect(await open(secretary, entry.id)).toEqual([{ code: 'hidden' }])
	expect(await open(secretary, assignmentId, '  ')).toEqual([{ code: 'incomplete', missing: ['reason'] }])
	await reopenSheet(secretary, entry.id, assignmentId, { reason }, later)
	expect(await open(secretary)).toEqual([{ code: 'already', fact: 'reopened' }])
	const page = await sheetReopening(secretary, entry.id, assignmentId, later)
	expect([page.handedInAt, page.mayReopen, page.earlier.length]).toEqual([
		null,
		{ allowed: false, reasons: [{ code: 'already', fact: 'reopened' }] },
		1,
	])
})

test('the database itself lets no hand-in go that is not kept, and changes none that is', async () => {
	const { secretary, entry, assignmentId } = await handedIn()
	await expect(reader().reviewSubmission.delete({ where: { assignmentId } })).rejects.toThrow(/append-only/)
	await expect(
		reader().reviewSubmission.update({ where: { assignmentId }, data: { total: 1 } }),
	).rejects.toThrow(/append-only/)
	await reopenSheet(secretary, entry.id, assignmentId, { reason }, later)
	await expect(
		reader().sheetReopening.updateMany({ where: { assignmentId }, data: { total: 1 } }),
	).rejects.toThrow(/append-only/)
	await expect(reader().sheetReopening.deleteMany({ where: { assignmentId } })).rejects.toThrow(/append-only/)
})
