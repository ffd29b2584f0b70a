import { expect, test } from 'vitest'
import { numberPapers } from '#app/commands/council-papers.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { paperAsDocx } from '#app/adapters/paper-docx.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone } from '#app/domain/viewer.ts'
import {
	decisionAsPaper,
	minutesAsPaper,
	noticeAsPaper,
	proposalAsPaper,
} from '#app/locales/council-papers.ts'
import { councilPaper, noticeOfEntry, papersOfDecision } from '#app/queries/council-papers.server.ts'
import { askedPaper } from '#app/web/council-paper-answer.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { readPdf } from '#tests/support/paper-words.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const decided = async (council: Council, number?: string) => {
	const winner = await makeUnit({ name: 'Sở Được Khen' })
	const loser = await makeUnit({ name: 'Sở Không Khen' })
	const first = await makeReviewed(council, {
		unitId: winner.id,
		content: { titleVi: 'Sáng kiến được khen' },
	})
	const second = await makeReviewed(council, { unitId: loser.id, content: { titleVi: 'Sáng kiến CANARY' } })
	const { awardLevelId } = await holdBallot(council, first.id)
	await holdBallot(council, second.id, ['disagree', 'disagree', 'agree'])
	const decisionId = await decide(
		council,
		[
			{ entryId: first.id, outcome: 'awarded', awardLevelId, citationVi: 'Lời ghi công' },
			{ entryId: second.id, outcome: 'not-awarded', grounds: ' Phạm vi ảnh hưởng chưa đủ rộng ' },
		],
		number === undefined ? {} : { number },
	)
	return { decisionId, first: first.id, second: second.id, winner: winner.id, loser: loser.id }
}

const numbers = async (decisionId: string) =>
	(await reader().paperNumber.findMany({ where: { decisionId } }))
		.map(({ kind, number }) => `${kind} ${number}`)
		.sort()

test('papers are numbered by body, kind and year without gaps, once', async () => {
	const council = await makeCouncil()
	const one = await decided(council)
	const two = await decided(council)
	expect(await numberPapers(council.secretary, one.decisionId, now)).toEqual({ papers: 4 })
	const [, again] = await Promise.allSettled([
		numberPapers(council.secretary, two.decisionId, now),
		numberPapers(council.secretary, two.decisionId, now),
	]).then((all) => all.sort((a, b) => (a.status < b.status ? -1 : 1)))
	expect(again).toMatchObject({
		status: 'rejected',
		reason: { reasons: [{ code: 'already', fact: 'exists' }] },
	})
	expect(await numbers(one.decisionId)).toEqual(['minutes 1', 'notice 1', 'notice 2', 'proposal 1'])
	expect(await numbers(two.decisionId)).toEqual(['minutes 2', 'notice 3', 'notice 4', 'proposal 2'])
	const other = await makeCouncil()
	const elsewhere = await decided(other)
	await numberPapers(other.secretary, elsewhere.decisionId, now)
	expect(await numbers(elsewhere.decisionId)).toEqual(['minutes 1', 'notice 1', 'notice 2', 'proposal 1'])
	await expect(reader().paperNumber.deleteMany({})).rejects.toThrow(/append-only/)
	const event = await reader().auditEvent.findFirstOrThrow({
		where: { subjectId: one.decisionId },
		orderBy: { seq: 'desc' },
	})
	expect(event.name).toBe('decision.papers-numbered')
})

