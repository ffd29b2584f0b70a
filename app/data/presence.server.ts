import type { Tx } from './transact.server.ts'

/** A page tells that it is open every 12 seconds; one that missed two is gone. */
const staysFor = 30_000
const writesEvery = 8_000
const day = 86_400_000

export const notePresence = async (tx: Tx, entryId: string, personId: string, now: Date): Promise<void> => {
	const since = new Date(now.getTime() - writesEvery)
	await tx.$executeRaw`
		INSERT INTO "draft_presence" ("entry_id", "person_id", "seen_at") VALUES (${entryId}::uuid, ${personId}::uuid, ${now})
		ON CONFLICT ("entry_id", "person_id") DO UPDATE SET "seen_at" = EXCLUDED."seen_at"
		WHERE "draft_presence"."seen_at" < ${since}`
	await tx.draftPresence.deleteMany({ where: { entryId, seenAt: { lt: new Date(now.getTime() - day) } } })
}

/** The others who have the draft open now, by name. */
export const presentAt = async (tx: Tx, entryId: string, personId: string, now: Date): Promise<string[]> => {
	const rows = await tx.draftPresence.findMany({
		where: {
			entryId,
			personId: { not: personId },
			seenAt: { gt: new Date(now.getTime() - staysFor) },
			person: { disabledAt: null },
		},
		select: { person: { select: { name: true } } },
		orderBy: { personId: 'asc' },
	})
	return rows.map(({ person }) => person.name)
}
