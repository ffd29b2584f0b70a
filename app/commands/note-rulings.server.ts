import { lockPracticeOf, noteOf } from '#app/data/citizen-notes.server.ts'
import { clearEntry } from '#app/data/interest-parties.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { mayAnswerNote, mayRule, type NoteAct } from '#app/domain/citizen-note.ts'
import { event, type EventName } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

export type NoteRuling =
	| { act: 'publish'; ruling?: string | undefined }
	| { act: 'settle' | 'refuse' | 'hide'; ruling: string }
	| { act: 'ask'; asked: string }

/** The secretary publishes a note, puts it to the agency, settles it, refuses it or takes it off the page again. */
export const ruleOnNote = (viewer: Viewer, noteId: string, input: NoteRuling, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { entryId } = await noteOf(tx, noteId)
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		await lockPracticeOf(tx, entryId)
		const note = await noteOf(tx, noteId)
		ensure(mayRule(viewer, conflicts, input.act, note))
		const { kind } = note
		const ruled = { ruledById: signedIn(viewer), ruledAt: now }
		if (input.act === 'ask') {
			const data = { stage: 'asked', asked: input.asked, askedAt: now }
			await tx.citizenNote.update({ where: { id: noteId }, data })
		} else if (input.act === 'publish') {
			const ruling = kind === 'objection' ? foundIn(input.ruling) : null
			await tx.citizenNote.update({
				where: { id: noteId },
				data: { stage: 'published', ruling, publishedAt: now, ...ruled },
			})
		} else {
			await tx.citizenNote.update({
				where: { id: noteId },
				data: { stage: outcomes[input.act], ruling: input.ruling, ...ruled, ...unshown },
			})
		}
		return { value: undefined, events: [event(eventOf[input.act], 'entry', entryId, { note: noteId, kind })] }
	})

/** The agency answers what the secretary put to it, once; the public reads it when the secretary publishes it. */
export const answerNote = (
	viewer: Viewer,
	noteId: string,
	input: { answer: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { entryId } = await noteOf(tx, noteId)
		await lockPracticeOf(tx, entryId)
		const { stage, kind, isPublished, entry } = await noteOf(tx, noteId)
		ensure(mayAnswerNote(viewer, { stage, isPublished, unitId: entry.unitId }))
		await tx.citizenNote.update({
			where: { id: noteId },
			data: { stage: 'answered', answer: input.answer, answeredAt: now, answeredById: signedIn(viewer) },
		})
		return { value: undefined, events: [event('note.answered', 'entry', entryId, { note: noteId, kind })] }
	})

/** What is off the page takes its PDF with it. */
const unshown = { paperShownAt: null, paperShownById: null }

const outcomes = { settle: 'settled', refuse: 'refused', hide: 'hidden' } as const

const eventOf = {
	publish: 'note.published',
	ask: 'note.asked',
	settle: 'note.settled',
	refuse: 'note.refused',
	hide: 'note.hidden',
} as const satisfies Record<NoteAct, EventName>

/** What stands on the page of an objection is what was found of it. */
const foundIn = (ruling: string | undefined): string => {
	if (ruling === undefined) throw new Refusal({ code: 'incomplete', missing: ['ruling'] })
	return ruling
}
