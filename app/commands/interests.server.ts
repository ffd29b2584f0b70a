import { endBoundAssignments } from '#app/data/bound-assignments.server.ts'
import { isUuid, lockEntry, visibleTo } from '#app/data/entries.server.ts'
import { boundUnit, clearEntry, namedPerson, unitNamed } from '#app/data/interest-parties.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import { asClearOfUnit, mayDeclare, mayLift, mayPin, type InterestKind } from '#app/domain/interest.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

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

const knownEntry = async (tx: Tx, viewer: Viewer, entryId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	const visible = visibleTo(viewer, entry, await unitTree(tx, now), now)
	if (!visible.has('offer') && !visible.has('full-content') && !visible.has('public-content'))
		throw new Refusal({ code: 'hidden' })
	return { entryId, towardsUnitId: null }
}

const namedUnit = async (tx: Tx, id: string) => ({ entryId: null, towardsUnitId: await unitNamed(tx, id) })
