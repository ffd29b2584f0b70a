import { lockPracticeOf, noteOf } from '#app/data/citizen-notes.server.ts'
import { clearEntry } from '#app/data/interest-parties.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { mayShowPaper, mayTakePaperBack } from '#app/domain/note-paper.ts'
import { event } from '#app/domain/event.ts'
import { ensure } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** The secretary publishes the PDF of a published objection with it. */
export const showNotePaper = (viewer: Viewer, noteId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { entryId } = await noteOf(tx, noteId)
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		await lockPracticeOf(tx, entryId)
		ensure(mayShowPaper(viewer, conflicts, await noteOf(tx, noteId)))
		const data = { paperShownAt: now, paperShownById: signedIn(viewer) }
		await tx.citizenNote.update({ where: { id: noteId }, data })
		return { value: undefined, events: [event('note.paper-shown', 'entry', entryId, { note: noteId })] }
	})

/** The secretary takes the PDF off the page again; the objection stays. */
export const takeNotePaperBack = (viewer: Viewer, noteId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { entryId } = await noteOf(tx, noteId)
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		await lockPracticeOf(tx, entryId)
		ensure(mayTakePaperBack(viewer, conflicts, await noteOf(tx, noteId)))
		const data = { paperShownAt: null, paperShownById: null }
		await tx.citizenNote.update({ where: { id: noteId }, data })
		return { value: undefined, events: [event('note.paper-taken-back', 'entry', entryId, { note: noteId })] }
	})