test('minutes, submission, decision and notice say what was recorded, as PDF and as Word', async () => {
	const council = await makeCouncil()
	const { decisionId, winner, loser } = await decided(council, '07/QĐ-HĐTEST')
	await numberPapers(council.secretary, decisionId, now)
	const facts = await councilPaper(council.secretary, decisionId, 'minutes', null, now)
	const notice = await councilPaper(council.secretary, decisionId, 'notice', loser, now)
	const papers = {
		minutes: (await readPdf(await paperAsPdf(minutesAsPaper(facts)))).words,
		proposal: (await readPdf(await paperAsPdf(proposalAsPaper(facts)))).words,
		decision: (await readPdf(await paperAsPdf(decisionAsPaper(facts)))).words,
		notice: (await readPdf(await paperAsPdf(noticeAsPaper(notice, loser)))).words,
	}
	for (const words of [
		'BIÊN BẢN',
		'01/BB-HĐTEST',
		'Hội đồng đã thảo luận từng hồ sơ.',
		'100 % / 80 %',
		'33,33 % / 80 %',
	])
		expect(papers.minutes).toContain(words)
	for (const words of [
		'TỜ TRÌNH',
		'01/TTr-HĐTEST',
		'Khen thưởng 01 tập thể',
		'Phạm vi ảnh hưởng chưa đủ rộng',
	])
		expect(papers.proposal).toContain(words)
	for (const words of [
		'QUYẾT ĐỊNH',
		'07/QĐ-HĐTEST',
		'Điều 1.',
		'DANH SÁCH',
		'Sáng kiến được khen',
		'Lời ghi công',
	])
		expect(papers.decision).toContain(words)
	for (const words of ['THÔNG BÁO', '/TB-HĐTEST', 'Sở Không Khen', 'Phạm vi ảnh hưởng chưa đủ rộng'])
		expect(papers.notice).toContain(words)
	for (const words of ['Sáng kiến được khen', 'Sở Được Khen', '33,33'])
		expect(papers.notice).not.toContain(words)
	const docx = await paperAsDocx(decisionAsPaper(facts))
	expect(docx.subarray(0, 2).toString()).toBe('PK')
	expect(
		await reasonsOf(councilPaper(council.secretary, decisionId, 'notice', (await makeUnit()).id, now)),
	).toEqual([{ code: 'hidden' }])
	expect(
		(await papersOfDecision(council.secretary, decisionId, now)).papers.map(({ kind }) => kind).sort(),
	).toEqual(['decision', 'minutes', 'notice', 'notice', 'proposal'])
	expect(winner).not.toBe(loser)
})

test('an agency reads its own notice once the decision is public: nothing of others, no vote', async () => {
	const council = await makeCouncil()
	const { decisionId, first, second, winner, loser } = await decided(council)
	const head = await makeViewer({ headOf: winner })
	const other = await makeViewer({ headOf: loser })
	expect(await reasonsOf(noticeOfEntry(head, first))).toEqual([{ code: 'hidden' }])
	await publishDecision(council.secretary, decisionId, now)
	const notice = await noticeOfEntry(head, first)
	expect(notice.items.map(({ title, ballots }) => [title, ballots])).toEqual([['Sáng kiến được khen', []]])
	expect(JSON.stringify(notice)).not.toContain('CANARY')
	expect(notice.minutes.discussion).toBe('')
	expect((await noticeOfEntry(other, second)).items.map(({ award, grounds }) => [award, grounds])).toEqual([
		[null, 'Phạm vi ảnh hưởng chưa đủ rộng'],
	])
	for (const viewer of [other, anyone(), council.secretary]) {
		expect(await reasonsOf(noticeOfEntry(viewer, first))).toEqual([{ code: 'hidden' }])
	}
})

test('only the secretary makes and numbers papers, and an address names one of four', async () => {
	const council = await makeCouncil()
	const { decisionId, winner } = await decided(council)
	for (const viewer of [
		anyone(),
		council.members[0] ?? anyone(),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: winner }),
	]) {
		for (const act of [
			() => numberPapers(viewer, decisionId, now),
			() => papersOfDecision(viewer, decisionId, now),
			() => councilPaper(viewer, decisionId, 'minutes', null, now),
		]) {
			expect(await reasonsOf(act())).toEqual([{ code: 'not-yours' }])
		}
	}
	expect(['bien-ban.pdf', 'to-trinh.docx', 'constructor.pdf', 'bien-ban.exe', ''].map(askedPaper)).toEqual([
		{ kind: 'minutes', as: 'pdf' },
		{ kind: 'proposal', as: 'docx' },
		null,
		null,
		null,
	])
})
