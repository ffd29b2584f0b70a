import { expect, test } from 'vitest'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decide, decisionInput, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, grant, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

test('a decision holds its awards, its refusals, its minutes; entries move on; the event says how many', async () => {
	const council = await makeCouncil()
	const won = await makeReviewed(council)
	const lost = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, won.id)
	await holdBallot(council, lost.id, ['agree', 'disagree', 'disagree'])
	const decisionId = await decide(council, [
		{ entryId: won.id, outcome: 'awarded', awardLevelId, citationVi: 'Có thành tích xuất sắc' },
		{ entryId: lost.id, outcome: 'not-awarded' },
	])
	const decision = await reader().decision.findUniqueOrThrow({
		where: { id: decisionId },
		include: { awards: true, decisionItems: { orderBy: { outcome: 'asc' } }, publication: true },
	})
	expect(
		decision.awards.map(({ entryId, awardLevelId: level, citationVi }) => [entryId, level, citationVi]),
	).toEqual([[won.id, awardLevelId, 'Có thành tích xuất sắc']])
	expect(decision.decisionItems.map(({ entryId, outcome }) => [entryId, outcome])).toEqual([
		[won.id, 'awarded'],
		[lost.id, 'not-awarded'],
	])
	expect(decision.minutes).toEqual({
		present: ['Nguyễn Văn Ký', 'Trần Thị Hội'],
		absent: [],
		chair: 'Nguyễn Văn Ký',
		secretary: 'Lê Thị Ghi',
		discussion: 'Hội đồng đã thảo luận từng hồ sơ.',
	})
	expect(decision.publication).toBe(null)
	expect(await stageOf(won.id)).toBe('decided')
	expect(await stageOf(lost.id)).toBe('decided')
	const events = await reader().auditEvent.findMany({ where: { subjectId: decisionId } })
	expect(events.map(({ name, payload }) => ({ name, payload }))).toEqual([
		{ name: 'decision.recorded', payload: { number: decision.number, awards: 1 } },
	])
})

test('no award without a ballot that is closed and passed, none against the vote', async () => {
	const council = await makeCouncil()
	const [pm] = council.awardLevels
	const never = await makeReviewed(council)
	const open = await makeReviewed(council)
	const failed = await makeReviewed(council)
	const passed = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, open.id, ['agree', 'agree', 'agree'], { close: false })
	await holdBallot(council, failed.id, ['agree', 'agree', 'disagree'])
	await holdBallot(council, passed.id)
	const award = (entryId: string) =>
		reasonsOf(decide(council, [{ entryId, outcome: 'awarded', awardLevelId }]))
	const decline = (entryId: string) => reasonsOf(decide(council, [{ entryId, outcome: 'not-awarded' }]))
	expect(pm?.id).toBe(awardLevelId)
	expect(await award(never.id)).toEqual([{ code: 'stage', is: 'no-ballot', needs: 'ballot-passed' }])
	expect(await award(open.id)).toEqual([{ code: 'stage', is: 'ballot-open', needs: 'ballot-passed' }])
	expect(await award(failed.id)).toEqual([{ code: 'stage', is: 'ballot-failed', needs: 'ballot-passed' }])
	expect(await decline(open.id)).toEqual([{ code: 'stage', is: 'ballot-open', needs: 'ballot-closed' }])
	expect(await decline(passed.id)).toEqual([{ code: 'stage', is: 'ballot-passed', needs: 'award' }])
	expect(await decline(never.id)).toBe('allowed')
	const waiting = await makeReviewed(council, { totals: [90], missing: 1 })
	expect(await decline(waiting.id)).toEqual([{ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' }])
})

test('an entry is not awarded while the council still votes on another award for it', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	await holdBallot(council, entry.id, ['agree'], { close: false })
	const { awardLevelId } = await holdBallot(council, entry.id, ['agree', 'agree', 'agree'], { level: 1 })
	expect(await reasonsOf(decide(council, [{ entryId: entry.id, outcome: 'awarded', awardLevelId }]))).toEqual(
		[{ code: 'stage', is: 'ballot-open', needs: 'ballot-closed' }],
	)
})

test('one refused item leaves nothing of the whole decision', async () => {
	const council = await makeCouncil()
	const won = await makeReviewed(council)
	const never = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, won.id)
	const before = await reader().auditEvent.count()
	const said = await reasonsOf(
		decide(council, [
			{ entryId: won.id, outcome: 'awarded', awardLevelId },
			{ entryId: never.id, outcome: 'awarded', awardLevelId },
		]),
	)
	expect(said).toEqual([{ code: 'stage', is: 'no-ballot', needs: 'ballot-passed' }])
	expect(await reader().decision.count({ where: { roundId: council.roundId } })).toBe(0)
	expect(await stageOf(won.id)).toBe('review')
	expect(await reader().auditEvent.count()).toBe(before)
})

