import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { queue } from '#app/data/queue.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { portal } from '#app/domain/viewer.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	grant,
	makeEntryAt,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

/** Leaves an event and answers its number. */
const leave = async (left: PortalEvent): Promise<string> => {
	await transact(portal(), now, async () => ({ value: null, events: [left] }))
	const row = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
	return String(row.seq)
}

/** The letters that one event brought about, after it was dispatched twice. */
const lettersOf = async (left: PortalEvent) => {
	const seq = await leave(left)
	await dispatchEvent({ seq }, now)
	await dispatchEvent({ seq }, now)
	const letters = await reader().mail.findMany({ where: { key: { contains: `:${seq}:` } } })
	return letters.sort((a, b) => (a.toAddress < b.toAddress ? -1 : 1))
}

const world = async (
	stage: 'submitted' | 'returned' | 'accepted',
	blindness: 'single' | 'double' = 'single',
) => {
	const made = await makeRound({ blindness })
	const unit = await makeUnit({ name: 'Tỉnh Bí Mật' })
	const [drafter, head, former] = [
		await makeViewer({ drafterOf: unit.id }),
		await makeViewer({ headOf: unit.id }),
		await makeViewer({ drafterOf: unit.id }),
	]
	const stranger = await makeViewer({ headOf: (await makeUnit()).id })
	const entry = await makeEntryAt(stage, {
		roundId: made.roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		content: fullContent({ titleVi: 'Một cửa số\r\nBcc: x@evil.vn' }),
	})
	const { number, digest } = await reader().submission.findFirstOrThrow({ where: { entryId: entry.id } })
	return { ...made, unit, drafter, head, former, stranger, entry, number, digest }
}

const addresses = (letters: readonly { toAddress: string }[]) => letters.map(({ toAddress }) => toAddress)

test('a receipt goes to those of the agency who worked on the entry and to its heads, once each', async () => {
	const { drafter, head, entry, number, digest } = await world('submitted')
	const letters = await lettersOf(event('entry.submitted', 'entry', entry.id, { number, digest }))
	expect(addresses(letters)).toEqual([drafter.person.email, head.person.email].sort())
	for (const { subject, text } of letters) {
		expect(subject).toBe(`Biên nhận hồ sơ ${number}`)
		expect(text).toContain(digest)
		expect(text).toContain(`http://127.0.0.1:3000/co-quan/ho-so/${entry.id}/bien-nhan`)
	}
	const jobs = await reader().$queryRaw<{ count: bigint }[]>`
		SELECT count(*) FROM pgboss.job WHERE name = 'mail.send' AND data->>'mailId' = ANY (${letters.map(({ id }) => id)})`
	expect(Number(jobs[0]?.count)).toBe(2)
})

test('one who left the agency, or whose account is closed, gets no letter about it', async () => {
	const { drafter, head, entry, number, digest } = await world('submitted')
	await reader().membership.updateMany({ where: { personId: drafter.person.id }, data: { endsAt: now } })
	await reader().person.update({ where: { id: head.person.id }, data: { disabledAt: now } })
	expect(await lettersOf(event('entry.submitted', 'entry', entry.id, { number, digest }))).toEqual([])
})

test('a returned entry comes with its reasons, in the language of each reader', async () => {
	const { drafter, entry, number, head } = await world('returned')
	await reader().person.update({ where: { id: drafter.person.id }, data: { language: 'en' } })
	const letters = await lettersOf(
		event('entry.checked', 'entry', entry.id, { number, outcome: 'returned', parts: ['effect'] }),
	)
	const to = (email: string) => letters.find(({ toAddress }) => toAddress === email)
	expect(to(drafter.person.email)?.subject).toBe(`Entry ${number} was returned for completion`)
	expect(to(head.person.email)?.subject).toBe(`Hồ sơ ${number} cần bổ sung`)
	expect(to(head.person.email)?.text).toContain('– Cần số liệu')
	expect(to(drafter.person.email)?.text).toContain(`/en/co-quan/ho-so/${entry.id}`)
	expect(letters).toHaveLength(2)
})

test('a request for endorsement goes to the heads; its subject stays one line', async () => {
	const { drafter, head, entry } = await world('submitted')
	await reader().endorsementRequest.create({
		data: { entryId: entry.id, requestedById: drafter.person.id, requestedAt: now },
	})
	const letters = await lettersOf(event('entry.endorsement-requested', 'entry', entry.id, {}))
	expect(addresses(letters)).toEqual([head.person.email])
	expect(letters[0]?.subject).toBe('Hồ sơ chờ ký duyệt: Một cửa số Bcc: x@evil.vn')
})

test('a reviewer alone learns of an assignment, and not whose entry it is', async () => {
	const { entry, roundId, drafter } = await world('accepted', 'double')
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const other = await makeViewer({ reviewerIn: roundId })
	const secretary = await makeViewer({ office: 'secretary' })
	const assignment = await reader().assignment.create({
		data: {
			entryId: entry.id,
			personId: reviewer.person.id,
			assignedById: secretary.person.id,
			assignedAt: now,
			dueAt: daysFromNow(10),
		},
	})
	await reader().entry.update({ where: { id: entry.id }, data: { stage: 'review' } })
	const made = event('assignment.made', 'assignment', assignment.id, { reviewerId: reviewer.person.id })
	const letters = await lettersOf(made)
	expect(addresses(letters)).toEqual([reviewer.person.email])
	const { text = '' } = letters[0] ?? {}
	expect(text).toContain(`/tham-dinh/${assignment.id}`)
	expect(text).toContain('25/06/2025 10:00')
	for (const leak of ['Tỉnh Bí Mật', drafter.person.name, drafter.person.email, other.person.name]) {
		expect(text).not.toContain(leak)
	}
	await reader().recusal.create({
		data: { assignmentId: assignment.id, kind: 'other', reason: 'bận', recusedAt: now },
	})
	expect(await lettersOf(made)).toEqual([])
})

