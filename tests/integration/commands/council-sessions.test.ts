import { expect, test } from 'vitest'
import { openBallot } from '#app/commands/ballots.server.ts'
import {
	callSession,
	leaveForItem,
	moveSession,
	noteItem,
	recordPresence,
	takeUpItem,
} from '#app/commands/council-sessions.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import {
	minutesFromSession,
	sessionDesk,
	sessionForMember,
	sessionToConduct,
} from '#app/queries/council-sessions.server.ts'
import { sessionWall } from '#app/queries/session-wall.server.ts'
import { leaksIn } from '#tests/support/canaries.ts'
import { makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const codesOf = async (act: Promise<unknown>) => (await refusalOf(act))?.map(({ code }) => code)
const later = (minutes: number) => new Date(+now + minutes * 60_000)

const call = (council: Council, entryIds: readonly string[]) =>
	callSession(
		council.secretary,
		council.roundId,
		{
			...{ title: 'Phiên họp thứ nhất', place: 'Phòng họp A', startsAt: daysFromNow(1) },
			items: entryIds.map((entryId) => ({ entryId, awardLevelId: council.awardLevels[0]?.id ?? '' })),
		},
		now,
	)

const seatOf = async (council: Council, index: number) => {
	const personId = council.members[index]?.person.id ?? ''
	return (await reader().seat.findFirstOrThrow({ where: { committeeId: council.committeeId, personId } })).id
}

const comes = async (council: Council, id: string, index: number, at = now) =>
	recordPresence(council.secretary, id, { seatId: await seatOf(council, index), is: 'here' }, at)

test('a session is called, begun with a quorum, conducted and ended, and each step leaves its event', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await call(council, [entry.id])
	await comes(council, id, 0)
	expect(await codesOf(moveSession(council.secretary, id, 'begun', later(1)))).toEqual(['quorum'])
	await comes(council, id, 1)
	await moveSession(council.secretary, id, 'begun', later(2))
	const page = await sessionToConduct(council.secretary, id, later(2))
	expect(page).toMatchObject({ present: 2, members: 3, needs: 2, begunAt: later(2), endedAt: null })
	const itemId = page.items[0]?.id ?? ''
	await takeUpItem(council.secretary, id, itemId, later(3))
	await noteItem(council.secretary, id, { itemId, notes: 'Hội đồng thảo luận về hiệu quả.' }, later(4))
	const seatId = await seatOf(council, 1)
	await recordPresence(council.secretary, id, { seatId, is: 'gone' }, later(5))
	await moveSession(council.secretary, id, 'ended', later(6))
	const rows = await reader().sessionPresence.findMany({
		where: { sessionId: id },
		orderBy: { leftAt: 'asc' },
	})
	expect(rows.map(({ arrivedAt, leftAt }) => [arrivedAt, leftAt])).toEqual([
		[now, later(5)],
		[now, later(6)],
	])
	const events = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
	expect(events.map(({ name }) => name)).toEqual([
		...['session.called', 'session.arrived', 'session.arrived', 'session.begun'],
		...['session.item-taken-up', 'session.item-noted', 'session.left', 'session.ended'],
	])
	expect(await codesOf(noteItem(council.secretary, id, { itemId, notes: 'x' }, later(7)))).toEqual([
		'already',
	])
	expect(await minutesFromSession(council.secretary, council.roundId)).toMatchObject({
		place: 'Phòng họp A',
		absent: council.members[2]?.person.name,
		chair: council.members[0]?.person.name,
		discussion: `1. ${entry.content.titleVi}: Hội đồng thảo luận về hiệu quả.`,
	})
	for (const statement of [
		`UPDATE council_session SET place = 'khác' WHERE id = '${id}'`,
		`UPDATE session_item SET notes = 'khác' WHERE session_id = '${id}'`,
		`DELETE FROM session_presence WHERE session_id = '${id}'`,
	])
		await expect(database().pool.query(statement)).rejects.toThrow(/is a record/)
})

test('a ballot on an item of a session under way needs the quorum in the room', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await call(council, [entry.id])
	await comes(council, id, 0)
	await comes(council, id, 1)
	await moveSession(council.secretary, id, 'begun', now)
	const open = () =>
		openBallot(council.secretary, { entryId: entry.id, awardLevelId: council.awardLevels[0]?.id ?? '' }, now)
	await recordPresence(council.secretary, id, { seatId: await seatOf(council, 1), is: 'gone' }, now)
	expect(await codesOf(open())).toEqual(['quorum'])
	await comes(council, id, 1, later(1))
	expect(await codesOf(open())).toBe(undefined)
})

