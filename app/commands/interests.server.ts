import { endBoundAssignments } from '#app/data/bound-assignments.server.ts'
import { conflictsWith, isUuid, lockEntry, visibleTo } from '#app/data/entries.server.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import {
	asClearOfUnit,
	mayAnswerClaim,
	mayClaim,
	mayDeclare,
	mayLift,
	mayPin,
	namesToldIn,
	type InterestKind,
} from '#app/domain/interest.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Facts = { kind: InterestKind; note: string; startsAt: Date | null; endsAt: Date | null }

/** Towards one entry that the person may know of, or towards a unit and so towards all that it puts forward. */
export type Declaration = Facts & ({ entryId: string } | { unitId: string })

/** Whoever judges says what binds them; from then on they neither see nor decide anything of it. */
export const declareInterest = (viewer: Viewer, input: Declaration, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayDeclare(viewer))
		const personId = signedIn(viewer)
		const { kind, note, startsAt, endsAt } = input
		const towards =
			'entryId' in input
				? await knownEntry(tx, viewer, input.entryId, now)
				: await namedUnit(tx, input.unitId)
		const { id } = await tx.interest.create({
			data: {
				...towards,
				personId,
				how: 'declared',
				kind,
				note,
				startsAt,
				endsAt,
				recordedById: personId,
				recordedAt: now,
			},
		})
		const ended = await endBoundAssignments(tx, { personId }, { kind: 'conflict', reason: note }, now)
		const { entryId } = towards
		const facts = { interest: id, kind }
		const declared =
			entryId === null
				? event('interest.declared', 'person', personId, facts)
				: event('interest.declared', 'entry', entryId, facts)
		return { value: id, events: [declared, ...ended] }
	})

export type Pin = Facts & ({ personId: string } | { unitId: string })

/** The secretary keeps a person, or everybody of a unit, away from an entry. */
export const pinInterest = (viewer: Viewer, entryId: string, input: Pin, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const { conflicts } = await clearEntry(tx, viewer, entryId, now)
		ensure(mayPin(viewer, conflicts))
		const { kind, note, startsAt, endsAt } = input
		const bound =
			'personId' in input ? await namedPerson(tx, input.personId) : await boundUnit(tx, input.unitId)
		const { id } = await tx.interest.create({
			data: {
				entryId,
				...bound,
				how: 'pinned',
				kind,
				note,
				startsAt,
				endsAt,
				recordedById: signedIn(viewer),
				recordedAt: now,
			},
		})
		const ended = await endBoundAssignments(tx, { entryId }, { kind: 'other', reason: note }, now)
		return {
			value: id,
			events: [event('interest.pinned', 'entry', entryId, { interest: id, kind }), ...ended],
		}
	})

/** What binds no more, with the reason; whoever it binds does not lift it. */
export const liftInterest = (viewer: Viewer, id: string, reason: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "interest" WHERE "id" = ${id}::uuid FOR UPDATE`
		const interest = isUuid(id) ? await tx.interest.findUnique({ where: { id } }) : null
		if (!interest) throw new Refusal({ code: 'hidden' })
		const { entryId, towardsUnitId, personId, how } = interest
		if (entryId !== null) {
			const { conflicts } = await clearEntry(tx, viewer, entryId, now)
			ensure(mayLift(viewer, conflicts, interest))
		} else {
			ensure(asClearOfUnit(viewer, towardsUnitId ?? '', await unitTree(tx, now)))
			ensure(mayLift(viewer, [], interest))
		}
		await tx.interest.update({
			where: { id },
			data: { liftedAt: now, liftedById: signedIn(viewer), liftedWhy: reason },
		})
		const facts = { interest: id, how, reason }
		const lifted =
			entryId === null
				? event('interest.lifted', 'person', personId ?? '', facts)
				: event('interest.lifted', 'entry', entryId, facts)
		return { value: undefined, events: [lifted] }
	})

export type Claim = { named: string; namedUnitId: string | null; kind: InterestKind; grounds: string }

/** The agency names a person or a unit that it fears; whether they review at all it does not learn. */
export const claimInterest = (viewer: Viewer, entryId: string, input: Claim, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const claimsWaiting = await tx.interestClaim.count({ where: { entryId, outcome: null } })
		ensure(mayClaim(viewer, { unitId: entry.unitId, stage: entry.stage, claimsWaiting }))
		if (input.namedUnitId !== null) await namedUnit(tx, input.namedUnitId)
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

const clearEntry = async (tx: Tx, viewer: Viewer, entryId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	const tree = await unitTree(tx, now)
	const conflicts = conflictsWith(viewer, entry, tree)
	if (conflicts.length === 0 && !visibleTo(viewer, entry, tree, now).has('public-content'))
		throw new Refusal({ code: 'hidden' })
	return { entry, conflicts }
}

const knownEntry = async (tx: Tx, viewer: Viewer, entryId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	const visible = visibleTo(viewer, entry, await unitTree(tx, now), now)
	if (!visible.has('offer') && !visible.has('full-content') && !visible.has('public-content'))
		throw new Refusal({ code: 'hidden' })
	return { entryId, towardsUnitId: null }
}

const unitNamed = async (tx: Tx, id: string) => {
	const unit = isUuid(id) ? await tx.unit.findUnique({ where: { id }, select: { id: true } }) : null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return unit.id
}

const namedUnit = async (tx: Tx, id: string) => ({ entryId: null, towardsUnitId: await unitNamed(tx, id) })

const boundUnit = async (tx: Tx, id: string) => ({ personId: null, unitId: await unitNamed(tx, id) })

const namedPerson = async (tx: Tx, id: string) => {
	const person = isUuid(id) ? await tx.person.findUnique({ where: { id }, select: { id: true } }) : null
	if (!person) throw new Refusal({ code: 'hidden' })
	return { personId: person.id, unitId: null }
}

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
