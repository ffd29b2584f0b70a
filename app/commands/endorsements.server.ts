import { answering, answerRequest, type Answering } from '#app/data/endorsements.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { lockEntry, writeStage } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unexplainedTwins } from '#app/data/twin-search.server.ts'
import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import type { EndorsementOutcome } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { mayReturn, mayRecallRequest, mayRequestEndorsement } from '#app/domain/submission.ts'
import { twinVerdict } from '#app/domain/twin.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** The drafter asks the head to endorse and hand in; from now on the text stands still. Nothing may be missing, and what it is very like is explained. */
export const requestEndorsement = (viewer: Viewer, entryId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const mayNow = mayRequestEndorsement(viewer, entry.facts, entry.phases, now)
		if (mayNow.allowed) {
			const evidence = await evidenceOf(tx, entry.id)
			ensure(completenessVerdict(missingForSubmission(entry.content, evidence, entry.form)))
			ensure(twinVerdict((await unexplainedTwins(tx, entry)).length))
		}
		ensure(mayNow)
		await tx.endorsementRequest.create({
			data: { entryId: entry.id, requestedById: signedIn(viewer), requestedAt: now },
		})
		await writeStage(tx, entry.id)
		return { value: undefined, events: [event('entry.endorsement-requested', 'entry', entry.id, {})] }
	})

/** Takes the request back to go on writing. */
export const recallEndorsement = (viewer: Viewer, entryId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayRecallRequest(viewer, entry.facts, entry.phases, now))
		await close(tx, entry.id, 'recalled', '', { personId: signedIn(viewer), delegationId: null, now })
		return { value: undefined, events: [event('entry.endorsement-recalled', 'entry', entry.id, {})] }
	})

/** The head who is asked, of the agency or of the unit above, gives the entry back to be mended, saying what. */
export const returnEndorsement = (viewer: Viewer, entryId: string, note: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayReturn(viewer, entry.facts, entry.phases, now))
		if (note.trim() === '') throw new Refusal({ code: 'incomplete', missing: ['note'] })
		await close(tx, entry.id, 'returned', note.trim(), answering(viewer, entry, now))
		return {
			value: undefined,
			events: [event('entry.endorsement-returned', 'entry', entry.id, { note: note.trim() })],
		}
	})

const close = async (
	tx: Tx,
	entryId: string,
	outcome: EndorsementOutcome,
	note: string,
	by: Answering,
): Promise<void> => {
	await answerRequest(tx, entryId, outcome, note, by)
	await writeStage(tx, entryId)
}
