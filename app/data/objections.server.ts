import { sha256 } from './canonical.server.ts'
import type { Prisma } from './generated/client.ts'
import { isSecret } from './tokens.server.ts'
import type { Tx } from './transact.server.ts'

const withPublicity = {
	publicity: { include: { awardLevel: true, entries: { select: { entryId: true, content: true } } } },
	files: { orderBy: { addedAt: 'asc' }, include: { blob: true } },
} as const satisfies Prisma.ObjectionInclude

type Row = Prisma.ObjectionGetPayload<{ include: typeof withPublicity }>

/** An objection with the line of the list that it is about. */
export type ObjectionRow = Row & { listed: { content: Prisma.JsonValue } }

export const objectionById = async (tx: Tx, id: string): Promise<ObjectionRow | null> =>
	withListed(await tx.objection.findUnique({ where: { id }, include: withPublicity }))

/** The objection that a link leads to. */
export const objectionOf = async (tx: Tx, secret: string): Promise<ObjectionRow | null> =>
	isSecret(secret)
		? withListed(
				await tx.objection.findUnique({
					where: { secretHash: sha256(secret) },
					include: withPublicity,
				}),
			)
		: null

/** The same for a change: it stands still until the transaction ends. */
export const lockObjection = async (tx: Tx, id: string): Promise<ObjectionRow | null> => {
	await tx.$queryRaw`SELECT 1 FROM "objection" WHERE "id" = ${id}::uuid FOR UPDATE`
	return objectionById(tx, id)
}

export const lockObjectionOf = async (tx: Tx, secret: string): Promise<ObjectionRow | null> => {
	const found = await objectionOf(tx, secret)
	return found && lockObjection(tx, found.id)
}

const withListed = (row: Row | null): ObjectionRow | null => {
	const listed = row?.publicity.entries.find(({ entryId }) => entryId === row.entryId)
	return row && listed ? { ...row, listed } : null
}
