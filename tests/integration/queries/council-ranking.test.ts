import { expect, test } from 'vitest'
import { castVote, closeBallot } from '#app/commands/ballots.server.ts'
import { ballotDesk, ballotToClose, ballotToVote } from '#app/queries/ballots.server.ts'
import { councilRanking, pageOfRanking, rowsOnPage } from '#app/queries/council-ranking.server.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { decisionPaper } from '#app/queries/decision-paper.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { Choice } from '#app/domain/ballot.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decide, handInSheets, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { grant, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const json = (value: unknown) => JSON.stringify(value)

test('entries stand by score; equal ones share a rank; what has no score stands last', async () => {
	const council = await makeCouncil()
	const low = await makeReviewed(council, { totals: [60, 70, 80] })
	const high = await makeReviewed(council, { totals: [90, 95, 97] })
	const waiting = await makeReviewed(council, { totals: [99, 98], missing: 1 })
	const ranking = await councilRanking(council.members[0] ?? anyone(), council.round.slug, now)
	const rows = ranking?.rows.map(({ id, rank, score, low: least, high: most, sheetsIn, sheetsExpected }) => ({
		...{ id, rank, score, least, most, sheetsIn, sheetsExpected },
	}))
	expect(rows).toEqual([
		{ id: high.id, rank: 1, score: 94, least: 90, most: 97, sheetsIn: 3, sheetsExpected: 3 },
		{ id: low.id, rank: 2, score: 70, least: 60, most: 80, sheetsIn: 3, sheetsExpected: 3 },
		{ id: waiting.id, rank: null, score: null, least: null, most: null, sheetsIn: 2, sheetsExpected: 3 },
	])
})

test('a long ranking is read a hundred rows at once, in order; past the end is the last page; all for the printer', async () => {
	const council = await makeCouncil()
	await makeReviewed(council, { totals: [60, 70, 80] })
	const short = await councilRanking(council.secretary, council.round.slug, now)
	const [row] = short?.rows ?? []
	if (!short || !row) throw new Error('the ranking is empty')
	const rows = Array.from({ length: 2 * rowsOnPage + 1 }, (_, place) => ({ ...row, id: `e${place}` }))
	const long = { ...short, rows }
	const idsOn = (page: number | null) => pageOfRanking(long, page).rows.map(({ id }) => id)
	const ids = rows.map(({ id }) => id)
	expect([idsOn(1), idsOn(2), idsOn(3), idsOn(9)]).toEqual([
		ids.slice(0, 100),
		ids.slice(100, 200),
		['e200'],
		['e200'],
	])
	expect(idsOn(null)).toEqual(ids)
	const { page, pages, total } = pageOfRanking(long, 9)
	expect({ page, pages, total }).toEqual({ page: 3, pages: 3, total: 201 })
	expect(pageOfRanking(short, 1)).toEqual({ ...short, page: 1, pages: 1, total: 1 })
})

test('the page of a member in conflict is the page of a world in which the entry has no scores and no ballot', async () => {
	const unit = await makeUnit({ name: 'CANARY-Đơn vị' })
	const council = await makeCouncil({
		members: 5,
		unitIds: ['', '', '', '', unit.id].map((id) => id || null),
	})
	const member = council.members[4] ?? anyone()
	await makeReviewed(council, { totals: [60, 70, 80] })
	await makeReviewed(council, { totals: [80, 80, 80] })
	const bound = await makeReviewed(council, {
		unitId: unit.id,
		totals: [],
		missing: 3,
		content: { titleVi: 'Hồ sơ của tôi' },
	})
	const without = await councilRanking(member, council.round.slug, now)
	await handInSheets(bound.id, [71, 72, 73])
	expect(await councilRanking(member, council.round.slug, now)).toEqual(without)
	const { ballotId } = await holdBallot(council, bound.id, ['agree', 'agree', 'agree', 'agree'], {
		close: false,
	})
	expect(await councilRanking(member, council.round.slug, now)).toEqual(without)
	await closeBallot(council.secretary, ballotId, now)
	expect(await councilRanking(member, council.round.slug, now)).toEqual(without)
	expect(without?.conflicted).toEqual([{ title: 'Hồ sơ của tôi', relations: ['same-unit'] }])
	expect(without?.rows.map(({ rank }) => rank)).toEqual([1, 2])
	expect(json(without)).not.toContain(bound.id)
	expect(json(without)).not.toContain('CANARY')
	const clear = await councilRanking(council.members[0] ?? anyone(), council.round.slug, now)
	expect(clear?.rows.map(({ rank, score }) => [rank, score])).toEqual([
		[1, 80],
		[2, 72],
		[3, 70],
	])
	for (const page of [ballotToVote(member, ballotId, now)]) {
		expect(await reasonsOf(page)).toEqual([{ code: 'conflict', relation: 'same-unit' }])
	}
})