test('an entry is decided once, a number is given once, and twenty at once make one decision', async () => {
	const council = await makeCouncil()
	const won = await makeReviewed(council)
	const other = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, won.id)
	await holdBallot(council, other.id, ['disagree', 'disagree'])
	const outcomes = await Promise.allSettled(
		Array.from({ length: 20 }, () =>
			decide(council, [{ entryId: won.id, outcome: 'awarded', awardLevelId }]),
		),
	)
	expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	const { number } = await reader().decision.findFirstOrThrow({ where: { roundId: council.roundId } })
	expect(
		await reasonsOf(decide(council, [{ entryId: other.id, outcome: 'not-awarded' }], { number })),
	).toEqual([{ code: 'already', fact: 'exists' }])
	expect(await reasonsOf(decide(council, [{ entryId: won.id, outcome: 'not-awarded' }]))).toContainEqual({
		code: 'already',
		fact: 'decided',
	})
	const level = council.awardLevels[1]?.id ?? ''
	expect(
		await reasonsOf(openBallot(council.secretary, { entryId: won.id, awardLevelId: level }, now)),
	).toEqual([{ code: 'stage', is: 'decided', needs: 'review' }])
})

test('only a secretary without a conflict records, and only entries of the round', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil()
	const won = await makeReviewed(council, { unitId: unit.id })
	const { awardLevelId } = await holdBallot(council, won.id)
	const items = [{ entryId: won.id, outcome: 'awarded', awardLevelId }] as const
	const outsiders: Viewer[] = [
		anyone(),
		council.members[0] ?? anyone(),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: unit.id }),
		await makeViewer({ reviewerIn: council.roundId }),
	]
	for (const viewer of outsiders) {
		expect(await reasonsOf(decide(council, items, { viewer }))).toEqual([{ code: 'not-yours' }])
	}
	await grant(council.secretary.person.id, { drafterOf: unit.id })
	const bound = await viewerFor(council.secretary.person.id)
	expect(await reasonsOf(decide(council, items, { viewer: bound }))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	const other = await makeCouncil()
	expect(await reasonsOf(decide(other, items))).toEqual([{ code: 'hidden' }])
	expect(await reader().decision.count({ where: { roundId: council.roundId } })).toBe(0)
})

test('a decision without number, minutes or entries is refused, and so is one about an entry twice', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const item = { entryId: entry.id, outcome: 'not-awarded' } as const
	const input = decisionInput(council, [item], 'X/QĐ')
	const record = (changes: Partial<typeof input>) =>
		reasonsOf(recordDecision(council.secretary, { ...input, ...changes }, now))
	expect(await record({ number: '  ' })).toEqual([{ code: 'incomplete', missing: ['number'] }])
	expect(await record({ minutes: { ...input.minutes, discussion: '' } })).toEqual([
		{ code: 'incomplete', missing: ['discussion'] },
	])
	expect(await record({ items: [] })).toEqual([{ code: 'incomplete', missing: ['items'] }])
	expect(await record({ items: [item, item] })).toEqual([{ code: 'incomplete', missing: ['items'] }])
})

test('before the council’s time nothing is decided, and a decision is never edited', async () => {
	const council = await makeCouncil({
		phases: {
			deliberation: [daysFromNow(-5), daysFromNow(5)],
			publication: [daysFromNow(9), daysFromNow(20)],
		},
	})
	const entry = await makeReviewed(council)
	const input = decisionInput(
		council,
		[{ entryId: entry.id, outcome: 'not-awarded' }],
		`Y/${council.roundId}`,
	)
	const reasons = await reasonsOf(recordDecision(council.secretary, input, daysFromNow(6)))
	expect(reasons).toEqual([
		{ code: 'phase', needs: 'deliberation', opensAt: daysFromNow(-5), closesAt: daysFromNow(5) },
	])
	const id = await recordDecision(council.secretary, input, now)
	await expect(reader().decision.update({ where: { id }, data: { number: 'Z' } })).rejects.toThrow(
		/append-only/,
	)
	await expect(reader().decisionItem.deleteMany({ where: { decisionId: id } })).rejects.toThrow(/append-only/)
})

test('a vote that comes after the closing does not change what was decided', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, ['agree', 'agree'], { close: false })
	const [, , third = anyone()] = council.members
	const [closing, vote] = await Promise.allSettled([
		closeBallot(council.secretary, ballotId, now),
		castVote(third, ballotId, 'disagree', now),
	])
	expect(closing.status).toBe('fulfilled')
	const tally = await reader().ballotTally.aggregate({ where: { ballotId }, _sum: { count: true } })
	expect(tally._sum.count).toBe(vote.status === 'fulfilled' ? 3 : 2)
	if (closing.status === 'fulfilled') {
		const { agree, disagree, abstain } = closing.value.tally
		expect(agree + disagree + abstain).toBe(tally._sum.count)
	}
})
