import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry, lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import { event } from '#app/domain/event.ts'
import { frozenEntry, receiptNumber, yearInVietnam, type FrozenEvidence } from '#app/domain/revision.ts'
import { mayHandIn, mayWithdraw } from '#app/domain/submission.ts'
import { ensure, Refusal, type Reason } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

export type Receipt = { number: string; digest: string; submittedAt: Date }

/**
 * The head endorses and hands in, in one act: what is written is frozen with the list of its evidence, numbered and
 * dated by the database's clock. Sent again by the same head, it answers with the receipt that there is.
 */
export const submitEntry = (viewer: Viewer, entryId: string, at?: Date): Promise<Receipt> =>
	handIn(viewer, entryId, at).catch(async (error: unknown) => {
		const isRepeat = error instanceof Refusal && error.reasons.some(isAlreadySubmitted)
		const receipt = isRepeat ? await ownReceipt(viewer, entryId) : null
		if (receipt === null) throw error
		return receipt
	})

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

const handIn = (viewer: Viewer, entryId: string, at?: Date): Promise<Receipt> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayHandIn(viewer, entry.facts, entry.phases, now))
		const evidence = await evidenceOf(tx, entry.id)
		ensure(completenessVerdict(missingForSubmission(entry.content, evidence, entry.form)))
		const personId = signedIn(viewer)
		const revision = await freeze(tx, entry, evidence, now)
		const number = await nextNumber(tx, now)
		await endorse(tx, entry.id, personId, now)
		await tx.submission.create({
			data: {
				entryId: entry.id,
				revisionId: revision.id,
				number,
				endorsedById: personId,
				submittedAt: now,
				digest: revision.digest,
			},
		})
		await writeStage(tx, entry.id)
		const { digest } = revision
		return {
			value: { number, digest, submittedAt: now },
			events: [event('entry.submitted', 'entry', entry.id, { number, digest })],
		}
	})

const freeze = async (tx: Tx, entry: LoadedEntry, evidence: readonly FrozenEvidence[], now: Date) => {
	const { content, form, kind, subject, unitId, roundId } = entry
	const frozen = canonical(frozenEntry({ content, form, evidence, kind, subject, unitId, roundId }))
	const before = await tx.revision.count({ where: { entryId: entry.id } })
	return tx.revision.create({
		data: { entryId: entry.id, number: before + 1, frozen, digest: sha256(frozen), createdAt: now },
		select: { id: true, digest: true },
	})
}

/** The next number of the year; its row is held until the submission is written, so that no number is lost or twice. */
const nextNumber = async (tx: Tx, now: Date): Promise<string> => {
	const year = yearInVietnam(now)
	const [counter] = await tx.$queryRaw<{ last: number }[]>`
		INSERT INTO "receipt_counter" ("year", "last") VALUES (${year}, 1)
		ON CONFLICT ("year") DO UPDATE SET "last" = "receipt_counter"."last" + 1
		RETURNING "last"`
	if (!counter) throw new Error('no receipt number was given')
	return receiptNumber(year, counter.last)
}

/** Closes the request that waits; a head who drafts leaves the same fact, asked and answered at once. */
const endorse = async (tx: Tx, entryId: string, personId: string, now: Date): Promise<void> => {
	const answer = { outcome: 'endorsed', closedById: personId, closedAt: now }
	const { count } = await tx.endorsementRequest.updateMany({
		where: { entryId, outcome: null },
		data: answer,
	})
	if (count > 0) return
	await tx.endorsementRequest.create({
		data: { entryId, requestedById: personId, requestedAt: now, ...answer },
	})
}

/** The receipt of what this person handed in and is still waiting for its check. */
const ownReceipt = async (viewer: Viewer, entryId: string): Promise<Receipt | null> => {
	const { unitId } = await loadEntry(reader(), entryId)
	if (!isMemberOf(viewer, unitId)) return null
	const submission = await submissionInForceOf(reader(), entryId)
	if (!submission || submission.endorsedById !== viewer.person?.id) return null
	const { number, digest, submittedAt } = submission
	return { number, digest, submittedAt }
}

const isAlreadySubmitted = (reason: Reason): boolean =>
	reason.code === 'already' && reason.fact === 'submitted'

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
