import { findAward } from '#app/data/awards.server.ts'
import { conflictsWith, lockEntry, writeStage } from '#app/data/entries.server.ts'
import { recordRevocation } from '#app/data/revocations.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import { mayRevoke, type RevocationCause } from '#app/domain/revocation.ts'
import { all, allowed, ensure, Refusal, refused, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { vietnamDay } from '#app/domain/working-day.ts'

export type RevocationInput = {
	number: string
	decidedOn: Date
	signerVi: string
	cause: RevocationCause
	grounds: string
}

/** Takes an award back: its practice leaves the gallery with this transaction, and its page says why. */
export const revokeAward = (
	viewer: Viewer,
	awardId: string,
	input: RevocationInput,
	at?: Date,
): Promise<{ decisionId: string }> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		ensure(hasWords(input))
		const { entryId } = await findAward(tx, awardId)
		const entry = await lockEntry(tx, entryId)
		const { decision, revocation } = await findAward(tx, awardId)
		const tree = await unitTree(tx, now)
		const facts = {
			isPublished: decision.publication !== null,
			isRevoked: revocation !== null,
			isSuperseded: (await tx.award.count({ where: { supersedesId: awardId } })) > 0,
			awardedOn: decision.decidedOn.toISOString().slice(0, 10),
			decidedOn: input.decidedOn.toISOString().slice(0, 10),
			today: vietnamDay(now),
		}
		ensure(mayRevoke(viewer, conflictsWith(viewer, entry, tree), facts))
		await recordRevocation(tx, entryId, {
			awardId,
			number: input.number.trim(),
			decidedOn: input.decidedOn,
			signerVi: input.signerVi.trim(),
			cause: input.cause,
			grounds: input.grounds.trim(),
			by: viewer.person?.id ?? '',
			at: now,
		})
		await writeStage(tx, entryId)
		const { number, cause } = input
		return {
			value: { decisionId: decision.id },
			events: [
				event('award.revoked', 'award', awardId, { number: number.trim(), cause, decision: decision.number }),
			],
		}
	})

const hasWords = ({ number, signerVi, grounds }: RevocationInput): Verdict => {
	const missing = Object.entries({ number, signer: signerVi, grounds }).flatMap(([name, text]) =>
		text.trim() === '' ? [name] : [],
	)
	return all(missing.length === 0 ? allowed : refused({ code: 'incomplete', missing }))
}
