import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { missingInReview, type ReviewContent } from '#app/domain/review.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
	viewerFor,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const rubric = rubricOf('initiative', 'collective')
const sheet = fullSheet(rubric)

const world = async () => {
	const unit = await makeUnit()
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const entry = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const assignmentId = await assignReviewer(secretary, entry.id, reviewer.person.id, now)
	return { roundId, unit, drafter, secretary, entry, reviewer, assignmentId }
}

const saved = async (assignmentId: string) => {
	const row = await reader().review.findUnique({ where: { assignmentId } })
	return row && { version: row.version, content: row.content as unknown as ReviewContent }
}

test('a part of the sheet is saved without touching the rest, and each save is a version with an event', async () => {
	const { reviewer, assignmentId } = await world()
	const first = await saveReview(reviewer, assignmentId, { version: 0, content: { strengths: 'Mới' } }, now)
	expect(first).toEqual({ version: 1, savedAt: now })
	await saveReview(
		reviewer,
		assignmentId,
		{
			version: 1,
			content: { marks: { novelty: { levelId: 'good', points: 22 } }, gates: { applied: true } },
		},
		now,
	)
	await saveReview(
		reviewer,
		assignmentId,
		{ version: 2, content: { marks: { novelty: { remark: 'Khá' } } } },
		now,
	)
	const { version, content } = (await saved(assignmentId)) ?? {}
	expect(version).toBe(3)
	expect(content).toMatchObject({ strengths: 'Mới', gates: { applied: true }, conclusion: null })
	expect(content?.marks.novelty).toEqual({ levelId: 'good', points: 22, remark: 'Khá' })
	const events = await reader().auditEvent.findMany({
		where: { subjectId: assignmentId, name: 'review.saved' },
	})
	expect(events.map(({ payload }) => payload)).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }])
})

test('what the rubric does not know is left out', async () => {
	const { reviewer, assignmentId } = await world()
	await saveReview(
		reviewer,
		assignmentId,
		{
			version: 0,
			content: {
				marks: { 'not-there': { points: 5 }, novelty: { levelId: 'not-a-level', points: 2.5 } },
				gates: { toString: true },
				bonus: ['inclusion', 'gift'],
				penalty: ['gift'],
				proposedAward: 'crown',
			},
		},
		now,
	)
	const content = (await saved(assignmentId))?.content
	expect(Object.keys(content?.marks ?? {}).sort()).toEqual(rubric.criteria.map(({ id }) => id).sort())
	expect(content?.marks.novelty).toEqual({ levelId: null, points: null, remark: '' })
	expect(content).toMatchObject({ gates: {}, bonus: ['inclusion'], penalty: [], proposedAward: null })
})

test('a save on an older version is stale and changes nothing', async () => {
	const { reviewer, assignmentId } = await world()
	await saveReview(reviewer, assignmentId, { version: 0, content: { strengths: 'một' } }, now)
	expect(
		await refusalOf(saveReview(reviewer, assignmentId, { version: 0, content: { strengths: 'hai' } }, now)),
	).toEqual([{ code: 'stale', version: 1 }])
	expect((await saved(assignmentId))?.content.strengths).toBe('một')
})

test('a complete sheet is handed in once, frozen with its total and digest, and does not change again', async () => {
	const { reviewer, assignmentId, entry } = await world()
	await saveReview(reviewer, assignmentId, { version: 0, content: { ...sheet, bonus: ['inclusion'] } }, now)
	const { total, digest } = await submitReview(reviewer, assignmentId, now)
	const row = await reader().reviewSubmission.findUniqueOrThrow({ where: { assignmentId } })
	const points = rubric.criteria.reduce((sum, { levels }) => sum + (levels[1]?.max ?? 0), 0)
	expect(total).toBe(points + 2)
	expect(row).toMatchObject({ total, digest, submittedAt: now })
	expect(sha256(row.frozen)).toBe(digest)
	expect(JSON.parse(row.frozen)).toMatchObject({
		assignmentId,
		entryId: entry.id,
		reviewerId: reviewer.person.id,
		rubric: { code: 'initiative', version: 1 },
		criteria: points,
		bonus: 2,
		penalty: 0,
		total,
	})
	expect(
		await refusalOf(saveReview(reviewer, assignmentId, { version: 1, content: { strengths: '' } }, now)),
	).toEqual([{ code: 'already', fact: 'handed-in' }])
	expect(await refusalOf(submitReview(reviewer, assignmentId, now))).toEqual([
		{ code: 'already', fact: 'handed-in' },
	])
	expect(await refusalOf(recuse(reviewer, assignmentId, { kind: 'other', reason: 'Đổi ý' }, now))).toEqual([
		{ code: 'already', fact: 'handed-in' },
	])
	await expect(reader().review.update({ where: { assignmentId }, data: { version: 9 } })).rejects.toThrow(
		/handed in/,
	)
	const [event] = await reader().auditEvent.findMany({
		where: { subjectId: assignmentId, name: 'review.submitted' },
	})
	expect(event?.payload).toEqual({ digest })
})

