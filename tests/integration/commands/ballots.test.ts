import { describe, expect, test } from 'vitest'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { Choice } from '#app/domain/ballot.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone } from '#app/domain/viewer.ts'
import { holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	grant,
	makeEntry,
	makePerson,
	makeUnit,
	makeViewer,
	now,
	viewerFor,
} from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const tallyRows = (ballotId: string) =>
	reader().ballotTally.findMany({
		where: { ballotId },
		orderBy: { choice: 'asc' },
		select: { choice: true, count: true },
	})

const events = (subjectId: string) =>
	reader().auditEvent.findMany({
		where: { subjectId },
		orderBy: { seq: 'asc' },
		select: { name: true, actorId: true, payload: true },
	})

test('a ballot is opened, voted on and closed, and each step leaves its event', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const awardLevelId = council.awardLevels[0]?.id ?? ''
	const ballotId = await openBallot(council.secretary, { entryId: entry.id, awardLevelId }, now)
	expect(await tallyRows(ballotId)).toEqual([
		{ choice: 'abstain', count: 0 },
		{ choice: 'agree', count: 0 },
		{ choice: 'disagree', count: 0 },
	])
	const choices: Choice[] = ['agree', 'agree', 'disagree']
	for (const [index, choice] of choices.entries()) {
		await castVote(council.members[index] ?? anyone(), ballotId, choice, now)
	}
	const closed = await closeBallot(council.secretary, ballotId, now)
	expect(closed).toEqual({ tally: { agree: 2, disagree: 1, abstain: 0 }, passed: false })
	expect((await events(ballotId)).map(({ name, payload }) => ({ name, payload }))).toEqual([
		{ name: 'ballot.opened', payload: { award: 'bang_khen_thu_tuong' } },
		{ name: 'ballot.cast', payload: {} },
		{ name: 'ballot.cast', payload: {} },
		{ name: 'ballot.cast', payload: {} },
		{ name: 'ballot.closed', payload: { agree: 2, disagree: 1, abstain: 0, passed: false } },
	])
})

test('nothing that a vote leaves behind differs by the choice', async () => {
	const council = await makeCouncil()
	const traces = []
	for (const choice of ['agree', 'disagree', 'abstain'] as const) {
		const entry = await makeReviewed(council)
		const { ballotId } = await holdBallot(council, entry.id, [choice], { close: false })
		const jobs = await reader().$queryRaw<{ data: unknown }[]>`
			SELECT j.data - 'seq' AS data FROM pgboss.job j JOIN audit_event a ON a.seq::text = j.data->>'seq'
			WHERE a.subject_id = ${ballotId} AND a.name = 'ballot.cast'`
		traces.push({
			receipts: await reader().ballotReceipt.findMany({ where: { ballotId }, select: { seatId: true } }),
			events: (await events(ballotId)).filter(({ name }) => name === 'ballot.cast'),
			jobs,
			mail: await reader().mail.count(),
		})
	}
	expect(traces[1]).toEqual(traces[0])
	expect(traces[2]).toEqual(traces[0])
})

test('every vote rewrites all rows of the ballot: all carry the same transaction', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, ['abstain'], { close: false })
	const writers = await reader().$queryRaw<{ writer: string }[]>`
		SELECT DISTINCT xmin::text AS writer FROM ballot_tally WHERE ballot_id = ${ballotId}::uuid`
	expect(writers.length).toBe(1)
})

test('fifty votes of one member at once count once', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	const [member = anyone()] = council.members
	const outcomes = await Promise.allSettled(
		Array.from({ length: 50 }, (_, index) =>
			castVote(member, ballotId, index % 2 ? 'agree' : 'disagree', now),
		),
	)
	expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	for (const outcome of outcomes)
		if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refusal)
	expect(await reader().ballotReceipt.count({ where: { ballotId } })).toBe(1)
	expect((await tallyRows(ballotId)).reduce((sum, { count }) => sum + count, 0)).toBe(1)
	expect((await events(ballotId)).filter(({ name }) => name === 'ballot.cast').length).toBe(1)
})

