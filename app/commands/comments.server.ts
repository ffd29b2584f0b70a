import { agencyMembers } from '#app/data/draft-comments.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import {
	mayCloseThread,
	mayComment,
	mayEditComment,
	mayRemoveComment,
	mentionLabels,
	mentionsIn,
} from '#app/domain/comment.ts'
import { event } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type NewComment = { part: string; thread: string | null; text: string; sendKey: string }

/** Says something about a part of the draft, or answers; colleagues named with @ are told by letter. */
export const addComment = (viewer: Viewer, entryId: string, input: NewComment, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const unitId = await unitOf(tx, entryId)
		ensure(mayComment(viewer, unitId))
		const authorId = viewer.person?.id ?? ''
		const { text, sendKey } = input
		const thread = input.thread === null ? null : await threadOf(tx, entryId, input.thread)
		if (thread?.doneAt) throw new Refusal({ code: 'already', fact: 'closed' })
		const { id } = await tx.draftComment.create({
			data: {
				entryId,
				part: thread?.part ?? input.part,
				threadId: thread?.id ?? null,
				authorId,
				text,
				at: now,
				sendKey,
				mentions: { create: await mentioned(tx, unitId, authorId, text) },
			},
		})
		return { value: id, events: [event('entry.comment-added', 'entry', entryId, { comment: id })] }
	})

/** Mends one's own words for a while; who is newly named is told. */
export const editComment = (
	viewer: Viewer,
	entryId: string,
	{ comment, text }: { comment: string; text: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { row, facts } = await commentOf(tx, entryId, comment)
		ensure(mayEditComment(viewer, facts, now))
		await tx.draftComment.update({ where: { id: row.id }, data: { text, editedAt: now } })
		const people = await mentioned(tx, facts.unitId, row.authorId, text)
		await tx.draftMention.createMany({
			data: people.map(({ personId }) => ({ commentId: row.id, personId })),
			skipDuplicates: true,
		})
		return {
			value: undefined,
			events: [event('entry.comment-changed', 'entry', entryId, { comment: row.id })],
		}
	})

/** Takes one's own words back: they are gone, and it stays seen that something was said. */
export const removeComment = (viewer: Viewer, entryId: string, comment: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { row, facts } = await commentOf(tx, entryId, comment)
		ensure(mayRemoveComment(viewer, facts, now))
		await tx.draftComment.update({ where: { id: row.id }, data: { text: '', removedAt: now } })
		return {
			value: undefined,
			events: [event('entry.comment-removed', 'entry', entryId, { comment: row.id })],
		}
	})

/** Marks a thread as done, or opens it again. */
export const closeThread = (
	viewer: Viewer,
	entryId: string,
	{ thread, isDone }: { thread: string; isDone: boolean },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayCloseThread(viewer, await unitOf(tx, entryId)))
		const { id } = await threadOf(tx, entryId, thread)
		const done = isDone
			? { doneAt: now, doneById: viewer.person?.id ?? '' }
			: { doneAt: null, doneById: null }
		await tx.draftComment.update({ where: { id }, data: done })
		const name = isDone ? 'entry.thread-done' : 'entry.thread-reopened'
		return { value: undefined, events: [event(name, 'entry', entryId, { comment: id })] }
	})

const unitOf = async (tx: Tx, entryId: string): Promise<string> => {
	const entry = isUuid(entryId)
		? await tx.entry.findUnique({ where: { id: entryId }, select: { unitId: true } })
		: null
	if (!entry) throw new Refusal({ code: 'hidden' })
	return entry.unitId
}

const threadOf = async (tx: Tx, entryId: string, id: string) => {
	const thread = isUuid(id)
		? await tx.draftComment.findFirst({ where: { id, entryId, threadId: null } })
		: null
	if (!thread) throw new Refusal({ code: 'hidden' })
	return thread
}

const commentOf = async (tx: Tx, entryId: string, id: string) => {
	const unitId = await unitOf(tx, entryId)
	const row = isUuid(id)
		? await tx.draftComment.findFirst({ where: { id, entryId }, include: { thread: true } })
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const { authorId, at, removedAt, thread } = row
	const isDone = (thread?.doneAt ?? row.doneAt) !== null
	return { row, facts: { unitId, authorId, at, removedAt, isDone } }
}

/** Members of the agency who are named in a text, not the writer. */
const mentioned = async (tx: Tx, unitId: string, authorId: string, text: string) =>
	mentionsIn(text, mentionLabels(await agencyMembers(tx, unitId)))
		.filter((personId) => personId !== authorId)
		.map((personId) => ({ personId }))
