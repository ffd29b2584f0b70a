import type { Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import { unitName } from './units.server.ts'

/** Agency, year of the round and place in the gallery of entries that the caller has found the viewer may know. */
export const agencyNames = async (viewer: Viewer, entryIds: readonly string[]) => {
	const rows = await reader().entry.findMany({
		where: { id: { in: [...entryIds] } },
		select: {
			id: true,
			createdAt: true,
			unit: { include: { names: true } },
			round: { select: { year: true } },
			practice: { select: { slug: true } },
		},
	})
	return new Map(
		rows.map(({ id, createdAt, unit, round, practice }) => [
			id,
			{
				agency: unitName(unit, createdAt, viewer.language),
				year: round.year,
				slug: practice?.slug ?? null,
			},
		]),
	)
}
