import { relationBetween, type UnitTree } from '#app/domain/unit.ts'
import { unitsOf, type Viewer } from '#app/domain/viewer.ts'
import type { Prisma } from './generated/client.ts'

/** From being handed in on: a draft is its agency's own. */
export const stagesAtDesk = [
	'submitted',
	'returned',
	'refused',
	'accepted',
	'review',
	'decided',
	'published',
] as const

/**
 * The entries that exist for whoever works in the secretariat or administration: those in which they have no interest
 * of their own, as `visibility.ts` says, so that every list and count is that of a world without the others.
 */
export const staffScope = (viewer: Viewer, tree: UnitTree): Prisma.EntryWhereInput => {
	const personId = viewer.person?.id ?? ''
	return {
		stage: { in: [...stagesAtDesk] },
		unitId: { notIn: boundUnits(viewer, tree) },
		authors: { none: { personId } },
		assignments: {
			none: { personId, OR: [{ recusal: { isNot: null } }, { entry: { round: { blindness: 'double' } } }] },
		},
	}
}

const boundUnits = (viewer: Viewer, tree: UnitTree): string[] => {
	const own = unitsOf(viewer)
	return [...tree.parentOf.keys()].filter((unitId) =>
		own.some((mine) => relationBetween(tree, mine, unitId) !== null),
	)
}