test('the secretary in conflict sees the title and the reason, on the ranking, the ballots and the decisions', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil()
	const bound = await makeReviewed(council, {
		unitId: unit.id,
		totals: [71, 72, 73],
		content: { titleVi: 'Hồ sơ nhà' },
	})
	const { ballotId, awardLevelId } = await holdBallot(council, bound.id)
	const other = await makeViewer({ office: 'secretary' })
	await grant(other.person.id, { drafterOf: unit.id })
	const viewer = await viewerFor(other.person.id)
	const conflicted = [{ title: 'Hồ sơ nhà', relations: ['same-unit'] }]
	const desk = await ballotDesk(viewer, council.round.slug, now)
	expect([desk?.rows, desk?.conflicted]).toEqual([[], conflicted])
	const decisions = await decisionDesk(viewer, council.round.slug, now)
	expect([decisions.candidates, decisions.conflicted]).toEqual([[], conflicted])
	expect(await reasonsOf(ballotToClose(viewer, ballotId, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	const decisionId = await decide(council, [{ entryId: bound.id, outcome: 'awarded', awardLevelId }])
	const paper = await decisionPaper(viewer, decisionId, now)
	expect([paper.items[0]?.ballots, paper.preview, paper.verdict]).toEqual([
		[],
		null,
		{ allowed: false, reasons: [{ code: 'conflict', relation: 'same-unit' }] },
	])
})

test('before a ballot is closed its page says how many voted and nothing of how', async () => {
	const council = await makeCouncil({ members: 4 })
	const [first = anyone(), , , last = anyone()] = council.members
	const pages = []
	for (const choice of ['agree', 'disagree', 'abstain'] satisfies Choice[]) {
		const entry = await makeReviewed(council)
		const { ballotId } = await holdBallot(council, entry.id, [choice, choice, choice], { close: false })
		const seen = []
		for (const viewer of [first, last]) {
			const { ballot, verdict } = await ballotToVote(viewer, ballotId, now)
			const row = (await councilRanking(viewer, council.round.slug, now))?.rows.find(
				({ id }) => id === entry.id,
			)
			seen.push({ ballot, verdict, row: row?.ballots })
		}
		const { ballot, participants, quorum } = await ballotToClose(council.secretary, ballotId, now)
		const desk = await ballotDesk(council.secretary, council.round.slug, now)
		seen.push({ ballot, participants, quorum, row: desk?.rows.find(({ id }) => id === entry.id)?.ballots })
		pages.push(json(seen).replaceAll(ballotId, 'BALLOT').replaceAll(entry.id, 'ENTRY'))
		const { ballot: own } = await ballotToVote(first, ballotId, now)
		expect([own.voted, own.members, own.hasVoted, own.result]).toEqual([3, 4, true, null])
	}
	expect(pages[1]).toBe(pages[0])
	expect(pages[2]).toBe(pages[0])
})

test('after the closing council and secretary see the counts, the share and the threshold', async () => {
	const council = await makeCouncil({ members: 5 })
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, ['agree', 'agree', 'agree', 'agree', 'disagree'])
	const result = { tally: { agree: 4, disagree: 1, abstain: 0 }, percent: 80, outOf: 5, passed: true }
	expect((await ballotToVote(council.members[0] ?? anyone(), ballotId, now)).ballot.result).toEqual(result)
	expect((await ballotToClose(council.secretary, ballotId, now)).ballot.result).toEqual(result)
	const ranking = await councilRanking(council.members[1] ?? anyone(), council.round.slug, now)
	expect(ranking?.rows[0]?.ballots[0]?.result).toEqual(result)
})

test('agencies, reviewers, other councils, administrators and the public see nothing of it', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil()
	const other = await makeCouncil()
	const entry = await makeReviewed(council, { unitId: unit.id, content: { titleVi: 'CANARY-hồ sơ' } })
	const { ballotId, awardLevelId } = await holdBallot(council, entry.id)
	const assigned = await reader().assignment.findFirstOrThrow({ where: { entryId: entry.id } })
	const outsiders: Viewer[] = [
		anyone(),
		await makeViewer({ headOf: unit.id }),
		await viewerFor(assigned.personId),
		await makeViewer({ office: 'administrator' }),
		other.members[0] ?? anyone(),
	]
	for (const viewer of outsiders) {
		expect(json(await councilRanking(viewer, null, now)) ?? 'null').not.toContain('CANARY')
		expect(await reasonsOf(councilRanking(viewer, council.round.slug, now))).toEqual([{ code: 'hidden' }])
		expect(await ballotDesk(viewer, null, now)).toBe(null)
		expect(await reasonsOf(ballotToVote(viewer, ballotId, now))).toEqual([{ code: 'hidden' }])
		expect(await reasonsOf(ballotToClose(viewer, ballotId, now))).toEqual([{ code: 'hidden' }])
		expect(await reasonsOf(decisionDesk(viewer, null, now))).toEqual([{ code: 'not-yours' }])
	}
	const decisionId = await decide(council, [{ entryId: entry.id, outcome: 'awarded', awardLevelId }])
	for (const viewer of [...outsiders, council.members[0] ?? anyone()]) {
		expect(await reasonsOf(decisionPaper(viewer, decisionId, now))).toEqual([{ code: 'not-yours' }])
	}
	expect(await reader().practice.count({ where: { entryId: entry.id } })).toBe(0)
})

