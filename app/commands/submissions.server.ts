import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import {
	answering,
	answerRequest,
	asksAbove,
	endorsementsInForce,
	lastEndorsementBy,
	type Answering,
} from '#app/data/endorsements.server.ts'
import { lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { lockQuotas, quotaUses } from '#app/data/quotas.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { databaseClock, transact, type Tx } from '#app/data/transact.server.ts'
import { handingIn } from '#app/data/turns.server.ts'
import { unexplainedTwins } from '#app/data/twin-search.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import { stageOf } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { counts, quotaVerdict } from '#app/domain/quota.ts'
import { frozenEntry, receiptNumber, yearInVietnam, type FrozenEvidence } from '#app/domain/revision.ts'
import { mayHandIn, mayWithdraw } from '#app/domain/submission.ts'
import { twinVerdict } from '#app/domain/twin.ts'
import { parentAt } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

export type Receipt = { number: string; digest: string; submittedAt: Date }

/** Handed in, with its receipt; or endorsed and sent on to the unit above. */
export type Endorsed = { receipt: Receipt; askedUnitId: null } | { receipt: null; askedUnitId: string }

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
	const cameAt = at ?? (await databaseClock(reader()))
	return handingIn(() => endorseNow(viewer, entryId, isLast, cameAt))
}

const endorseNow = (viewer: Viewer, entryId: string, isLast: boolean, at: Date) =>
	transact<Endorsed>(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayHandIn(viewer, entry.facts, entry.phases, now))
		const evidence = await evidenceOf(tx, entry.id)
		ensure(completenessVerdict(missingForSubmission(entry.content, evidence, entry.form)))
		ensure(twinVerdict((await unexplainedTwins(tx, entry)).length))
		const askedUnitId = asksAbove(entry) ? parentAt(await unitTree(tx, now), entry.unitId, now) : null
		if (askedUnitId !== null && isLast)
			throw new Refusal({ code: 'stage', is: 'endorsement', needs: 'submitted' })
		const by = answering(viewer, entry, now)
		if (askedUnitId === null) return handIn(tx, entry, evidence, by)
		await answerRequest(tx, entry.id, 'endorsed', '', by)
		await tx.endorsementRequest.create({
			data: { entryId: entry.id, askedUnitId, requestedById: by.personId, requestedAt: now },
		})
		await writeStage(tx, entry.id)
		const { slug } = await tx.unit.findUniqueOrThrow({ where: { id: askedUnitId }, select: { slug: true } })
		return {
			value: { receipt: null, askedUnitId },
			events: [event('entry.endorsed', 'entry', entry.id, { to: slug, onBehalf: by.delegationId !== null })],
		}
	})

/** The number is taken last: until the transaction ends, whoever hands in next waits for it. */
const handIn = async (tx: Tx, entry: LoadedEntry, evidence: readonly FrozenEvidence[], by: Answering) => {
	const { now } = by
	await ensureQuota(tx, entry, now)
	const revision = await freeze(tx, entry, evidence, now)
	await answerRequest(tx, entry.id, 'endorsed', '', by)
	const { headId, ids } = await endorsementsInForce(tx, entry.id, by)
	await tx.entry.update({
		where: { id: entry.id },
		data: { stage: stageHandedIn(entry, now) },
		select: { id: true },
	})
	const { digest } = revision
	const number = await nextNumber(tx, now)
	const { id: submissionId } = await tx.submission.create({
		data: {
			entryId: entry.id,
			revisionId: revision.id,
			number,
			endorsedById: headId,
			submittedAt: now,
			digest,
		},
		select: { id: true },
	})
	await tx.endorsementRequest.updateMany({ where: { id: { in: ids } }, data: { submissionId } })
	return {
		value: { receipt: { number, digest, submittedAt: now }, askedUnitId: null },
		events: [event('entry.submitted', 'entry', entry.id, { number, digest })] as const,
	}
}

const stageHandedIn = ({ facts }: LoadedEntry, submittedAt: Date) =>
	stageOf({
		...facts,
		submissions: [...facts.submissions, { submittedAt, withdrawnAt: null, check: null }],
	})

const ensureQuota = async (tx: Tx, entry: LoadedEntry, now: Date): Promise<void> => {
	const { roundId, unitId, kind, subject } = entry
	const place = { roundId, unitId, asksParent: entry.facts.rules.asksParent }
	if ((await tx.quota.count({ where: { roundId } })) === 0) return
	const tree = await unitTree(tx, now)
	await lockQuotas(tx, place, tree, now)
	const uses = await quotaUses(tx, place, tree, now, entry.id)
	ensure(quotaVerdict(uses.filter(({ quota }) => counts(quota, { kind, subject }))))
}

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