test('a ballot is told to the council, but not to a member with a conflict or whose seat has ended', async () => {
	const { entry, roundId, committeeId, unit, awardLevels } = await world('accepted')
	const chair = await makeViewer({ seatIn: committeeId, chair: true })
	const member = await makeViewer({ seatIn: committeeId })
	await makeViewer({ seatIn: committeeId, unitId: unit.id })
	const author = await makeViewer({ seatIn: committeeId })
	await reader().entryAuthor.create({ data: { entryId: entry.id, personId: author.person.id } })
	const left = await makePerson()
	await grant(left.id, { seatIn: committeeId })
	await reader().seat.updateMany({ where: { personId: left.id }, data: { endsAt: now } })
	const ballot = await reader().ballot.create({
		data: {
			committeeId,
			entryId: entry.id,
			awardLevelId: awardLevels[0]?.id ?? '',
			openedById: chair.person.id,
			openedAt: now,
			membersTotal: 2,
		},
	})
	const letters = await lettersOf(
		event('ballot.opened', 'ballot', ballot.id, { award: 'bang_khen_thu_tuong' }),
	)
	expect(addresses(letters)).toEqual([chair.person.email, member.person.email].sort())
	expect(letters[0]?.text).toContain('Bằng khen của Thủ tướng Chính phủ')
	expect(roundId).toBeTruthy()
})

test('a published decision is told to each agency for its own entry only', async () => {
	const first = await world('accepted')
	const secretary = await makeViewer({ office: 'secretary' })
	const otherUnit = await makeUnit()
	const otherHead = await makeViewer({ headOf: otherUnit.id })
	const lost = await makeEntryAt('accepted', {
		roundId: first.roundId,
		unitId: otherUnit.id,
		createdById: otherHead.person.id,
		content: fullContent({ titleVi: 'Hồ sơ không đạt' }),
	})
	const decision = await reader().decision.create({
		data: {
			roundId: first.roundId,
			number: `${first.number}/QĐ`,
			decidedOn: now,
			titleVi: 'Quyết định thử',
			signerVi: 'Chủ tịch',
			minutes: {},
			recordedById: secretary.person.id,
			recordedAt: now,
			decisionItems: {
				create: [
					{ entryId: first.entry.id, outcome: 'awarded' },
					{ entryId: lost.id, outcome: 'not-awarded' },
				],
			},
			awards: {
				create: {
					entryId: first.entry.id,
					awardLevelId: first.awardLevels[1]?.id ?? '',
					citationVi: 'Đã có thành tích',
				},
			},
		},
	})
	const told = event('decision.published', 'decision', decision.id, { number: decision.number, practices: 1 })
	expect(await lettersOf(told)).toEqual([])
	await reader().publication.create({
		data: { decisionId: decision.id, publishedById: secretary.person.id, publishedAt: now },
	})
	const letters = await lettersOf(told)
	expect(addresses(letters)).toEqual(
		[first.drafter.person.email, first.head.person.email, otherHead.person.email].sort(),
	)
	for (const { toAddress, text } of letters) {
		const isOther = toAddress === otherHead.person.email
		expect(text.includes('Bằng khen của bộ, tỉnh')).toBe(!isOther)
		expect(text.includes('Một cửa số')).toBe(!isOther)
		expect(text.includes('Hồ sơ không đạt')).toBe(isOther)
	}
})

test('old news, unknown things and events that concern nobody bring no letter', async () => {
	const { entry, number, digest } = await world('submitted')
	const seq = await leave(event('entry.submitted', 'entry', entry.id, { number, digest }))
	await dispatchEvent({ seq }, daysFromNow(8))
	await dispatchEvent({ seq: '999999999' }, now)
	expect(await reader().mail.count({ where: { key: { contains: `:${seq}:` } } })).toBe(0)
	const nowhere = '0199d0a0-0000-7000-8000-000000000001'
	expect(await lettersOf(event('entry.submitted', 'entry', nowhere, { number, digest }))).toEqual([])
	expect(await lettersOf(event('review.submitted', 'assignment', nowhere, { digest }))).toEqual([])
})

test('words of citizens, publications and updates call the round of those who follow at once, and once; nothing else does', async () => {
	const nowhere = '0199d0a0-0000-7000-8000-000000000001'
	const called = async (left: PortalEvent): Promise<number> => {
		await queue().purgeQueue('follows.tell')
		await lettersOf(left)
		return queue().getQueueSize('follows.tell')
	}
	expect([
		await called(event('note.asked', 'entry', nowhere, { note: nowhere, kind: 'experience' })),
		await called(event('note.published', 'entry', nowhere, { note: nowhere, kind: 'experience' })),
		await called(event('note.hidden', 'entry', nowhere, { note: nowhere, kind: 'experience' })),
		await called(event('decision.published', 'decision', nowhere, { number: '1/QĐ', practices: 1 })),
		await called(event('practice.updated', 'entry', nowhere, { update: nowhere, state: 'running' })),
	]).toEqual([0, 1, 0, 1, 1])
})
