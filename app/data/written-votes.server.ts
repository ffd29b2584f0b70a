import { sha256 } from './canonical.server.ts'
import type { Prisma } from './generated/client.ts'
import { isSecret } from './tokens.server.ts'
import type { Tx } from './transact.server.ts'

const withBallot = {
	ballot: { select: { id: true, committeeId: true, entryId: true, openedAt: true, closedAt: true } },
	seat: { select: { personId: true } },
} as const satisfies Prisma.WrittenAskingInclude

/** What the link of a letter leads to; null when there is no such link. */
export const askingBy = (tx: Tx, secret: string) =>
	isSecret(secret)
		? tx.writtenAsking.findUnique({ where: { secretHash: sha256(secret) }, include: withBallot })
		: Promise.resolve(null)

/** The letters that hold for a ballot: one for each member who was asked. */
export const askingsNow = (tx: Tx, ballotId: string) =>
	tx.writtenAsking.findMany({
		where: { ballotId, replacedAt: null },
		select: { id: true, seatId: true, mailKey: true, askedAt: true, until: true },
	})

/** Whether a letter asks for a vote that nobody can give any more by its link: it need not be sent. */
export const isAskingOver = async (tx: Tx, mailKey: string, now: Date): Promise<boolean> => {
	const asking = await tx.writtenAsking.findUnique({ where: { mailKey }, include: withBallot })
	if (!asking) return false
	const { ballotId, seatId } = asking
	if (asking.replacedAt !== null || asking.ballot.closedAt !== null || now >= asking.until) return true
	return (await tx.ballotReceipt.count({ where: { ballotId, seatId } })) > 0
}