test('a member who states a conflict leaves for the item: sees nothing of it any more and is not counted', async () => {
	const council = await makeCouncil({ members: 4 })
	const entry = await makeReviewed(council, {
		content: { titleVi: 'Chim hồ sơ kín với một người', summary: 'Tóm tắt chim kín' },
	})
	const other = await makeReviewed(council)
	const id = await call(council, [entry.id, other.id])
	for (const index of [0, 1, 2]) await comes(council, id, index)
	await moveSession(council.secretary, id, 'begun', now)
	const member = council.members[2] ?? (await makeViewer())
	const before = await sessionForMember(member, id, now)
	expect(before.items[0]).toMatchObject({ isOpen: true, title: 'Chim hồ sơ kín với một người' })
	const itemId = before.items[0]?.id ?? ''
	const input = { itemId, seatId: await seatOf(council, 2), reason: 'Có quan hệ gia đình với tác giả.' }
	await leaveForItem(council.secretary, id, input, later(1))
	await takeUpItem(council.secretary, id, itemId, later(1))
	const bound = await viewerFor(member.person.id)
	const after = [await sessionForMember(bound, id, later(2)), await sessionWall(bound, id, later(2))]
	expect(leaksIn(after, ['Chim hồ sơ kín', entry.id, 'Tóm tắt chim kín'])).toEqual([])
	const page = await sessionToConduct(council.secretary, id, later(2))
	expect(page.items[0]).toMatchObject({
		away: [member.person.name],
		stated: [{ name: member.person.name, reason: input.reason }],
		quorum: { allowed: true },
	})
	expect(await codesOf(leaveForItem(council.secretary, id, input, later(3)))).toEqual(['already'])
})

test('the wall shows the case and the numbers, and no name of a reviewer or a member', async () => {
	const council = await makeCouncil({ blindness: 'double' })
	const entry = await makeReviewed(council)
	const id = await call(council, [entry.id])
	expect((await sessionWall(council.secretary, id, now)).item).toBe(null)
	await comes(council, id, 0)
	await comes(council, id, 1)
	await moveSession(council.secretary, id, 'begun', now)
	const [item] = (await sessionToConduct(council.secretary, id, now)).items
	await noteItem(council.secretary, id, { itemId: item?.id ?? '', notes: 'Chim ghi chép riêng' }, now)
	await takeUpItem(council.secretary, id, item?.id ?? '', now)
	const wall = await sessionWall(council.secretary, id, now)
	expect(wall).toMatchObject({
		present: 2,
		members: 3,
		needs: 2,
		count: 1,
		item: { title: entry.content.titleVi },
	})
	const judges = await reader().assignment.findMany({
		where: { entryId: entry.id },
		include: { person: true },
	})
	const names = [
		...judges.map(({ person }) => person.name),
		...council.members.map(({ person }) => person.name),
	]
	expect(leaksIn(wall, [...names, council.secretary.person.name, 'Chim ghi chép riêng'])).toEqual([])
})

test('only a secretary without a conflict calls and conducts; others outside the council find nothing', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const elsewhere = await makeReviewed(await makeCouncil())
	const agenda = { title: 'Phiên họp', place: 'Phòng A', startsAt: daysFromNow(1) }
	const items = [{ entryId: entry.id, awardLevelId: council.awardLevels[0]?.id ?? '' }]
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: entry.unitId })
	expect(await codesOf(callSession(bound, council.roundId, { ...agenda, items }, now))).toEqual(['conflict'])
	const member = council.members[0] ?? bound
	expect(await codesOf(callSession(member, council.roundId, { ...agenda, items }, now))).toEqual([
		'not-yours',
	])
	expect(await codesOf(call(council, [elsewhere.id]))).toEqual(['hidden'])
	expect(await codesOf(call(council, []))).toEqual(['incomplete'])
	const id = await call(council, [entry.id])
	expect(await codesOf(moveSession(member, id, 'begun', now))).toEqual(['not-yours'])
	const stranger = (await makeCouncil()).members[0] ?? anyone()
	expect(await codesOf(sessionForMember(stranger, id, now))).toEqual(['hidden'])
	expect(await codesOf(sessionWall(stranger, id, now))).toEqual(['hidden'])
	expect((await sessionDesk(stranger, null, now))?.sessions).toEqual([])
	const seen = await sessionToConduct(bound, id, now)
	expect(seen.items[0]).toMatchObject({ isOpen: false, title: null, entryId: null, notes: '' })
})
