import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

export const withAgenda = {
	committee: { include: { round: true, seats: { where: { endsAt: null }, include: { person: true } } } },
	items: {
		orderBy: { position: 'asc' },
		include: { awardLevel: true, leavings: { orderBy: { statedAt: 'asc' } } },
	},
	presence: { orderBy: { arrivedAt: 'asc' } },
} as const satisfies Prisma.CouncilSessionInclude

export type SessionRow = Prisma.CouncilSessionGetPayload<{ include: typeof withAgenda }>

export const sessionById = (tx: Tx, id: string): Promise<SessionRow | null> =>
	tx.councilSession.findUnique({ where: { id }, include: withAgenda })

/** Holds a session still until the transaction ends: what happens in it happens one after the other. */
export const lockSession = async (tx: Tx, id: string): Promise<SessionRow | null> => {
	await tx.$queryRaw`SELECT 1 FROM "council_session" WHERE "id" = ${id}::uuid FOR UPDATE`
	return sessionById(tx, id)
}

/** The session under way in which this entry is before the council for this award. */
export const sessionUnderWay = (tx: Tx, entryId: string, awardLevelId: string): Promise<SessionRow | null> =>
	tx.councilSession.findFirst({
		where: {
			begunAt: { not: null },
			endedAt: null,
			items: { some: { entryId, awardLevelId } },
		},
		include: withAgenda,
		orderBy: { startsAt: 'desc' },
	})
