import { unitsOf, type Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import { conflictsWith, isUuid, visibleTo } from './entries.server.ts'
import { judgedEntries } from './entry-batches.server.ts'
import { unitTree } from './units.server.ts'

/**
 * Entries that somebody who runs the portal is told nothing about, counts included: those they have an interest in,
 * and those whose sheets are closed to them as a reviewer.
 */
export const hiddenEntries = async (viewer: Viewer, now: Date): Promise<string[]> => {
	if (!(await isBound(viewer))) return []
	const tree = await unitTree(reader(), now)
	const entries = await judgedEntries(reader(), {})
	return entries
		.filter(
			(entry) =>
				conflictsWith(viewer, entry, tree).length > 0 || !visibleTo(viewer, entry, tree, now).has('audit'),
		)
		.map(({ id }) => id)
}

/** Whether the person has any place outside the secretariat and administration, or wrote or judges anything. */
const isBound = async (viewer: Viewer): Promise<boolean> => {
	const personId = viewer.person?.id ?? ''
	if (!isUuid(personId)) return true
	if (unitsOf(viewer).length > 0 || viewer.reviewing.length > 0 || viewer.ties.length > 0) return true
	const person = await reader().person.findFirst({
		where: {
			id: personId,
			OR: [
				{ interests: { some: { liftedAt: null } } },
				{ contributions: { some: {} } },
				{ authorships: { some: {} } },
				{ assignments: { some: {} } },
			],
		},
		select: { id: true },
	})
	return person !== null
}