test('the preview of a publication is what is then published', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, entry.id)
	const decisionId = await decide(council, [{ entryId: entry.id, outcome: 'awarded', awardLevelId }])
	const { preview, verdict } = await decisionPaper(council.secretary, decisionId, now)
	expect(verdict).toEqual({ allowed: true })
	await publishDecision(council.secretary, decisionId, now)
	const { slug, content } = await reader().practice.findUniqueOrThrow({ where: { entryId: entry.id } })
	expect(preview).toEqual([{ slug, hasCover: false, terms: ['digital_government', 'government'], content }])
	expect((await decisionPaper(council.secretary, decisionId, now)).preview).toBe(null)
})

test('what waits for a decision is what was voted on, with the outcomes that the vote allows', async () => {
	const council = await makeCouncil()
	const won = await makeReviewed(council, { totals: [90, 90, 90] })
	const lost = await makeReviewed(council, { totals: [80, 80, 80] })
	const open = await makeReviewed(council, { totals: [70, 70, 70] })
	const { awardLevelId } = await holdBallot(council, won.id)
	await holdBallot(council, lost.id, ['disagree', 'disagree'])
	const { ballotId } = await holdBallot(council, open.id, ['agree'], { close: false })
	await castVote(council.members[1] ?? anyone(), ballotId, 'agree', now)
	const { candidates } = await decisionDesk(council.secretary, council.round.slug, now)
	const found = candidates.map(({ entryId, awards, others }) => ({
		entryId,
		awards: awards.map((award) => award.awardLevelId),
		others,
	}))
	expect(found.sort((a, b) => (a.entryId < b.entryId ? -1 : 1))).toEqual(
		[
			{ entryId: won.id, awards: [awardLevelId], others: ['referred', 'suspended'] },
			{ entryId: lost.id, awards: [], others: ['not-awarded', 'sent-back', 'referred', 'suspended'] },
		].sort((a, b) => (a.entryId < b.entryId ? -1 : 1)),
	)
})
