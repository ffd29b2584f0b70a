import { expect, test } from 'vitest'
import { publishDecision } from '#app/commands/publications.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { noticeAsPaper } from '#app/locales/council-papers.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { noticeOfEntry } from '#app/queries/council-papers.server.ts'
import { roundPage } from '#app/queries/round-page.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, handIn, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: () => Promise<unknown>) =>
	act().then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

/** One entry for each outcome without an award, each of a unit of its own with its head. */
const openWorld = async () => {
	const council = await makeCouncil()
	const one = async (title: string) => {
		const unit = await makeUnit()
		const head = await makeViewer({ headOf: unit.id })
		const { id } = await makeReviewed(council, { unitId: unit.id, content: { titleVi: title } })
		return { id, head, unitId: unit.id }
	}
	const back = await one('Hồ sơ trả lại')
	const up = await one('Hồ sơ trình lên')
	const held = await one('Hồ sơ tạm dừng')
	const none = await one('Hồ sơ không khen')
	await holdBallot(council, up.id)
	const decisionId = await decide(council, [
		{ entryId: back.id, outcome: 'sent-back', grounds: ' CANARY cần bổ sung số liệu ' },
		{
			entryId: up.id,
			outcome: 'referred',
			grounds: 'Vượt thẩm quyền CANARY',
			referredTo: 'Hội đồng Trung ương',
		},
		{ entryId: held.id, outcome: 'suspended', grounds: 'Có đơn CANARY', gate: 'complaint' },
		{ entryId: none.id, outcome: 'not-awarded', grounds: 'Phạm vi hẹp CANARY' },
	])
	return { council, decisionId, back, up, held, none }
}

test('each outcome is recorded with its grounds and its event, and waits for publication', async () => {
	const { decisionId, back, up, held, none } = await openWorld()
	const items = await reader().decisionItem.findMany({ where: { decisionId } })
	const of = (id: string) => {
		const { outcome, grounds, referredTo, gate } = items.find(({ entryId }) => entryId === id) ?? {}
		return [outcome, grounds, referredTo, gate]
	}
	expect([back, up, held, none].map(({ id }) => of(id))).toEqual([
		['sent-back', 'CANARY cần bổ sung số liệu', '', null],
		['referred', 'Vượt thẩm quyền CANARY', 'Hội đồng Trung ương', null],
		['suspended', 'Có đơn CANARY', '', 'complaint'],
		['not-awarded', 'Phạm vi hẹp CANARY', '', null],
	])
	const lastOf = async (subjectId: string) =>
		(await reader().auditEvent.findFirst({ where: { subjectId }, orderBy: { seq: 'desc' } }))?.name
	expect(await lastOf(back.id)).toBe('entry.sent-back')
	expect(await lastOf(up.id)).toBe('entry.referred')
	expect(await lastOf(held.id)).toBe('entry.suspended')
	for (const { id, head } of [back, up, held, none]) {
		expect(await stageOf(id)).toBe('decided')
		const page = await entryPage(head, id)
		expect(page.decided).toEqual([])
		expect(JSON.stringify(page)).not.toContain('CANARY')
		expect(await reasonsOf(() => noticeOfEntry(head, id))).toEqual([{ code: 'hidden' }])
	}
})

test('a decision without any award is published: agencies are told, the public learns nothing', async () => {
	const { council, decisionId, back, up, held, none } = await openWorld()
	expect(await publishDecision(council.secretary, decisionId, now)).toEqual({ practices: 0 })
	expect(await Promise.all([back, up, held, none].map(({ id }) => stageOf(id)))).toEqual([
		'returned',
		'decided',
		'decided',
		'decided',
	])
	const { decided } = await entryPage(up.head, up.id)
	expect(decided.map(({ outcome, grounds, referredTo }) => [outcome, grounds, referredTo])).toEqual([
		['referred', 'Vượt thẩm quyền CANARY', 'Hội đồng Trung ương'],
	])
	const event = await reader().auditEvent.findFirstOrThrow({
		where: { name: 'decision.published', subjectId: decisionId },
	})
	await dispatchEvent({ seq: String(event.seq) }, now)
	const mails = await reader().mail.findMany({
		where: { key: { startsWith: `decision.published:${event.seq}:` } },
	})
	const textTo = (email: string | undefined) => mails.find(({ toAddress }) => toAddress === email)?.text ?? ''
	expect(mails.length).toBe(4)
	expect(textTo(back.head.person.email)).toContain('CANARY cần bổ sung số liệu')
	expect(textTo(up.head.person.email)).toContain('Hội đồng Trung ương')
	expect(textTo(held.head.person.email)).toContain('có khiếu nại, tố cáo đang giải quyết')
	expect(textTo(none.head.person.email)).toContain('Phạm vi hẹp CANARY')
	expect(textTo(none.head.person.email)).not.toContain('Có đơn')
	const notice = JSON.stringify(noticeAsPaper(await noticeOfEntry(held.head, held.id), held.unitId))
	expect(notice).toContain('Tạm dừng xét: có khiếu nại, tố cáo đang giải quyết')
	expect(notice).not.toContain('Hội đồng Trung ương')
	const round = await roundPage(council.secretary, council.round.slug)
	expect(round.decisions).toEqual([])
	expect(await reader().practice.count()).toBe(0)
	expect(await reader().certificate.count()).toBe(0)
})

