/**
 * A session of the council: called with an agenda, begun once two thirds of the members are in the room (rubrics.json,
 * councilVote.quorum), ended as a record. A member with a conflict, known or stated, leaves for the item and neither sees
 * nor decides anything of it; members who left do not count for its quorum.
 */
import { quorumOf } from './ballot.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

export const mostItems = 100

export type SessionState = { begunAt: Date | null; endedAt: Date | null }

/** A member in the room from when until when. */
export type Presence = { seatId: string; arrivedAt: Date; leftAt: Date | null }

/** The seats that are in the room now. */
export const inTheRoom = (presence: readonly Presence[]): string[] => [
	...new Set(presence.filter(({ leftAt }) => leftAt === null).map(({ seatId }) => seatId)),
]

/** Whether enough are there: `away` left for the item, and are counted neither as members nor as present. */
export const hasSessionQuorum = (
	seats: readonly string[],
	presence: readonly Presence[],
	away: readonly string[] = [],
): Verdict => {
	const counted = seats.filter((seatId) => !away.includes(seatId))
	const present = inTheRoom(presence).filter((seatId) => counted.includes(seatId)).length
	const needs = quorumOf(counted.length)
	return present >= needs && present > 0 ? allowed : refused({ code: 'quorum', present, needs })
}

/** `conflicts` are those of the secretary with any entry of the agenda. */
export const mayCallSession = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	items: number,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		items > 0 && items <= mostItems ? allowed : refused({ code: 'incomplete', missing: ['items'] }),
	)

/** Before it begins there must be a quorum in the room. */
export const mayBeginSession = (
	viewer: Viewer,
	state: SessionState,
	seats: readonly string[],
	presence: readonly Presence[],
): Verdict =>
	isSecretary(viewer)
		? all(
				isNotOver(state),
				state.begunAt === null ? allowed : refused({ code: 'already', fact: 'exists' }),
				hasSessionQuorum(seats, presence),
			)
		: refused({ code: 'not-yours' })

/** Who comes and goes is taken down from the moment the session is called until it ends. */
export const mayRecordPresence = (viewer: Viewer, state: SessionState): Verdict =>
	asSecretaryOf(viewer, state)

/** Taking an item up, noting what was said, a member leaving for it. */
export const mayConductItem = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	state: SessionState,
): Verdict =>
	all(asClearSecretary(viewer, conflicts), isNotOver(state), state.begunAt === null ? notBegun : allowed)

export const mayEndSession = (viewer: Viewer, state: SessionState): Verdict =>
	all(asSecretaryOf(viewer, state), state.begunAt === null ? notBegun : allowed)

const notBegun: Verdict = refused({ code: 'stage', is: 'session-not-begun', needs: 'session' })

const isNotOver = ({ endedAt }: SessionState): Verdict =>
	endedAt === null ? allowed : refused({ code: 'already', fact: 'closed' })

const asSecretaryOf = (viewer: Viewer, state: SessionState): Verdict =>
	isSecretary(viewer) ? isNotOver(state) : refused({ code: 'not-yours' })
