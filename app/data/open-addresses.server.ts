import { reader } from './database.server.ts'

export type Address = { slug: string; at: Date }

/** Addresses of practices with their last change, in the order of publication: those of one part of the sitemap. */
export async function* practiceAddresses(
	part: number,
	perPart: number,
	batch = 1000,
): AsyncGenerator<Address> {
	for (let done = 0; done < perPart; done += batch) {
		const take = Math.min(batch, perPart - done)
		const rows = await reader().$queryRaw<Address[]>`
			SELECT p."slug", greatest(p."published_at", (SELECT max(c."at") FROM "practice_change" c
				WHERE c."entry_id" = p."entry_id" AND c."change" = 'changed')) AS "at"
			FROM "practice" p ORDER BY p."published_at", p."entry_id" LIMIT ${take}::int OFFSET ${part * perPart + done}::int`
		yield* rows
		if (rows.length < take) return
	}
}

/** Pages of units that have practices, and of rounds. */
export const otherAddresses = async (most: number): Promise<{ units: string[]; rounds: string[] }> => {
	const units = await reader().unit.findMany({
		where: { practices: { some: {} } },
		orderBy: { slug: 'asc' },
		take: most,
		select: { slug: true },
	})
	const rounds = await reader().round.findMany({
		orderBy: { slug: 'asc' },
		take: most,
		select: { slug: true },
	})
	return { units: units.map(({ slug }) => slug), rounds: rounds.map(({ slug }) => slug) }
}
