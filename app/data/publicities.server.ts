import type { Proposal, PublicTerm } from '#app/domain/publicity.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** An objection that counts and waits for its answer. */
export const waitingObjection = {
	confirmedAt: { not: null },
	answeredAt: null,
} as const satisfies Prisma.ObjectionWhereInput

/** The publicities of these entries, by entry and award: „entryId awardLevelId“. */
export const publicTerms = async (
	tx: Tx,
	entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PublicTerm[]>> => {
	const listed = await tx.publicityEntry.findMany({
		where: { entryId: { in: [...entryIds] } },
		select: {
			entryId: true,
			publicity: { select: { id: true, awardLevelId: true, closesAt: true } },
		},
	})
	const waiting = await tx.objection.groupBy({
		by: ['publicityId', 'entryId'],
		where: { entryId: { in: [...entryIds] }, ...waitingObjection },
		_count: { _all: true },
	})
	const countOf = (publicityId: string, entryId: string) =>
		waiting.find((each) => each.publicityId === publicityId && each.entryId === entryId)?._count._all ?? 0
	const terms = new Map<string, PublicTerm[]>()
	for (const { entryId, publicity } of listed) {
		const key = termKey(entryId, publicity.awardLevelId)
		const term = { closesAt: publicity.closesAt, waiting: countOf(publicity.id, entryId) }
		terms.set(key, [...(terms.get(key) ?? []), term])
	}
	return terms
}

export const termKey = (entryId: string, awardLevelId: string): string => `${entryId} ${awardLevelId}`

export const termsOf = async (
	tx: Tx,
	entryId: string,
	awardLevelId: string,
): Promise<readonly PublicTerm[]> =>
	(await publicTerms(tx, [entryId])).get(termKey(entryId, awardLevelId)) ?? []

/** What was written when the list was opened. */
export const proposalIn = (content: Prisma.JsonValue): Proposal => content as unknown as Proposal

/** yyyy-mm-dd of a column that is a day. */
export const dayIn = (day: Date): string => day.toISOString().slice(0, 10)

/** Holds a publicity still until the transaction ends. */
export const lockPublicity = async (tx: Tx, id: string) => {
	await tx.$queryRaw`SELECT 1 FROM "publicity" WHERE "id" = ${id}::uuid FOR UPDATE`
	return tx.publicity.findUnique({ where: { id }, include: { awardLevel: true } })
}