test('an unfinished sheet is not handed in, and the refusal lists what is missing in the order of the sheet', async () => {
	const { reviewer, assignmentId } = await world()
	const missing = missingInReview(rubric, {
		...sheet,
		marks: {},
		gates: {},
		strengths: '',
		limits: '',
		conclusion: null,
	})
	expect(await refusalOf(submitReview(reviewer, assignmentId, now))).toEqual([
		{ code: 'incomplete', missing: missing.map(({ id }) => id) },
	])
	await saveReview(
		reviewer,
		assignmentId,
		{ version: 0, content: { ...sheet, gates: { ...sheet.gates, applied: false } } },
		now,
	)
	expect(await refusalOf(submitReview(reviewer, assignmentId, now))).toEqual([
		{ code: 'incomplete', missing: ['conclusion'] },
	])
	expect(await reader().reviewSubmission.count({ where: { assignmentId } })).toBe(0)
})

test('the assignment of another reviewer, and of one who lost the role, does not exist', async () => {
	const { reviewer, assignmentId, roundId, secretary, drafter } = await world()
	const other = await makeViewer({ reviewerIn: roundId })
	for (const viewer of [other, secretary, drafter]) {
		for (const act of [
			() => saveReview(viewer, assignmentId, { version: 0, content: {} }, now),
			() => submitReview(viewer, assignmentId, now),
			() => recuse(viewer, assignmentId, { kind: 'other', reason: 'x' }, now),
		]) {
			expect(await refusalOf(act())).toEqual([{ code: 'hidden' }])
		}
	}
	await reader().reviewer.updateMany({
		where: { personId: reviewer.person.id },
		data: { endsAt: daysFromNow(-1) },
	})
	const former = await viewerFor(reviewer.person.id)
	expect(await refusalOf(saveReview(former, assignmentId, { version: 0, content: {} }, now))).toEqual([
		{ code: 'hidden' },
	])
	for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
		expect(await refusalOf(submitReview(reviewer, id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('a conflict that arises after the assignment stops the sheet', async () => {
	const { reviewer, assignmentId, unit } = await world()
	await reader().membership.create({
		data: { personId: reviewer.person.id, unitId: unit.id, role: 'drafter', startsAt: daysFromNow(-1) },
	})
	const bound = await viewerFor(reviewer.person.id)
	expect(await refusalOf(saveReview(bound, assignmentId, { version: 0, content: {} }, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
})

test('nothing is written or handed in outside the review phase; the boundary is exact', async () => {
	const { reviewer, assignmentId } = await world()
	const closes = daysFromNow(30)
	const lastMoment = new Date(closes.getTime() - 1)
	await saveReview(reviewer, assignmentId, { version: 0, content: sheet }, lastMoment)
	for (const act of [
		() => saveReview(reviewer, assignmentId, { version: 1, content: {} }, closes),
		() => submitReview(reviewer, assignmentId, closes),
	]) {
		expect(await refusalOf(act())).toMatchObject([{ code: 'phase', needs: 'review', closesAt: closes }])
	}
	await submitReview(reviewer, assignmentId, lastMoment)
})

test('of fifty hand-ins at once, one counts and leaves one event', async () => {
	const { reviewer, assignmentId } = await world()
	await saveReview(reviewer, assignmentId, { version: 0, content: sheet }, now)
	const outcomes = await Promise.all(
		Array.from({ length: 50 }, () => refusalOf(submitReview(reviewer, assignmentId, now))),
	)
	expect(outcomes.filter((reasons) => reasons === null)).toEqual([null])
	expect(
		new Set(outcomes.filter((reasons) => reasons !== null).map((reasons) => JSON.stringify(reasons))),
	).toEqual(new Set([JSON.stringify([{ code: 'already', fact: 'handed-in' }])]))
	expect(await reader().reviewSubmission.count({ where: { assignmentId } })).toBe(1)
	expect(
		await reader().auditEvent.count({ where: { subjectId: assignmentId, name: 'review.submitted' } }),
	).toBe(1)
})

test('saves and a hand-in at once: what is frozen is what is stored', async () => {
	const { reviewer, assignmentId } = await world()
	await saveReview(reviewer, assignmentId, { version: 0, content: sheet }, now)
	await Promise.all([
		refusalOf(saveReview(reviewer, assignmentId, { version: 1, content: { strengths: 'bản sau' } }, now)),
		refusalOf(submitReview(reviewer, assignmentId, now)),
	])
	const { frozen } = await reader().reviewSubmission.findUniqueOrThrow({ where: { assignmentId } })
	expect(JSON.parse(frozen).content).toEqual((await saved(assignmentId))?.content)
})