test('a member in conflict does not vote, is told why, and is not counted among the members', async () => {
	const unit = await makeUnit()
	const child = await makeUnit({ parentId: unit.id, kind: 'department' })
	const council = await makeCouncil({ members: 5, unitIds: [unit.id, child.id] })
	const entry = await makeReviewed(council, { unitId: unit.id })
	await reader().entryAuthor.create({
		data: { entryId: entry.id, personId: council.members[2]?.person.id ?? '' },
	})
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	const said = []
	for (const member of council.members) said.push(await reasonsOf(castVote(member, ballotId, 'agree', now)))
	expect(said).toEqual([
		[{ code: 'conflict', relation: 'same-unit' }],
		[{ code: 'conflict', relation: 'child-unit' }],
		[{ code: 'conflict', relation: 'author' }],
		'allowed',
		'allowed',
	])
	const ballot = await reader().ballot.findUniqueOrThrow({ where: { id: ballotId } })
	expect(ballot.membersTotal).toBe(2)
	expect(await closeBallot(council.secretary, ballotId, now)).toEqual({
		tally: { agree: 2, disagree: 0, abstain: 0 },
		passed: true,
	})
})

test('a membership in the agency outside the seat is a conflict as well', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil({ members: 3 })
	const personId = council.members[1]?.person.id ?? ''
	await grant(personId, { drafterOf: unit.id })
	const entry = await makeReviewed(council, { unitId: unit.id })
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	expect(await reasonsOf(castVote(await viewerFor(personId), ballotId, 'agree', now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect((await reader().ballot.findUniqueOrThrow({ where: { id: ballotId } })).membersTotal).toBe(2)
})

describe('who has no part in it', () => {
	test('has no ballot to vote in', async () => {
		const unit = await makeUnit()
		const council = await makeCouncil()
		const other = await makeCouncil()
		const entry = await makeReviewed(council, { unitId: unit.id })
		const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
		const outsiders = [
			anyone(),
			council.secretary,
			other.members[0] ?? anyone(),
			await makeViewer({ office: 'administrator' }),
			await makeViewer({ headOf: unit.id }),
			await makeViewer({ reviewerIn: council.roundId }),
		]
		for (const outsider of outsiders) {
			expect(await reasonsOf(castVote(outsider, ballotId, 'agree', now))).toEqual([{ code: 'hidden' }])
		}
		for (const id of ['', 'x', '../..', ballotId.toUpperCase(), '00000000-0000-7000-8000-000000000000']) {
			expect(await reasonsOf(castVote(council.members[0] ?? anyone(), id, 'agree', now))).toEqual([
				{ code: 'hidden' },
			])
		}
		expect(await reader().ballotReceipt.count({ where: { ballotId } })).toBe(0)
	})

	test('neither opens nor closes one', async () => {
		const council = await makeCouncil()
		const entry = await makeReviewed(council)
		const awardLevelId = council.awardLevels[0]?.id ?? ''
		const outsiders = [
			council.members[0] ?? anyone(),
			await makeViewer({ office: 'administrator' }),
			await makeViewer({ reviewerIn: council.roundId }),
			anyone(),
		]
		for (const outsider of outsiders) {
			const said = await reasonsOf(openBallot(outsider, { entryId: entry.id, awardLevelId }, now))
			expect(said).not.toBe('allowed')
		}
		expect(await reader().ballot.count({ where: { entryId: entry.id } })).toBe(0)
		const { ballotId } = await holdBallot(council, entry.id, ['agree', 'agree'], { close: false })
		for (const outsider of outsiders) {
			expect(await reasonsOf(closeBallot(outsider, ballotId, now))).toEqual([{ code: 'not-yours' }])
		}
	})

	test('a member who took the seat after the opening does not vote', async () => {
		const council = await makeCouncil()
		const entry = await makeReviewed(council)
		const late = await makePerson()
		await reader().seat.create({
			data: { personId: late.id, committeeId: council.committeeId, role: 'member', startsAt: daysFromNow(1) },
		})
		const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
		expect(await reasonsOf(castVote(await viewerFor(late.id), ballotId, 'agree', daysFromNow(2)))).toEqual([
			{ code: 'hidden' },
		])
	})

	test('a secretary of the agency does not open its ballot', async () => {
		const unit = await makeUnit()
		const council = await makeCouncil()
		await grant(council.secretary.person.id, { drafterOf: unit.id })
		const entry = await makeReviewed(council, { unitId: unit.id })
		const viewer = await viewerFor(council.secretary.person.id)
		const awardLevelId = council.awardLevels[0]?.id ?? ''
		expect(await reasonsOf(openBallot(viewer, { entryId: entry.id, awardLevelId }, now))).toEqual([
			{ code: 'conflict', relation: 'same-unit' },
		])
	})
})

describe('a ballot is not opened', () => {
	test('twice, with sheets missing, below the least score, on a draft, on another movement’s award', async () => {
		const council = await makeCouncil()
		const [pm, ministry] = council.awardLevels
		const entry = await makeReviewed(council)
		await holdBallot(council, entry.id, [], { close: false })
		const open = (entryId: string, awardLevelId = pm?.id ?? '') =>
			reasonsOf(openBallot(council.secretary, { entryId, awardLevelId }, now))
		expect(await open(entry.id)).toEqual([{ code: 'already', fact: 'exists' }])
		const waiting = await makeReviewed(council, { totals: [90], missing: 1 })
		expect(await open(waiting.id)).toEqual([{ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' }])
		await reader().awardLevel.update({ where: { id: ministry?.id ?? '' }, data: { minScore: 86 } })
		expect(await open(entry.id, ministry?.id)).toEqual([
			{ code: 'stage', is: 'score-too-low', needs: 'score' },
		])
		const draft = await makeEntry({
			roundId: council.roundId,
			unitId: (await makeUnit()).id,
			createdById: council.drafterId,
		})
		expect(await open(draft.id)).toEqual([{ code: 'hidden' }])
		const other = await makeCouncil()
		expect(await open(entry.id, other.awardLevels[0]?.id)).toEqual([{ code: 'hidden' }])
	})

	test('before or after the council’s time', async () => {
		const council = await makeCouncil({ phases: { deliberation: [daysFromNow(1), daysFromNow(2)] } })
		const entry = await makeReviewed(council)
		const awardLevelId = council.awardLevels[0]?.id ?? ''
		for (const at of [now, daysFromNow(2)]) {
			const said = await reasonsOf(openBallot(council.secretary, { entryId: entry.id, awardLevelId }, at))
			expect(said).toEqual([
				{ code: 'phase', needs: 'deliberation', opensAt: daysFromNow(1), closesAt: daysFromNow(2) },
			])
		}
	})
})

test('a ballot without quorum is not closed; a closed one takes no vote and stays closed', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, ['agree'], { close: false })
	expect(await reasonsOf(closeBallot(council.secretary, ballotId, now))).toEqual([
		{ code: 'quorum', present: 1, needs: 2 },
	])
	await castVote(council.members[1] ?? anyone(), ballotId, 'abstain', now)
	await closeBallot(council.secretary, ballotId, now)
	expect(await reasonsOf(castVote(council.members[2] ?? anyone(), ballotId, 'agree', now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	expect(await reasonsOf(closeBallot(council.secretary, ballotId, now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	await expect(
		reader().ballotTally.updateMany({ where: { ballotId }, data: { count: { increment: 1 } } }),
	).rejects.toThrow()
	expect((await tallyRows(ballotId)).map(({ count }) => count)).toEqual([1, 1, 0])
})

test('the share is of all members for one award, of those who voted for another', async () => {
	const council = await makeCouncil({ members: 5 })
	const entry = await makeReviewed(council)
	const votes: Choice[] = ['agree', 'agree', 'agree', 'disagree']
	const all = await holdBallot(council, entry.id, votes, { close: false })
	const present = await holdBallot(council, entry.id, votes, { level: 1, close: false })
	expect((await closeBallot(council.secretary, all.ballotId, now)).passed).toBe(false)
	expect((await closeBallot(council.secretary, present.ballotId, now)).passed).toBe(true)
})
