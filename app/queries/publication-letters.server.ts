import { outcomeOf } from '#app/data/decided.server.ts'
import { reader } from '#app/data/database.server.ts'
import { earlierPublicItem } from '#app/data/supersessions.server.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** Who would be written to about one entry, and with which result. */
export type PublicationLetter = {
	entryId: string
	outcome: Outcome
	/** Of an award that was public: it is another one now, or none. */
	isCorrection: boolean
	names: readonly string[]
}

/**
 * The letters that a publication would send: to the heads of the agency and to those who wrote the entry and are still
 * its members, as `jobs/council-letters` writes them.
 */
export const publicationLetters = async (
	viewer: Viewer,
	decisionId: string,
): Promise<readonly PublicationLetter[]> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const items = await reader().decisionItem.findMany({
		where: { decisionId },
		orderBy: { entryId: 'asc' },
		include: { entry: { select: { unitId: true, createdById: true, savedById: true } } },
	})
	const unitIds = [...new Set(items.map(({ entry }) => entry.unitId))]
	const members = await reader().membership.findMany({
		where: { unitId: { in: unitIds }, endsAt: null, person: { disabledAt: null } },
		include: { person: { select: { name: true } } },
		orderBy: { personId: 'asc' },
	})
	const corrected = new Set<string>()
	for (const { entryId } of items)
		if ((await earlierPublicItem(reader(), entryId, decisionId))?.award) corrected.add(entryId)
	return items.map(({ entryId, entry, ...item }) => {
		const own = members.filter(
			({ unitId, role, personId }) =>
				unitId === entry.unitId &&
				(role === 'head' || personId === entry.createdById || personId === entry.savedById),
		)
		const names = new Map(own.map(({ personId, person }) => [personId, person.name]))
		return {
			...{ entryId, outcome: outcomeOf(item).outcome, names: [...names.values()] },
			isCorrection: corrected.has(entryId),
		}
	})
}
