import { heldBallot, takeVote } from '#app/data/casting.server.ts'
import { seatHolders, seatsFor, tallyOf, thresholdOf } from '#app/data/council.server.ts'
import { conflictsWith, isUuid, lockEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { sessionUnderWay } from '#app/data/council-sessions.server.ts'
import { termsOf } from '#app/data/publicities.server.ts'
import { isReplication } from '#app/data/replications.server.ts'
import { entryScore } from '#app/data/sheets.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import {
	ballotsNow,
	choices,
	hasVoters,
	isUpForVote,
	mayCloseBallot,
	mayOpenBallot,
	mayVote,
	passes,
	votersOf,
	type Choice,
	type Seat,
	type Tally,
} from '#app/domain/ballot.ts'
import { hasSessionQuorum } from '#app/domain/council-session.ts'
import { event } from '#app/domain/event.ts'
import { isPublicEnough } from '#app/domain/publicity.ts'
import { mayWinAsNew } from '#app/domain/replication.ts'
import { mayWin } from '#app/domain/recognition.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import { all, allowed, ensure, hide } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Opens the council's secret ballot on one award for one entry; gives its id. */
export const openBallot = (
	viewer: Viewer,
	{ entryId, awardLevelId }: { entryId: string; awardLevelId: string },
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const tree = await unitTree(tx, now)
		const conflicts = conflictsWith(viewer, entry, tree)
		if (conflicts.length === 0 && visibleTo(viewer, entry, tree, now).size === 0) hide()
		const award = await awardFor(tx, entry, awardLevelId)
		const committee = (await tx.committee.findUnique({ where: { roundId: entry.roundId } })) ?? hide()
		const seats = seatsFor(await seatHolders(tx, committee.id), entry, tree, now)
		const held = await tx.ballot.findMany({
			where: { entryId, awardLevelId },
			orderBy: { number: 'asc' },
		})
		const facts = {
			ballot: ballotsNow(held, entry.facts.sentBackAt).at(-1) ?? null,
			areSheetsOpen: areSheetsOpen(entry.facts, entry.phases, now),
			score: entryScore(entry),
			minScore: award.minScore,
		}
		ensure(
			all(
				mayOpenBallot(viewer, conflicts, facts, entry.phases, now),
				mayWin(entry.kind, award.code),
				isUpForVote(entry.stage),
				hasVoters(seats),
				await quorumInSession(tx, entry.id, award.id, seats),
				isPublicEnough(award.publicityDays, await termsOf(tx, entry.id, award.id), now),
				mayWinAsNew({ kind: entry.kind, isReplication: await isReplication(tx, entry.id) }),
			),
		)
		const ballot = await tx.ballot.create({
			data: {
				committeeId: committee.id,
				entryId,
				awardLevelId,
				number: held.length + 1,
				openedById: viewer.person?.id ?? hide(),
				openedAt: now,
				membersTotal: votersOf(seats).length,
				tallies: { create: choices.map((choice) => ({ choice })) },
			},
		})
		return { value: ballot.id, events: [event('ballot.opened', 'ballot', ballot.id, { award: award.code })] }
	})

/** Takes the vote of a member who is signed in. */
export const castVote = (viewer: Viewer, ballotId: string, choice: Choice, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { ballot, entry, facts } = await heldBallot(tx, ballotId, now)
		ensure(mayVote(viewer, facts, entry.phases, now))
		const seat = facts.seats.find(({ personId }) => personId === viewer.person?.id) ?? hide()
		await takeVote(tx, ballot.id, seat.seatId, choice)
		return { value: undefined, events: [event('ballot.cast', 'ballot', ballot.id, {})] }
	})

/** Ends the vote: from now on the counts are known, and do not change. */
export const closeBallot = (
	viewer: Viewer,
	ballotId: string,
	at?: Date,
): Promise<{ tally: Tally; passed: boolean }> =>
	transact(viewer, at, async (tx, now) => {
		const { ballot, entry, facts, tree } = await heldBallot(tx, ballotId, now)
		ensure(mayCloseBallot(viewer, conflictsWith(viewer, entry, tree), facts, entry.phases, now))
		const { awardLevel, tallies } = await tx.ballot.update({
			where: { id: ballot.id },
			data: { closedAt: now, closedById: viewer.person?.id ?? hide() },
			include: { awardLevel: true, tallies: true },
		})
		const tally = tallyOf(tallies)
		const passed = passes(thresholdOf(awardLevel), tally, ballot.membersTotal)
		return {
			value: { tally, passed },
			events: [event('ballot.closed', 'ballot', ballot.id, { ...tally, passed })],
		}
	})

/** Within a session of the council a ballot needs the quorum in the room. */
const quorumInSession = async (tx: Tx, entryId: string, awardLevelId: string, seats: readonly Seat[]) => {
	const session = await sessionUnderWay(tx, entryId, awardLevelId)
	if (!session) return allowed
	const voters = votersOf(seats).map(({ seatId }) => seatId)
	const away = seats.map(({ seatId }) => seatId).filter((seatId) => !voters.includes(seatId))
	return hasSessionQuorum([...voters, ...away], session.presence, away)
}

const awardFor = async (tx: Tx, entry: LoadedEntry, id: string) => {
	const { movementId } = entry.row.round
	return (isUuid(id) ? await tx.awardLevel.findFirst({ where: { id, movementId } }) : null) ?? hide()
}
