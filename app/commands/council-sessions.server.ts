import { lockSession } from '#app/data/council-sessions.server.ts'
import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import {
	mayBeginSession,
	mayCallSession,
	mayConductItem,
	mayEndSession,
	mayRecordPresence,
} from '#app/domain/council-session.ts'
import { event } from '#app/domain/event.ts'
import { ensure, hide, Refusal, type ConflictRelation } from '#app/domain/verdict.ts'
import { isSecretary, signedIn, type Viewer } from '#app/domain/viewer.ts'

export type Agenda = {
	title: string
	place: string
	startsAt: Date
	/** In the order in which they are taken up. */
	items: readonly { entryId: string; awardLevelId: string }[]
}

/** Calls the council of a round to a session; gives its id. */
export const callSession = (viewer: Viewer, roundId: string, agenda: Agenda, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const committee =
			(isUuid(roundId) ? await tx.committee.findUnique({ where: { roundId } }) : null) ?? hide()
		const tree = await unitTree(tx, now)
		const conflicts: ConflictRelation[] = []
		for (const { entryId, awardLevelId } of agenda.items) {
			const entry = await loadEntry(tx, entryId)
			if (entry.roundId !== roundId) hide()
			const { movementId } = entry.row.round
			if ((await tx.awardLevel.count({ where: { id: awardLevelId, movementId } })) === 0) hide()
			conflicts.push(...conflictsWith(viewer, entry, tree))
		}
		ensure(mayCallSession(viewer, conflicts, agenda.items.length))
		const { title, place, startsAt } = agenda
		const { id } = await tx.councilSession.create({
			data: {
				...{ committeeId: committee.id, title, place, startsAt },
				...{ calledById: signedIn(viewer), calledAt: now },
				items: { create: agenda.items.map((item, index) => ({ ...item, position: index + 1 })) },
			},
		})
		const told = { items: agenda.items.length, startsAt: startsAt.toISOString() }
		return { value: id, events: [event('session.called', 'session', id, told)] }
	})

/** A member comes, or leaves. */
export const recordPresence = (
	viewer: Viewer,
	sessionId: string,
	{ seatId, is }: { seatId: string; is: 'here' | 'gone' },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const session = await held(tx, sessionId)
		ensure(mayRecordPresence(viewer, session))
		if (!session.committee.seats.some(({ id }) => id === seatId)) hide()
		const open = session.presence.find((each) => each.seatId === seatId && each.leftAt === null)
		if ((is === 'here') === (open !== undefined)) throw new Refusal({ code: 'already', fact: 'exists' })
		if (open) await tx.sessionPresence.update({ where: { id: open.id }, data: { leftAt: now } })
		else await tx.sessionPresence.create({ data: { sessionId: session.id, seatId, arrivedAt: now } })
		const name = is === 'here' ? 'session.arrived' : 'session.left'
		return { value: undefined, events: [event(name, 'session', session.id, { seat: seatId })] }
	})

/** Begins, with a quorum in the room; ends, and is a record from then on. */
export const moveSession = (
	viewer: Viewer,
	sessionId: string,
	to: 'begun' | 'ended',
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const session = await held(tx, sessionId)
		const seats = session.committee.seats.map(({ id }) => id)
		ensure(
			to === 'begun'
				? mayBeginSession(viewer, session, seats, session.presence)
				: mayEndSession(viewer, session),
		)
		if (to === 'ended') {
			const here = { sessionId: session.id, leftAt: null }
			await tx.sessionPresence.updateMany({ where: here, data: { leftAt: now } })
		}
		const data = to === 'begun' ? { begunAt: now } : { endedAt: now }
		await tx.councilSession.update({ where: { id: session.id }, data })
		const name = to === 'begun' ? 'session.begun' : 'session.ended'
		return { value: undefined, events: [event(name, 'session', session.id, {})] }
	})

/** Takes an item up: it is on the wall from now on. */
export const takeUpItem = (viewer: Viewer, sessionId: string, itemId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { session, item } = await itemOf(tx, viewer, sessionId, itemId, now)
		await tx.sessionItem.update({ where: { id: item.id }, data: { takenUpAt: now } })
		const told = { position: item.position }
		return { value: undefined, events: [event('session.item-taken-up', 'session', session.id, told)] }
	})

/** Writes down what was said on an item. */
export const noteItem = (
	viewer: Viewer,
	sessionId: string,
	{ itemId, notes }: { itemId: string; notes: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { session, item } = await itemOf(tx, viewer, sessionId, itemId, now)
		await tx.sessionItem.update({ where: { id: item.id }, data: { notes } })
		const told = { position: item.position }
		return { value: undefined, events: [event('session.item-noted', 'session', session.id, told)] }
	})

/** A member states a conflict and leaves for the item: bound from now on, they neither see nor decide anything of it. */
export const leaveForItem = (
	viewer: Viewer,
	sessionId: string,
	{ itemId, seatId, reason }: { itemId: string; seatId: string; reason: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { session, item } = await itemOf(tx, viewer, sessionId, itemId, now)
		const seat = session.committee.seats.find(({ id }) => id === seatId) ?? hide()
		await tx.sessionLeaving.create({ data: { itemId: item.id, seatId, reason, statedAt: now } })
		const { id } = await tx.interest.create({
			data: {
				...{ entryId: item.entryId, personId: seat.personId, how: 'pinned', kind: 'other', note: reason },
				...{ recordedById: signedIn(viewer), recordedAt: now },
			},
		})
		return {
			value: undefined,
			events: [
				event('session.item-left', 'session', session.id, { position: item.position, seat: seatId }),
				event('interest.pinned', 'entry', item.entryId, { interest: id, kind: 'other' }),
			],
		}
	})

const held = async (tx: Tx, id: string) => (isUuid(id) ? await lockSession(tx, id) : null) ?? hide()

const itemOf = async (tx: Tx, viewer: Viewer, sessionId: string, itemId: string, now: Date) => {
	const session = await held(tx, sessionId)
	const item = session.items.find(({ id }) => id === itemId) ?? hide()
	const entry = await loadEntry(tx, item.entryId)
	ensure(mayConductItem(viewer, conflictsWith(viewer, entry, await unitTree(tx, now)), session))
	return { session, item }
}
