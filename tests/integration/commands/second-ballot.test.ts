import { expect, test } from 'vitest'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { minutesAsPaper } from '#app/locales/council-papers.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { councilPaper } from '#app/queries/council-papers.server.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { decisionInput, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = (act: () => Promise<unknown>) =>
	act().then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

test('an entry that failed is sent back, mended, handed in and checked after the screening, and voted on anew', async () => {
	const council = await makeCouncil({
		phases: {
			open: [daysFromNow(-60), daysFromNow(-20)],
			screening: [daysFromNow(-60), daysFromNow(-15)],
			review: [daysFromNow(-30), daysFromNow(-2)],
		},
	})
	const unit = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
	const { secretary, members } = council
	const first = await holdBallot(council, entryId, ['disagree', 'agree', 'disagree'])
	const { awardLevelId } = first
	const award = { entryId, outcome: 'awarded', awardLevelId } as const
	const decide = (items: Parameters<typeof decisionInput>[1], number: string, at: Date) =>
		recordDecision(secretary, decisionInput(council, items, number), at)
	const open = (at: Date) => openBallot(secretary, { entryId, awardLevelId }, at)
	expect(await reasonsOf(() => open(now))).toEqual([{ code: 'already', fact: 'closed' }])
	const back = await decide(
		[{ entryId, outcome: 'sent-back', grounds: 'Thiếu số liệu' }],
		'1/QĐ-LAI',
		daysFromNow(1),
	)
	expect(await reasonsOf(() => submitEntry(head, entryId, daysFromNow(1)))).toMatchObject([
		{ code: 'already', fact: 'submitted' },
		{ code: 'phase', needs: 'open' },
	])
	await publishDecision(secretary, back, daysFromNow(2))

	const { version } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
	await saveDraft(head, entryId, { version, changes: { titleVi: 'Hồ sơ đã hoàn thiện' } }, daysFromNow(3))
	expect(await reasonsOf(() => open(daysFromNow(3)))).toEqual([
		{ code: 'stage', is: 'returned', needs: 'review' },
	])
	await submitEntry(head, entryId, daysFromNow(4))
	expect(await reasonsOf(() => open(daysFromNow(4)))).toEqual([
		{ code: 'stage', is: 'submitted', needs: 'review' },
	])
	await checkEligibility(secretary, entryId, { outcome: 'accepted', reasons: [], note: '' }, daysFromNow(5))
	expect((await reader().entry.findUniqueOrThrow({ where: { id: entryId } })).stage).toBe('review')

	expect(await reasonsOf(() => decide([award], '2/QĐ-LAI', daysFromNow(5)))).toEqual([
		{ code: 'stage', is: 'no-ballot', needs: 'ballot-passed' },
	])
	const desk = await ballotDesk(secretary, council.round.slug, daysFromNow(5))
	expect(desk?.rows[0]?.openable.find((each) => each.awardLevelId === awardLevelId)?.verdict).toEqual({
		allowed: true,
	})
	const secondId = await open(daysFromNow(6))
	expect(await reasonsOf(() => open(daysFromNow(6)))).toEqual([{ code: 'already', fact: 'exists' }])
	for (const member of members) await castVote(member, secondId, 'agree', daysFromNow(6))
	expect(await closeBallot(secretary, secondId, daysFromNow(7))).toEqual({
		tally: { agree: 3, disagree: 0, abstain: 0 },
		passed: true,
	})
	const rows = await reader().ballot.findMany({
		where: { entryId },
		orderBy: { number: 'asc' },
		include: { tallies: { orderBy: { choice: 'asc' } } },
	})
	expect(rows.map(({ id, number, tallies }) => [id, number, tallies.map(({ count }) => count)])).toEqual([
		[first.ballotId, 1, [0, 1, 2]],
		[secondId, 2, [0, 3, 0]],
	])
	const [candidate] = (await decisionDesk(secretary, council.round.slug, daysFromNow(7))).candidates
	expect([candidate?.awards.map((each) => each.awardLevelId), candidate?.others]).toEqual([
		[awardLevelId],
		['referred', 'suspended'],
	])
	const decisionId = await decide([award], '3/QĐ-LAI', daysFromNow(8))
	const minutes = JSON.stringify(
		minutesAsPaper(await councilPaper(secretary, decisionId, 'minutes', null, daysFromNow(8))),
	)
	expect(minutes.split('Bằng khen của Thủ tướng Chính phủ (bỏ phiếu lần 2)').length).toBe(2)
	expect(minutes).toContain('Không đạt')
	expect(await publishDecision(secretary, decisionId, daysFromNow(9))).toEqual({ practices: 1 })
	expect((await reader().practice.findUniqueOrThrow({ where: { entryId } })).titleVi).toBe(
		'Hồ sơ đã hoàn thiện',
	)
	expect(await brokenInvariants()).toEqual([])
})

test('nothing is mended, handed in or checked once the council has risen', async () => {
	const council = await makeCouncil({
		phases: {
			open: [daysFromNow(-60), daysFromNow(-20)],
			screening: [daysFromNow(-60), daysFromNow(-15)],
			deliberation: [daysFromNow(-10), daysFromNow(2)],
		},
	})
	const unit = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
	const back = await recordDecision(
		council.secretary,
		decisionInput(council, [{ entryId, outcome: 'sent-back', grounds: 'Thiếu' }], '4/QĐ-LAI'),
		now,
	)
	await publishDecision(council.secretary, back, now)
	const refusal = await reasonsOf(() => submitEntry(head, entryId, daysFromNow(3)))
	expect(refusal).toMatchObject([{ code: 'phase', needs: 'deliberation' }])
	await submitEntry(head, entryId, daysFromNow(1))
	const check = (at: Date) =>
		checkEligibility(council.secretary, entryId, { outcome: 'accepted', reasons: [], note: '' }, at)
	expect(await reasonsOf(() => check(daysFromNow(3)))).toMatchObject([
		{ code: 'phase', needs: 'deliberation' },
	])
	expect(await reasonsOf(() => check(daysFromNow(1)))).toBe('allowed')
})

test('the database takes no second vote without a sending back, and one open vote at a time', async () => {
	const council = await makeCouncil()
	const { id } = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, id)
	const { id: _, ...row } = await reader().ballot.findUniqueOrThrow({ where: { id: ballotId } })
	await expect(reader().ballot.create({ data: { ...row, number: 2 } })).rejects.toThrow(
		/Unique constraint|voted on already/,
	)
	await expect(reader().ballot.create({ data: row })).rejects.toThrow()
})
