import { expect, test } from 'vitest'
import { applyPlan, askPlan } from '#app/commands/assignment-plans.server.ts'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { giveSubstitute } from '#app/commands/substitutes.server.ts'
import { callThird, setDivergenceBound } from '#app/commands/third-calls.server.ts'
import { cancelVisit, planVisit } from '#app/commands/visits.server.ts'
import { planOf } from '#app/data/assignment-plans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { offeredIds } from '#app/data/offers.server.ts'
import { substitutesFor } from '#app/data/substitutes.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { planAssignmentsJob } from '#app/jobs/plan-assignments.server.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { canaries, canaryWorld, leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, rubricOf } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

/** An entry that two reviewers score and two others are to visit. */
const visited = async (blindness: 'open' | 'single' | 'double') => {
	const world = await canaryWorld(blindness, { sheets: 2 })
	const [first, second] = [
		await makeViewer({ reviewerIn: world.roundId }),
		await makeViewer({ reviewerIn: world.roundId }),
	]
	const memberIds = [first.person.id, second.person.id]
	const plan = { startsAt: daysFromNow(2), place: 'Xã Hải Lăng', memberIds }
	const visitId = await planVisit(world.secretary, world.entry.id, plan, now)
	return { ...world, first, second, visitId }
}

const lettersAbout = async (name: string, subjectId: string) => {
	const { seq } = await reader().auditEvent.findFirstOrThrow({ where: { name, subjectId } })
	for (let turn = 0; turn < 2; turn += 1) await dispatchEvent({ seq: String(seq) }, now)
	return reader().mail.findMany({
		where: { key: { startsWith: `${name}:${seq}:` } },
		orderBy: { toAddress: 'asc' },
	})
}

test('who was to visit a double-blind entry is given its sheet in no way, even once the visit is called off', async () => {
	const { secretary, entry, first, second, visitId, roundId, reviewer, assignmentId } =
		await visited('double')
	await cancelVisit(secretary, visitId, 'Bão', now)
	for (const visitor of [first, second]) {
		expect(await refusalOf(assignReviewer(secretary, entry.id, visitor.person.id, now))).toEqual([
			{ code: 'visited-blind' },
		])
		expect(await offeredIds(reader(), visitor, roundId, now)).toEqual([])
	}
	const { reviewers } = await assignmentBoard(secretary, entry.id, now)
	const line = reviewers.find(({ personId }) => personId === first.person.id)
	expect(line?.verdict).toEqual({ allowed: false, reasons: [{ code: 'visited-blind' }] })
	await recuse(reviewer, assignmentId, { kind: 'workload', reason: 'Đi công tác' }, now)
	const input = { personId: first.person.id, insteadOfId: assignmentId }
	expect(await refusalOf(giveSubstitute(secretary, entry.id, input, now))).toEqual([
		{ code: 'visited-blind' },
	])
	const offers = await substitutesFor(reader(), secretary, roundId, new Set([entry.id]), 10, now)
	expect(offers.get(entry.id)).toEqual({
		free: [],
		kept: [
			{ barrier: 'has-it', count: 1 },
			{ barrier: 'recused', count: 1 },
			{ barrier: 'visited', count: 2 },
		],
	})
	const planId = await askPlan(secretary, roundId, { perEntry: 2, maxLoad: 5, scope: 'missing' }, now)
	await planAssignmentsJob({ planId }, now)
	const plan = await planOf(reader(), planId)
	expect([plan?.result?.pairs, plan?.result?.lacking.map(({ barriers }) => barriers)]).toEqual([
		[],
		[{ 'has-it': 1, recused: 1, visited: 2 }],
	])
})

test('a plan made before the visit is out of date after it, and a third reviewer is not called from the visitors', async () => {
	const world = await canaryWorld('double', { sheets: 2 })
	const { secretary, entry, roundId, reviewer, other, assignmentId, otherId } = world
	const [first, second] = [
		await makeViewer({ reviewerIn: roundId }),
		await makeViewer({ reviewerIn: roundId }),
	]
	const planId = await askPlan(secretary, roundId, { perEntry: 3, maxLoad: 5, scope: 'missing' }, now)
	await planAssignmentsJob({ planId }, now)
	expect((await planOf(reader(), planId))?.result?.pairs.length).toBe(1)
	const memberIds = [first.person.id, second.person.id]
	await planVisit(secretary, entry.id, { startsAt: daysFromNow(2), place: 'Xã', memberIds }, now)
	expect(await refusalOf(applyPlan(secretary, planId, now))).toEqual([{ code: 'plan-outdated' }])
	await setDivergenceBound(secretary, roundId, 1, now)
	await submitReview(other, otherId, now)
	const rubric = rubricOf('initiative', 'collective')
	const lowest = rubric.criteria.map(({ id, levels }) => {
		const level = levels.at(-1)
		return [id, { levelId: level?.id ?? null, points: level?.min ?? null, remark: 'Chưa có' }]
	})
	const content = fullSheet(rubric, { marks: Object.fromEntries(lowest) })
	await saveReview(reviewer, assignmentId, { version: 0, content }, now)
	await submitReview(reviewer, assignmentId, now)
	expect(await callThird(entry.id, now)).toBeNull()
	expect(await reader().thirdCall.count({ where: { entryId: entry.id, assignmentId: null } })).toBe(1)
	expect(await reader().assignment.count({ where: { personId: { in: memberIds } } })).toBe(0)
})

test.each(['open', 'single'] as const)('in a round that is %s a visitor may score', async (blindness) => {
	const { secretary, entry, first } = await visited(blindness)
	expect(await assignReviewer(secretary, entry.id, first.person.id, now)).not.toBe('')
})

test('who goes gets one letter, in a double-blind round without a word of whose entry it is', async () => {
	const { visitId, first, second, secretary } = await visited('double')
	const letters = await lettersAbout('visit.planned', visitId)
	const readers = [first, second].map(({ person }) => person.email).sort()
	expect(letters.map(({ toAddress }) => toAddress)).toEqual(readers)
	expect(letters[0]?.text).toContain('Xã Hải Lăng')
	expect(leaksIn(letters, [canaries.agency, canaries.ministry, canaries.author, 'Một cửa số'])).toEqual([])
	await cancelVisit(secretary, visitId, 'Bão số 5', now)
	const off = await lettersAbout('visit.cancelled', visitId)
	expect(off.map(({ toAddress }) => toAddress)).toEqual(readers)
	expect(off[0]?.text).toContain('Bão số 5')
	expect(leaksIn(off, [canaries.agency, canaries.ministry, 'Một cửa số'])).toEqual([])
})

test('in an open round the letter names the entry and its agency', async () => {
	const { visitId } = await visited('open')
	const [letter] = await lettersAbout('visit.planned', visitId)
	expect(letter?.text).toContain(canaries.agency)
	expect(letter?.text).toContain('Một cửa số')
})
