import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
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
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

test('a reviewer without assignments has an empty desk', async () => {
	const { roundId } = await makeRound()
	const reviewer = await makeViewer({ reviewerIn: roundId })
	expect(await reviewDesk(reviewer, now)).toEqual({
		now,
		rounds: [{ id: roundId, name: 'Đợt thử' }],
		pace: { left: 0, late: 0, next: null, perDay: 0 },
		left: [],
		done: [],
		ended: [],
	})
})

test('the desk shows one’s own work only: what is left with its progress, what is done, what ended', async () => {
	const { reviewer, assignmentId, other, otherId } = await canaryWorld('single')
	const fresh = await reviewDesk(reviewer, now)
	expect(fresh.pace).toEqual({ left: 1, late: 0, next: { dueAt: daysFromNow(30), count: 1 }, perDay: 1 })
	expect(fresh.left).toMatchObject([
		{
			id: assignmentId,
			state: 'new',
			dueAt: daysFromNow(30),
			progress: { done: 0, of: 12 },
			agency: canaries.agency,
		},
	])
	expect(leaksIn(fresh, [...others, otherId])).toEqual([])
	await saveReview(
		reviewer,
		assignmentId,
		{ version: 0, content: { strengths: 'Tốt', gates: { applied: true } } },
		now,
	)
	expect((await reviewDesk(reviewer, now)).left).toMatchObject([
		{ state: 'started', progress: { done: 2, of: 12 } },
	])
	await submitReview(other, otherId, now)
	expect(await reviewDesk(other, now)).toMatchObject({
		left: [],
		done: [{ id: otherId, state: 'handed-in' }],
	})
	await recuse(reviewer, assignmentId, { kind: 'expertise', reason: 'Ngoài chuyên môn' }, now)
	const after = await reviewDesk(reviewer, now)
	expect(after).toMatchObject({
		left: [],
		done: [],
		ended: [{ id: assignmentId, state: 'recused', title: null }],
	})
	expect(leaksIn(after, [...identity, ...others])).toEqual([])
})

test('in a double-blind round the desk names no agency, not even inside the title', async () => {
	const { reviewer } = await canaryWorld('double')
	const desk = await reviewDesk(reviewer, now)
	expect(leaksIn(desk, [...identity, ...others])).toEqual([])
	expect(desk.left).toMatchObject([{ title: 'Một cửa số của ▇▇▇', agency: null }])
})

test('what has fewest sheets comes first, and how many the others handed in is not told', async () => {
	const { roundId, reviewer, secretary, other, otherId, assignmentId } = await canaryWorld('single')
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const second = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	const secondId = await assignReviewer(secretary, second.id, reviewer.person.id, now)
	const before = await reviewDesk(reviewer, now)
	expect(before.left.map(({ id }) => id)).toEqual([assignmentId, secondId])
	await saveReview(
		other,
		otherId,
		{ version: 1, content: fullSheet(rubricOf('initiative', 'collective')) },
		now,
	)
	await submitReview(other, otherId, now)
	const after = await reviewDesk(reviewer, now)
	expect(after.left.map(({ id }) => id)).toEqual([secondId, assignmentId])
	expect([...after.left].reverse()).toEqual(before.left)
})

test('a conflict that arose since hides what the entry is; rounds in which one reviews no longer are not listed', async () => {
	const { reviewer, unit, roundId } = await canaryWorld('single')
	await reader().membership.create({
		data: { personId: reviewer.person.id, unitId: unit.id, role: 'head', startsAt: daysFromNow(-1) },
	})
	const desk = await reviewDesk(await viewerFor(reviewer.person.id), now)
	expect(desk).toMatchObject({ left: [], ended: [{ state: 'conflict', title: null, agency: null }] })
	expect(leaksIn(desk, identity)).toEqual([])
	await reader().reviewer.updateMany({ where: { roundId }, data: { endsAt: daysFromNow(-1) } })
	expect(await reviewDesk(await viewerFor(reviewer.person.id), now)).toMatchObject({
		left: [],
		done: [],
		ended: [],
	})
})
