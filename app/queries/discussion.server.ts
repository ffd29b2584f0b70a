import { ownAssignment } from '#app/data/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { maskOfEntry } from '#app/data/inquiries.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { handedInSheets } from '#app/data/sheets.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { isDiscussed, mayHostDiscussion, mayReadDiscussion, numbersIn } from '#app/domain/discussion.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What was said by those who handed in, for one of them. */
export const reviewDiscussion = async (viewer: Viewer, assignmentId: string, at?: Date) => {
	const now = at ?? (await databaseClock(reader()))
	const { id, entry, facts } = await ownAssignment(reader(), viewer, assignmentId)
	ensure(mayReadDiscussion(viewer, facts))
	return { id, ...(await discussionOf(viewer, entry, id, now)) }
}

/** The same for the secretary, who knows by name who says what. */
export const hostedDiscussion = async (viewer: Viewer, entryId: string, at?: Date) => {
	const now = at ?? (await databaseClock(reader()))
	const entry = await loadEntry(reader(), entryId)
	const tree = await unitTree(reader(), now)
	const reviewerIds = entry.row.assignments.map(({ personId }) => personId)
	ensure(mayHostDiscussion(viewer, conflictsWith(viewer, entry, tree), reviewerIds))
	if (!visibleTo(viewer, entry, tree, now).has('reviewer-names')) throw new Refusal({ code: 'hidden' })
	return { id: entry.id, ...(await discussionOf(viewer, entry, null, now)) }
}

const discussionOf = async (viewer: Viewer, entry: LoadedEntry, own: string | null, now: Date) => {
	const tree = await unitTree(reader(), now)
	const visible = visibleTo(viewer, entry, tree, now)
	const notes = await reader().discussionNote.findMany({
		where: { entryId: entry.id },
		orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
		include: { author: { select: { name: true } } },
	})
	const numbers = numbersIn(notes)
	const mask = visible.has('agency') ? (text: string) => text : await maskOfEntry(reader(), entry, tree)
	const sheets = handedInSheets(entry.row)
	return {
		now,
		title: (await readTitle(reader(), viewer, entry, tree, now))?.title ?? null,
		mayWrite: isDiscussed(entry.stage),
		isBlind: !visible.has('reviewer-names'),
		handedIn: sheets.length,
		/** In the order of the numbers, which ties none to anybody. */
		totals: visible.has('scores') ? sheets.map(({ total }) => total).sort((a, b) => a - b) : null,
		notes: notes.map(({ id, assignmentId, author, text, writtenAt }) => ({
			...{ id, text: mask(text), writtenAt },
			number: assignmentId === null ? null : (numbers.get(assignmentId) ?? null),
			isOwn: assignmentId !== null && assignmentId === own,
			name: assignmentId !== null && visible.has('reviewer-names') ? author.name : null,
		})),
	}
}