test('what was sent back is its agency’s again: written, handed in where the round allows, decided again', async () => {
	const { council, decisionId, back } = await openWorld()
	await publishDecision(council.secretary, decisionId, now)
	const mayWrite = async () => {
		const entry = await loadEntry(reader(), back.id)
		return mayEdit(back.head, entry.facts, entry.phases, now).allowed
	}
	const close = (closesAt: Date) =>
		reader().phase.updateMany({
			where: { roundId: council.roundId, name: { in: ['open', 'screening', 'deliberation'] } },
			data: { closesAt },
		})
	await close(daysFromNow(-1))
	expect(await mayWrite()).toBe(false)
	await close(daysFromNow(5))
	expect(await mayWrite()).toBe(true)
	await handIn('accepted', await reader().entry.findUniqueOrThrow({ where: { id: back.id } }), daysFromNow(1))
	await reader().entry.update({ where: { id: back.id }, data: { stage: 'review' } })
	const again = await decide(council, [{ entryId: back.id, outcome: 'not-awarded' }])
	expect(await stageOf(back.id)).toBe('decided')
	expect((await entryPage(back.head, back.id)).decided.map(({ outcome }) => outcome)).toEqual(['sent-back'])
	await publishDecision(council.secretary, again, daysFromNow(2))
	const { decided } = await entryPage(back.head, back.id)
	expect(decided.map(({ outcome }) => outcome)).toEqual(['not-awarded', 'sent-back'])
})

test('what was suspended is decided again after its publication, and only then', async () => {
	const { council, decisionId, up, held } = await openWorld()
	const awardLevelId = council.awardLevels[0]?.id ?? ''
	const award = { entryId: up.id, outcome: 'awarded', awardLevelId } as const
	expect(await reasonsOf(() => decide(council, [award]))).toEqual([{ code: 'already', fact: 'decided' }])
	await publishDecision(council.secretary, decisionId, now)
	const { candidates } = await decisionDesk(council.secretary, council.round.slug, now)
	expect(candidates.map(({ entryId }) => entryId).sort()).toEqual([up.id, held.id].sort())
	const later = await decide(council, [award])
	expect(await publishDecision(council.secretary, later, now)).toEqual({ practices: 1 })
	expect(await stageOf(up.id)).toBe('published')
})

test('no outcome without its words, and the database holds it too', async () => {
	const council = await makeCouncil()
	const { id } = await makeReviewed(council)
	const before = await reader().auditEvent.count()
	for (const item of [
		{ entryId: id, outcome: 'sent-back' },
		{ entryId: id, outcome: 'suspended', gate: 'discipline', grounds: ' ' },
		{ entryId: id, outcome: 'not-awarded', grounds: '' },
	] as const) {
		expect(await reasonsOf(() => decide(council, [item]))).toEqual([
			{ code: 'incomplete', missing: ['grounds'] },
		])
	}
	expect(
		await reasonsOf(() =>
			decide(council, [{ entryId: id, outcome: 'referred', grounds: 'a', referredTo: '' }]),
		),
	).toEqual([{ code: 'incomplete', missing: ['referredTo'] }])
	expect(await reader().auditEvent.count()).toBe(before)
	const decisionId = await decide(council, [{ entryId: id, outcome: 'sent-back', grounds: 'a' }])
	const other = await makeReviewed(council)
	for (const data of [
		{ outcome: 'referred', grounds: 'a' },
		{ outcome: 'sent-back', grounds: ' ' },
		{ outcome: 'suspended', grounds: 'a' },
		{ outcome: 'not-awarded', grounds: 'a', gate: 'complaint' },
		{ outcome: 'lost', grounds: 'a' },
	]) {
		await expect(
			reader().decisionItem.create({ data: { decisionId, entryId: other.id, ...data } }),
		).rejects.toThrow()
	}
	await expect(
		reader().decisionItem.update({
			where: { decisionId_entryId: { decisionId, entryId: id } },
			data: { grounds: 'b' },
		}),
	).rejects.toThrow(/append-only/)
})

test('grounds that name a reviewer of a blind round are refused with the name, and nothing is recorded', async () => {
	const council = await makeCouncil()
	const { id } = await makeReviewed(council)
	const { person } = await reader().assignment.findFirstOrThrow({
		where: { entryId: id },
		include: { person: true },
	})
	const give = (grounds: string) => decide(council, [{ entryId: id, outcome: 'not-awarded', grounds }])
	expect(await reasonsOf(() => give(`Theo ý kiến của ${person.name.toUpperCase()}, phạm vi hẹp`))).toEqual([
		{ code: 'names-told', names: [person.name] },
	])
	expect(await stageOf(id)).toBe('review')
	await reader().round.update({ where: { id: council.roundId }, data: { blindness: 'open' } })
	await give(`Theo ý kiến của ${person.name}, phạm vi hẹp`)
	expect(await stageOf(id)).toBe('decided')
})
