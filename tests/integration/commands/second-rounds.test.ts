import { expect, test } from 'vitest'
import { openBallot } from '#app/commands/ballots.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { openSecondRound } from '#app/commands/second-rounds.server.ts'
import { reader } from '#app/data/database.server.ts'
import { compareSheets } from '#app/jobs/compare-sheets.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { secondRoundPage } from '#app/queries/second-round.server.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const terms = {
	reviewers: 2,
	dueAt: daysFromNow(3),
	effect: 'replaces' as const,
	reason: 'Hai phiếu lệch nhau quá xa',
}

/** An entry with two sheets far apart, and `spares` more who review in the round. */
const leftOpen = async ({ spares = 3, totals = [95, 60, 70] } = {}) => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council, { totals })
	for (let left = spares; left > 0; left -= 1) await makeViewer({ reviewerIn: council.roundId })
	return { ...council, entryId: entry.id, unitId: entry.unitId }
}

const secondOf = (entryId: string) =>
	reader().assignment.findMany({ where: { entryId, turn: 2 }, orderBy: { id: 'asc' } })

const handIn = async (assignment: { id: string; personId: string }) => {
	const viewer = await viewerFor(assignment.personId)
	await saveReview(
		viewer,
		assignment.id,
		{ version: 0, content: fullSheet(rubricOf('initiative', 'collective')) },
		now,
	)
	await submitReview(viewer, assignment.id, now)
	return (await reader().reviewSubmission.findUniqueOrThrow({ where: { assignmentId: assignment.id } })).total
}

test('others score again; once all are in, their sheets stand for the first, which stay to be read', async () => {
	const { secretary, roundId, entryId, round } = await leftOpen()
	const page = await secondRoundPage(secretary, roundId, now)
	expect(page.choices.map(({ id, found }) => [id, found])).toEqual([[entryId, ['apart']]])
	const before = await reader().assignment.findMany({ where: { entryId } })
	expect(await openSecondRound(secretary, roundId, [entryId], terms, now)).toBe(1)
	const second = await secondOf(entryId)
	expect(second.map(({ cause, dueAt }) => [cause, dueAt])).toEqual([
		['second', terms.dueAt],
		['second', terms.dueAt],
	])
	const earlier = new Set(before.map(({ personId }) => personId))
	expect(second.some(({ personId }) => earlier.has(personId))).toBe(false)
	const events = await reader().auditEvent.findMany({
		where: { name: 'entry.second-round-opened', subjectId: entryId },
	})
	expect(events.map(({ payload }) => payload)).toEqual([
		{ effect: 'replaces', reviewers: 2, reason: terms.reason, dueAt: terms.dueAt.toISOString() },
	])
	const [one, two] = second
	if (!one || !two) throw new Error('two were called')
	const [first] = before
	const desks = [await viewerFor(one.personId), await viewerFor(first?.personId ?? '')]
	const lists = await Promise.all(desks.map((viewer) => reviewDesk(viewer, now)))
	expect(lists.map(({ left, done }) => [...left, ...done].map(({ isSecond }) => isSecond))).toEqual([
		[true],
		[false],
	])
	const totals = [await handIn(one)]
	expect((await councilRanking(secretary, round.slug, now))?.rows.map(({ score }) => score)).toEqual([75])
	totals.push(await handIn(two))
	const mean = (totals[0] ?? 0) / 2 + (totals[1] ?? 0) / 2
	const shown = await councilEntry(secretary, entryId, now)
	expect([shown.score?.official, shown.sheets?.length]).toEqual([mean, 2])
	expect(shown.second).toMatchObject({ effect: 'replaces', reason: terms.reason, isInForce: true })
	expect(shown.second?.setAside.map(({ total }) => total).sort()).toEqual([60, 70, 95])
	const ranked = await councilRanking(secretary, round.slug, now)
	expect(
		ranked?.rows.map(({ score, sheetsIn, sheetsExpected, secondRound }) => [
			...[score, sheetsIn, sheetsExpected, secondRound],
		]),
	).toEqual([[mean, 2, 2, 'replaces']])
	await compareSheets({ roundId, entryId }, now)
	expect(await reader().thirdCall.count()).toBe(0)
	expect((await secondRoundPage(secretary, roundId, now)).opened).toMatchObject([
		{ id: entryId, sheets: 2, sheetsIn: 2, isReplaced: true },
	])
})

