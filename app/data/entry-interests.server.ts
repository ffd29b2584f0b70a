import type { EntryInterests } from '#app/domain/conflict.ts'
import type { Prisma } from './generated/client.ts'
import { entryTies, entryTiesOf } from './interests.server.ts'

/** What conflicts are found by. */
export const withInterests = {
	unitId: true,
	authors: { select: { personId: true } },
	contributors: { select: { personId: true } },
	interests: entryTies,
	assignments: { select: { personId: true, recusal: { select: { kind: true, recusedAt: true } } } },
	round: { select: { clusterBinds: true, movementId: true } },
} as const satisfies Prisma.EntrySelect

type InterestsRow = Prisma.EntryGetPayload<{ select: typeof withInterests }>

export const interestsOf = (row: InterestsRow): EntryInterests => ({
	unitId: row.unitId,
	authorPersonIds: row.authors.map(({ personId }) => personId),
	contributorPersonIds: row.contributors.map(({ personId }) => personId),
	declaredByPersonIds: row.assignments
		.filter(({ recusal }) => recusal?.kind === 'conflict')
		.map(({ personId }) => personId),
	ties: entryTiesOf(row.interests),
	clustersOf: row.round.clusterBinds ? row.round.movementId : null,
})
