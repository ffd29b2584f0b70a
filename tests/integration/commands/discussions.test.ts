import { expect, test } from 'vitest'
import { discuss, hostDiscussion } from '#app/commands/discussions.server.ts'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { lettersOfDiscussion } from '#app/jobs/discussion-letters.server.ts'
import { hostedDiscussion, reviewDiscussion } from '#app/queries/discussion.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const bothIn = async (blindness: 'open' | 'double' = 'double') => {
	const world = await canaryWorld(blindness, { sheets: 2 })
	await submitReview(world.other, world.otherId, now)
	await saveReview(
		world.reviewer,
		world.assignmentId,
		{ version: 0, content: fullSheet(rubricOf('initiative', 'collective')) },
		now,
	)
	return world
}

test('who has not handed in reads and says nothing; afterwards they see what was said, by number alone', async () => {
	const { reviewer, assignmentId, other, otherId, entry, secretary } = await bothIn()
	await discuss(other, otherId, { text: `Tôi ở ${canaries.agency} thấy số liệu chưa chắc.` }, now)
	await hostDiscussion(secretary, entry.id, { text: 'Xin xem lại bảng kết quả.' }, now)
	const closed = [{ code: 'incomplete', missing: ['sheet'] }]
	expect(await refusalOf(reviewDiscussion(reviewer, assignmentId, now))).toEqual(closed)
	expect(await refusalOf(discuss(reviewer, assignmentId, { text: 'Đồng ý' }, now))).toEqual(closed)
	await submitReview(reviewer, assignmentId, now)
	await discuss(reviewer, assignmentId, { text: 'Đồng ý.' }, now)
	const page = await reviewDiscussion(reviewer, assignmentId, now)
	expect(page.notes.map(({ number, isOwn, name }) => [number, isOwn, name])).toEqual([
		[1, false, null],
		[null, false, null],
		[2, true, null],
	])
	expect(page.totals).toHaveLength(2)
	const secrets = [...identity, ...others, secretary.person.name, other.person.id, secretary.person.id]
	expect(leaksIn(page, secrets)).toEqual([])
	const hosted = await hostedDiscussion(secretary, entry.id, now)
	expect(hosted.notes.map(({ name }) => name)).toEqual([canaries.reviewer, null, reviewer.person.name])
})

test('the letter goes to the others who handed in, and says neither what nor who', async () => {
	const { reviewer, assignmentId, other, otherId, secretary } = await bothIn()
	const noteId = await discuss(other, otherId, { text: 'hoàng yến bí mật' }, now)
	const row = await reader().auditEvent.findFirstOrThrow({
		where: { name: 'discussion.note-added', subjectId: otherId },
	})
	expect(row.payload).toEqual({ note: noteId })
	const happened = { ...row, payload: new Map([['note', noteId]]) }
	expect(await lettersOfDiscussion(happened)).toEqual([])
	await submitReview(reviewer, assignmentId, now)
	const letters = await lettersOfDiscussion(happened)
	expect(letters.map(({ to, path }) => [to.id, path])).toEqual([
		[reviewer.person.id, `/tham-dinh/${assignmentId}/trao-doi`],
	])
	const words = letters.map((each) => [each.values('vi'), each.values('en')])
	expect(leaksIn(words, [...identity, ...others, 'bí mật', secretary.person.name])).toEqual([])
})

test('nobody else takes part: agency, administrator, bound or reviewing secretary, another reviewer', async () => {
	const { entry, drafter, unit, roundId, other, otherId, reviewer, secretary } = await bothIn()
	const administrator = await makeViewer({ office: 'administrator' })
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	await reader().office.create({
		data: { personId: other.person.id, role: 'secretary', startsAt: new Date('2025-01-01') },
	})
	const judging = await viewerFor(other.person.id)
	const stranger = await makeViewer({ reviewerIn: roundId })
	const hosting = async (viewer: typeof drafter) => [
		await refusalOf(hostedDiscussion(viewer, entry.id, now)),
		await refusalOf(hostDiscussion(viewer, entry.id, { text: 'Xin chào' }, now)),
	]
	const both = (reasons: unknown) => [reasons, reasons]
	for (const viewer of [drafter, administrator, stranger])
		expect(await hosting(viewer)).toEqual(both([{ code: 'not-yours' }]))
	expect(await hosting(bound)).toMatchObject(both([{ code: 'conflict' }]))
	expect(await hosting(judging)).toEqual(both([{ code: 'hidden' }]))
	for (const viewer of [drafter, stranger, reviewer, secretary])
		expect(await refusalOf(reviewDiscussion(viewer, otherId, now))).toEqual([{ code: 'hidden' }])
	expect(await reader().discussionNote.count({ where: { entryId: entry.id } })).toBe(0)
})

test('the secretary names no reviewer; in an open round they are known by name', async () => {
	const { entry, secretary } = await bothIn()
	const named = hostDiscussion(secretary, entry.id, { text: `Theo ${canaries.reviewer} thì chưa rõ.` }, now)
	const reasons = (await refusalOf(named)) ?? []
	const told = reasons.flatMap((reason) => (reason.code === 'names-told' ? reason.names : []))
	expect(new Set(told)).toEqual(new Set([canaries.reviewer]))
	const open = await bothIn('open')
	await hostDiscussion(open.secretary, open.entry.id, { text: `Theo ${canaries.reviewer} thì chưa rõ.` }, now)
	await discuss(open.other, open.otherId, { text: 'Đúng vậy.' }, now)
	await submitReview(open.reviewer, open.assignmentId, now)
	const { notes } = await reviewDiscussion(open.reviewer, open.assignmentId, now)
	expect(notes.map(({ name }) => name)).toEqual([null, canaries.reviewer])
})

test('a sheet that is opened again leaves the discussion until it is handed in anew; notes never change', async () => {
	const { entry, secretary, other, otherId } = await bothIn()
	await discuss(other, otherId, { text: 'Tôi muốn xem lại.' }, now)
	await reopenSheet(secretary, entry.id, otherId, { reason: 'Xem lại số liệu' }, now)
	expect(await refusalOf(reviewDiscussion(other, otherId, now))).toEqual([
		{ code: 'incomplete', missing: ['sheet'] },
	])
	await submitReview(other, otherId, now)
	expect((await reviewDiscussion(other, otherId, now)).notes).toHaveLength(1)
	await expect(reader().discussionNote.updateMany({ data: { text: 'khác' } })).rejects.toThrow('append-only')
	await expect(reader().discussionNote.deleteMany({})).rejects.toThrow('append-only')
})
