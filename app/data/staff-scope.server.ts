import { relationBetween, clusterMatesOf, descendantsOf, type UnitTree } from '#app/domain/unit.ts'
import { binds } from '#app/domain/conflict.ts'
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
 * of their own, as `conflictsOf` and `visibility.ts` say, so that every list and count is that of a world without the
 * others.
 */
export const staffScope = (viewer: Viewer, tree: UnitTree): Prisma.EntryWhereInput => {
	const personId = viewer.person?.id ?? ''
	const ties = viewer.ties.filter((tie) => binds(tie, tree.at)).map(({ unitId }) => unitId)
	return {
		stage: { in: [...stagesAtDesk] },
		unitId: { notIn: kinOf([...unitsOf(viewer), ...ties], tree) },
		authors: { none: { personId } },
		contributors: { none: { personId } },
		interests: { none: bindingInterests(viewer, tree) },
		assignments: {
			none: { personId, OR: [{ recusal: { isNot: null } }, { entry: { round: { blindness: 'double' } } }] },
		},
		NOT: clusterConflicts(viewer, tree),
	}
}

/** Recorded interests of entries that bind the person, by name or by a unit of theirs, at the tree's date. */
const bindingInterests = (viewer: Viewer, tree: UnitTree): Prisma.InterestWhereInput => ({
	liftedAt: null,
	AND: [
		{ OR: [{ personId: viewer.person?.id ?? '' }, { unitId: { in: kinOf(unitsOf(viewer), tree) } }] },
		...(tree.at
			? [
					{ OR: [{ startsAt: null }, { startsAt: { lte: tree.at } }] },
					{ OR: [{ endsAt: null }, { endsAt: { gt: tree.at } }] },
				]
			: []),
	],
})

/** Every unit that is one of these, or above, below, before or after it. */
const kinOf = (unitIds: readonly string[], tree: UnitTree): string[] =>
	[...tree.parentOf.keys()].filter((unitId) =>
		unitIds.some((own) => relationBetween(tree, own, unitId) !== null),
	)

/** Entries of the person's own clusters and blocks, in rounds where that binds; one line for each movement. */
const clusterConflicts = (viewer: Viewer, tree: UnitTree): Prisma.EntryWhereInput[] => {
	const movements = [...new Set((tree.clusters ?? []).map(({ movementId }) => movementId))]
	return movements.flatMap((movementId) => {
		const mates = new Set(unitsOf(viewer).flatMap((unitId) => [...clusterMatesOf(tree, movementId, unitId)]))
		const below = descendantsOf(tree, mates)
		return below.length === 0 ? [] : [{ round: { clusterBinds: true, movementId }, unitId: { in: below } }]
	})
}
