import type { BallotFacts, Choice } from '#app/domain/ballot.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { hide } from '#app/domain/verdict.ts'
import { lockBallot, seatHolders, seatsFor } from './council.server.ts'
import { isUuid, loadEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** A ballot, held still until the transaction ends, with the facts that its rules ask about. */
export const heldBallot = async (tx: Tx, id: string, now: Date) => {
	const ballot = (isUuid(id) ? await lockBallot(tx, id) : null) ?? hide()
	const entry = await loadEntry(tx, ballot.entryId)
	const tree: UnitTree = await unitTree(tx, now)
	const holders = await seatHolders(tx, ballot.committeeId)
	const receipts = await tx.ballotReceipt.findMany({
		where: { ballotId: ballot.id },
		select: { seatId: true },
	})
	const facts: BallotFacts = {
		closedAt: ballot.closedAt,
		membersTotal: ballot.membersTotal,
		seats: seatsFor(holders, entry, tree, ballot.openedAt),
		votedSeatIds: receipts.map(({ seatId }) => seatId),
	}
	return { ballot, entry, tree, facts }
}

/**
 * Takes one member's vote, from the room or from afar alike. The receipt says that the seat voted; the count goes up in a
 * statement that rewrites every row of the ballot alike, so that no row, and no trace outside it, joins a member to a choice.
 */
export const takeVote = async (tx: Tx, ballotId: string, seatId: string, choice: Choice): Promise<void> => {
	await tx.ballotReceipt.create({ data: { ballotId, seatId } })
	await tx.$executeRaw`
		UPDATE "ballot_tally"
		SET "count" = "count" + CASE WHEN "choice" = ${choice} THEN 1 ELSE 0 END
		WHERE "ballot_id" = ${ballotId}::uuid`
}
