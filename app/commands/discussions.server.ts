import { lockOwnAssignment } from '#app/data/assignments.server.ts'
import { conflictsWith, lockEntry } from '#app/data/entries.server.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { isDiscussed, mayHostDiscussion, mayReadDiscussion } from '#app/domain/discussion.ts'
import { event } from '#app/domain/event.ts'
import { namesToldIn } from '#app/domain/interest.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

type Said = { text: string }

/** A reviewer who handed in says something to the others who did. */
export const discuss = (viewer: Viewer, assignmentId: string, input: Said, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const { entry, facts } = await lockOwnAssignment(tx, viewer, assignmentId)
		ensure(mayReadDiscussion(viewer, facts))
		ensure(isDiscussed(entry.stage))
		const said = { text: textOf(input), authorId: signedIn(viewer), writtenAt: now }
		const { id } = await tx.discussionNote.create({ data: { entryId: entry.id, assignmentId, ...said } })
		return { value: id, events: [event('discussion.note-added', 'assignment', assignmentId, { note: id })] }
	})

/** The secretary says something to those who handed in; nobody who judges may be named, unless the round is open. */
export const hostDiscussion = (viewer: Viewer, entryId: string, input: Said, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const conflicts = conflictsWith(viewer, entry, await unitTree(tx, now))
		const reviewerIds = entry.row.assignments.map(({ personId }) => personId)
		ensure(mayHostDiscussion(viewer, conflicts, reviewerIds))
		ensure(isDiscussed(entry.stage))
		const text = textOf(input)
		const told = entry.blindness === 'open' ? [] : namesToldIn(text, await judgesNamed(tx, entry.roundId), '')
		if (told.length > 0) throw new Refusal({ code: 'names-told', names: told })
		const said = { text, authorId: signedIn(viewer), writtenAt: now }
		const { id } = await tx.discussionNote.create({ data: { entryId, ...said } })
		return { value: id, events: [event('discussion.note-added', 'entry', entryId, { note: id })] }
	})

const textOf = ({ text }: Said): string => {
	const said = text.trim()
	if (said === '') throw new Refusal({ code: 'incomplete', missing: ['text'] })
	return said
}
