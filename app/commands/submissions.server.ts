import { reader } from '#app/data/database.server.ts'
import { lastEndorsementBy } from '#app/data/endorsements.server.ts'
import { lockEntry, writeStage } from '#app/data/entries.server.ts'
import { arrival, endorseAlone, endorseAmongOthers } from '#app/data/hand-in-batches.server.ts'
import type { Endorsed, Receipt } from '#app/data/hand-ins.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayWithdraw } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

export type { Receipt }

/**
 * The head endorses. With the last endorsement it is handed in, in one act: what is written is frozen with the list of
 * its evidence, numbered and dated by the database's clock; before it the unit above is asked. Sent again by the same
 * person, it answers with what there is.
 */
export const endorseEntry = (viewer: Viewer, entryId: string, at?: Date): Promise<Endorsed> =>
	endorse(viewer, entryId, false, at).catch(async (error: unknown) => {
		const before = error instanceof Refusal ? await answeredBefore(viewer, entryId) : null
		if (before === null) throw error
		return before
	})

/** The same where nobody else is asked: refused as long as the unit above has to endorse first. */
export const submitEntry = async (viewer: Viewer, entryId: string, at?: Date): Promise<Receipt> => {
	const { receipt } = await endorse(viewer, entryId, true, at).catch(async (error: unknown) => {
		const before = error instanceof Refusal ? await answeredBefore(viewer, entryId) : null
		if (!before?.receipt) throw error
		return before
	})
	if (!receipt) throw new Refusal({ code: 'stage', is: 'endorsement', needs: 'submitted' })
	return receipt
}

/** Recalls the submission before the deadline; the draft is open again. */
export const withdrawSubmission = (viewer: Viewer, entryId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayWithdraw(viewer, entry.facts, entry.phases, now))
		const submission = await submissionInForceOf(tx, entry.id)
		if (!submission) throw new Refusal({ code: 'hidden' })
		await tx.withdrawal.create({
			data: { submissionId: submission.id, withdrawnById: signedIn(viewer), withdrawnAt: now },
		})
		await writeStage(tx, entry.id)
		return {
			value: undefined,
			events: [event('entry.withdrawn', 'entry', entry.id, { number: submission.number })],
		}
	})

/** The time is that of its arrival: in a rush it may have to wait for its turn, and is not late for that. */
const endorse = async (viewer: Viewer, entryId: string, isLast: boolean, at?: Date): Promise<Endorsed> => {
	const call = { viewer, entryId, isLast, cameAt: at ?? (await arrival()) }
	return at ? endorseAlone(call) : endorseAmongOthers(call)
}

/** What this person answered before: the receipt of what it is in, or where it was sent on to. */
const answeredBefore = async (viewer: Viewer, entryId: string): Promise<Endorsed | null> => {
	const own = viewer.person ? await lastEndorsementBy(reader(), entryId, viewer.person.id) : null
	if (own === null) return null
	if (own.submissionId === null) {
		const waiting = await reader().endorsementRequest.findFirst({ where: { entryId, outcome: null } })
		return waiting?.askedUnitId ? { receipt: null, askedUnitId: waiting.askedUnitId } : null
	}
	const submission = await submissionInForceOf(reader(), entryId)
	if (submission?.id !== own.submissionId) return null
	const { number, digest, submittedAt } = submission
	return { receipt: { number, digest, submittedAt }, askedUnitId: null }
}
