import { endBoundAssignments } from '#app/data/bound-assignments.server.ts'
import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { boundUnit, clearEntry, namedPerson, unitNamed } from '#app/data/interest-parties.server.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayAnswerClaim, mayClaim, namesToldIn, type InterestKind } from '#app/domain/interest.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

export type Claim = { named: string; namedUnitId: string | null; kind: InterestKind; grounds: string }

/** The agency names a person or a unit that it fears; whether they review at all it does not learn. */
export const claimInterest = (viewer: Viewer, entryId: string, input: Claim, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const claimsWaiting = await tx.interestClaim.count({ where: { entryId, outcome: null } })
		ensure(mayClaim(viewer, { unitId: entry.unitId, stage: entry.stage, claimsWaiting }))
		if (input.namedUnitId !== null) await unitNamed(tx, input.namedUnitId)
		const { id } = await tx.interestClaim.create({
			data: { entryId, ...input, claimedById: signedIn(viewer), claimedAt: now },
		})
		return {
			value: id,
			events: [event('interest.claimed', 'entry', entryId, { claim: id, kind: input.kind })],
		}
	})

export type ClaimAnswer =
	| { outcome: 'dismissed'; reason: string }
	| { outcome: 'upheld'; reason: string; personIds: readonly string[]; unitId: string | null }

/** The secretary finds it right, and says whom it binds, or not; the reason that the agency reads names nobody who judges. */
export const answerClaim = (viewer: Viewer, claimId: string, input: ClaimAnswer, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (isUuid(claimId))
			await tx.$queryRaw`SELECT 1 FROM "interest_claim" WHERE "id" = ${claimId}::uuid FOR UPDATE`
		const claim = isUuid(claimId) ? await tx.interestClaim.findUnique({ where: { id: claimId } }) : null
		if (!claim) throw new Refusal({ code: 'hidden' })
		const { entry, conflicts } = await clearEntry(tx, viewer, claim.entryId, now)
		ensure(mayAnswerClaim(viewer, conflicts, claim))
		const told = namesToldIn(input.reason, await judgesNamed(tx, entry.roundId), claim.named)
		if (told.length > 0) throw new Refusal({ code: 'names-told', names: told })
		await tx.interestClaim.update({
			where: { id: claimId },
			data: { outcome: input.outcome, reason: input.reason, decidedById: signedIn(viewer), decidedAt: now },
		})
		const bound = input.outcome === 'upheld' ? await boundBy(tx, input) : []
		const shared = { entryId: entry.id, how: 'claimed', kind: claim.kind, note: claim.grounds, claimId }
		for (const each of bound)
			await tx.interest.create({
				data: { ...shared, ...each, recordedById: signedIn(viewer), recordedAt: now },
			})
		const ended = await endBoundAssignments(
			tx,
			{ entryId: entry.id },
			{ kind: 'other', reason: claim.grounds },
			now,
		)
		const facts = { claim: claimId, outcome: input.outcome, bound: bound.length }
		return {
			value: undefined,
			events: [event('interest.claim-answered', 'entry', entry.id, facts), ...ended],
		}
	})

const boundBy = async (
	tx: Tx,
	{ personIds, unitId }: { personIds: readonly string[]; unitId: string | null },
) => [
	...(await Promise.all([...new Set(personIds)].map((id) => namedPerson(tx, id)))),
	...(unitId === null ? [] : [await boundUnit(tx, unitId)]),
]
