import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeEntryAt, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const world = async () => {
	const unit = await makeUnit()
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const entry = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	const reviewers = [
		await makeViewer({ reviewerIn: roundId }),
		await makeViewer({ reviewerIn: roundId }),
	] as const
	const ids = [
		await assignReviewer(secretary, entry.id, reviewers[0].person.id, now),
		await assignReviewer(secretary, entry.id, reviewers[1].person.id, now),
	] as const
	return { entry, secretary, reviewers, ids }
}

const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

test('a reviewer steps back with kind and reason; the entry waits for others, and the reason stays out of the trail', async () => {
	const { entry, reviewers, ids } = await world()
	const reason = 'Người thân là tác giả của hồ sơ'
	expect(await recuse(reviewers[0], ids[0], { kind: 'conflict', reason: ` ${reason} ` }, now)).toEqual({
		stage: 'review',
	})
	expect(await reader().recusal.findUniqueOrThrow({ where: { assignmentId: ids[0] } })).toMatchObject({
		kind: 'conflict',
		reason,
		recusedAt: now,
	})
	await recuse(reviewers[1], ids[1], { kind: 'expertise', reason: 'Ngoài chuyên môn' }, now)
	expect(await stageOf(entry.id)).toBe('accepted')
	const events = await reader().auditEvent.findMany({
		where: { name: 'assignment.ended', subjectId: ids[0] },
	})
	expect(events.map(({ payload }) => payload)).toEqual([
		{ reviewerId: reviewers[0].person.id, kind: 'conflict' },
	])
})

test('who stepped back does not write on the sheet, nor step back twice, at any number of tries at once', async () => {
	const { reviewers, ids } = await world()
	const input = { kind: 'workload' as const, reason: 'Bận' }
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, () => refusalOf(recuse(reviewers[0], ids[0], input, now))),
	)
	expect(outcomes.filter((reasons) => reasons === null)).toEqual([null])
	expect(await reader().recusal.count({ where: { assignmentId: ids[0] } })).toBe(1)
	expect(await refusalOf(recuse(reviewers[0], ids[0], input, now))).toEqual([
		{ code: 'already', fact: 'recused' },
	])
	expect(await refusalOf(saveReview(reviewers[0], ids[0], { version: 0, content: {} }, now))).toEqual([
		{ code: 'already', fact: 'recused' },
	])
})

test('stepping back needs a reason, and is possible after the review closed', async () => {
	const { reviewers, ids } = await world()
	expect(await refusalOf(recuse(reviewers[0], ids[0], { kind: 'other', reason: '  ' }, now))).toEqual([
		{ code: 'incomplete', missing: ['reason'] },
	])
	await recuse(reviewers[0], ids[0], { kind: 'other', reason: 'Nghỉ ốm' }, daysFromNow(40))
	expect(await reader().recusal.count({ where: { assignmentId: ids[0] } })).toBe(1)
})
