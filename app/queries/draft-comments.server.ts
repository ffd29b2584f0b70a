import { reader } from '#app/data/database.server.ts'
import { agencyMembers } from '#app/data/draft-comments.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import {
	mayComment,
	mayEditComment,
	mayRemoveComment,
	mentionLabels,
	partsOf,
	type Mentionable,
} from '#app/domain/comment.ts'
import { ensure } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The comments of one part of a draft, or of all: for members of its agency alone. */
export const draftComments = async (viewer: Viewer, entryId: string, part: string | null) => {
	const entry = await loadEntry(reader(), entryId)
	ensure(mayComment(viewer, entry.unitId))
	const now = await databaseClock(reader())
	const people = mentionLabels(await agencyMembers(reader(), entry.unitId))
	const rows = await reader().draftComment.findMany({
		where: { entryId: entry.id, threadId: null, ...(part === null ? {} : { part }) },
		orderBy: [{ at: 'asc' }, { id: 'asc' }],
		include: {
			author,
			doneBy: author,
			replies: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { author } },
		},
	})
	const { unitId } = entry
	return {
		id: entry.id,
		title: entry.row.titleVi,
		form: { sections: entry.form.sections.map(labelled), fields: entry.form.fields.map(labelled) },
		people: people.filter(({ id }) => id !== viewer.person?.id),
		threads: rows.map(({ replies, doneBy, doneAt, part: of, ...first }) => ({
			id: first.id,
			part: of,
			doneBy: doneAt === null ? null : (doneBy?.name ?? ''),
			comments: [first, ...replies].map((row) =>
				shown(viewer, row, people, { unitId, isDone: doneAt !== null, now }),
			),
		})),
	}
}

const author = { select: { id: true, name: true, disabledAt: true } } as const
const labelled = ({ key, label }: { key: string; label: { vi: string; en: string } }) => ({ key, label })

type Row = {
	id: string
	author: { id: string; name: string; disabledAt: Date | null }
	at: Date
	editedAt: Date | null
	removedAt: Date | null
	text: string
}
type Place = { unitId: string; isDone: boolean; now: Date }

const shown = (viewer: Viewer, row: Row, people: readonly Mentionable[], { unitId, isDone, now }: Place) => {
	const facts = { unitId, authorId: row.author.id, at: row.at, removedAt: row.removedAt, isDone }
	return {
		id: row.id,
		by: row.author.name,
		hasLeft: row.author.disabledAt !== null,
		at: row.at,
		isEdited: row.editedAt !== null,
		isRemoved: row.removedAt !== null,
		text: row.text,
		parts: partsOf(row.text, people),
		mayEdit: mayEditComment(viewer, facts, now).allowed,
		mayRemove: mayRemoveComment(viewer, facts, now).allowed,
	}
}
