import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addComment, closeThread, editComment, removeComment } from '#app/commands/comments.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { lettersOfComment } from '#app/jobs/comment-letters.server.ts'
import { draftComments } from '#app/queries/draft-comments.server.ts'
import { makeEntryAt, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

type Member = Viewer & { person: { id: string; name: string } }
let entryId = ''
let lan: Member
let minh: Member
let outsiders: Viewer[] = []

beforeAll(async () => {
	const unitId = (await makeUnit()).id
	const { roundId, committeeId } = await makeRound()
	lan = await makeViewer({ drafterOf: unitId })
	minh = await makeViewer({ headOf: unitId })
	entryId = (await makeEntryAt('accepted', { roundId, unitId, createdById: lan.person.id })).id
	outsiders = [
		await makeViewer({ headOf: (await makeUnit()).id }),
		await makeViewer({ office: 'secretary' }),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ reviewerIn: roundId }),
		await makeViewer({ seatIn: committeeId }),
	]
})

const say = (viewer: Viewer, text: string, thread: string | null = null, sendKey: string = randomUUID()) =>
	addComment(viewer, entryId, { part: 'section-effect', thread, text, sendKey }, now)
const code = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: Refusal) => error.reasons[0]?.code,
	)

test('colleagues talk in threads, name each other, and close them', async () => {
	const thread = await say(lan, `Nhờ @${minh.person.name} xem số liệu`)
	const answer = await say(minh, 'Đã xem', thread)
	const { threads } = await draftComments(lan, entryId, 'section-effect')
	const shown = threads.find(({ id }) => id === thread)
	expect(shown?.comments.map(({ id, by }) => [id, by])).toEqual([
		[thread, lan.person.name],
		[answer, minh.person.name],
	])
	expect(shown?.comments[0]?.parts[1]).toEqual({ text: `@${minh.person.name}`, personId: minh.person.id })
	await closeThread(minh, entryId, { thread, isDone: true }, now)
	expect(await code(say(lan, 'muộn', thread))).toBe('already')
	await closeThread(lan, entryId, { thread, isDone: false }, now)
	expect(await code(say(lan, 'tiếp', thread))).toBe('done')
})

test('who is named is told once by letter, the writer is not, and a comment that was taken back tells nobody', async () => {
	const id = await say(lan, `@${minh.person.name} và @${lan.person.name}`)
	const happened = {
		name: 'entry.comment-added',
		at: now,
		actorId: lan.person.id,
		subjectType: 'entry',
		subjectId: entryId,
		payload: new Map([['comment', id]]),
	}
	const told = await lettersOfComment(happened)
	expect(told.map(({ to, what }) => [to.id, what])).toEqual([[minh.person.id, 'mentioned']])
	await removeComment(lan, entryId, id, now)
	expect(await lettersOfComment(happened)).toEqual([])
	expect((await reader().draftComment.findUniqueOrThrow({ where: { id } })).text).toBe('')
})

test('the same form sent twice says it once', async () => {
	const sendKey = randomUUID()
	await say(lan, 'một lần', null, sendKey)
	expect(await code(say(lan, 'một lần', null, sendKey))).toBe('already')
})

test('only the author mends, and only members of the agency see or act', async () => {
	const id = await say(lan, 'CANARY-GOP-Y')
	expect(await code(editComment(minh, entryId, { comment: id, text: 'khác' }, now))).toBe('not-yours')
	expect(await code(editComment(lan, entryId, { comment: id, text: 'CANARY-GOP-Y sửa' }, now))).toBe('done')
	for (const [index, viewer] of outsiders.entries()) {
		const acts = [
			() => draftComments(viewer, entryId, null),
			() => say(viewer, 'x', id),
			() => editComment(viewer, entryId, { comment: id, text: 'x' }, now),
			() => removeComment(viewer, entryId, id, now),
			() => closeThread(viewer, entryId, { thread: id, isDone: true }, now),
		]
		for (const act of acts) expect([index, await code(act())]).toEqual([index, 'hidden'])
	}
})

test('what colleagues said is in no event and in nothing that was frozen', async () => {
	const events = await reader().auditEvent.findMany({ where: { subjectId: entryId } })
	const frozen = await reader().revision.findMany({ where: { entryId } })
	expect(JSON.stringify([events.map(({ payload }) => payload), frozen])).not.toContain('CANARY-GOP-Y')
	expect(events.filter(({ name }) => name === 'entry.comment-changed')).toHaveLength(1)
})