test('added sheets count beside the first', async () => {
	const { secretary, roundId, entryId } = await leftOpen()
	await openSecondRound(secretary, roundId, [entryId], { ...terms, effect: 'added', reviewers: 1 }, now)
	const [one] = await secondOf(entryId)
	if (!one) throw new Error('nobody was called')
	const total = await handIn(one)
	const shown = await councilEntry(secretary, entryId, now)
	expect(shown.sheets?.map((sheet) => sheet.total).sort()).toEqual([60, 70, 95, total].sort())
	expect(shown.second).toMatchObject({ effect: 'added', isInForce: true, setAside: [] })
})

test('it is opened once, for all or none, by a secretary without an interest, before a vote, with enough people', async () => {
	const world = await leftOpen({ spares: 1 })
	const { secretary, roundId, entryId, unitId, members, awardLevels } = world
	expect(await refusalOf(openSecondRound(secretary, roundId, [entryId], terms, now))).toEqual([
		{ code: 'incomplete', missing: ['reviewers'] },
	])
	expect(await refusalOf(openSecondRound(secretary, roundId, [], terms, now))).toEqual([
		{ code: 'incomplete', missing: ['entries'] },
	])
	const late = { ...terms, dueAt: daysFromNow(300) }
	expect((await refusalOf(openSecondRound(secretary, roundId, [entryId], late, now)))?.[0]?.code).toBe(
		'too-late',
	)
	const kin = await makeViewer({ office: 'secretary' }, { drafterOf: unitId })
	for (const viewer of [kin, members[0] ?? kin]) {
		expect(await refusalOf(openSecondRound(viewer, roundId, [entryId], terms, now))).not.toEqual(null)
	}
	expect((await secondRoundPage(kin, roundId, now)).choices).toEqual([])
	expect(await reader().secondRound.count({ where: { entryId } })).toBe(0)
	await openSecondRound(secretary, roundId, [entryId], { ...terms, reviewers: 1 }, now)
	expect(
		(await refusalOf(openSecondRound(secretary, roundId, [entryId], { ...terms, reviewers: 1 }, now)))?.[0],
	).toEqual({ code: 'already', fact: 'second-opened' })
	const change = () => reader().secondRound.update({ where: { entryId }, data: { effect: 'added' } })
	await expect(change()).rejects.toThrow(/append-only/)
	const [one] = await secondOf(entryId)
	const move = () =>
		reader().assignment.update({ where: { id: one?.id ?? '' }, data: { turn: 1, cause: 'given' } })
	await expect(move()).rejects.toThrow(/keeps its round/)
	const awardLevelId = awardLevels[0]?.id ?? ''
	expect(await refusalOf(openBallot(secretary, { entryId, awardLevelId }, now))).toContainEqual({
		...{ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' },
	})
})

test('who scores in the second round does not see the first round’s sheets before handing in', async () => {
	const { secretary, roundId, entryId } = await leftOpen()
	await openSecondRound(secretary, roundId, [entryId], terms, now)
	const [one] = await secondOf(entryId)
	if (!one) throw new Error('nobody was called')
	const viewer = await viewerFor(one.personId)
	const seen = await reviewSheet(viewer, one.id, now)
	expect(JSON.stringify(seen)).not.toContain(terms.reason)
	expect(await refusalOf(councilEntry(viewer, entryId, now))).toEqual([{ code: 'hidden' }])
	await handIn(one)
})
