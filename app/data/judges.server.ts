import type { Judge } from '#app/domain/conflict.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

const live = { endsAt: null }

const withPlaces = {
	person: {
		include: {
			memberships: { where: live },
			reviewers: { where: live },
			seats: { where: live },
		},
	},
	unit: { include: { names: true } },
} as const satisfies Prisma.ReviewerInclude

type ReviewerRow = Prisma.ReviewerGetPayload<{ include: typeof withPlaces }>

/** A person called to review in a round: as the rules see them, and as they are named. */
export type RoundReviewer = Judge & { name: string; unit: ReviewerRow['unit'] }

/** Everybody who reviews in a round now; a disabled account is nobody. */
export const reviewersOfRound = async (tx: Tx, roundId: string): Promise<RoundReviewer[]> => {
	const rows = await tx.reviewer.findMany({
		where: { roundId, ...live, person: { disabledAt: null } },
		include: withPlaces,
		orderBy: { person: { name: 'asc' } },
	})
	return rows.map(judgeOf)
}

/** One of them, or null. */
export const reviewerOfRound = async (
	tx: Tx,
	roundId: string,
	personId: string,
): Promise<RoundReviewer | null> => {
	const row = await tx.reviewer.findFirst({
		where: { roundId, personId, ...live, person: { disabledAt: null } },
		include: withPlaces,
	})
	return row && judgeOf(row)
}

/** Every unit they belong to or work in: the ground of conflicts, as `unitsOf` of a viewer. */
const judgeOf = ({ person, unit }: ReviewerRow): RoundReviewer => ({
	personId: person.id,
	name: person.name,
	unit,
	unitIds: [
		...new Set(
			[...person.memberships, ...person.reviewers, ...person.seats]
				.map(({ unitId }) => unitId)
				.filter((unitId): unitId is string => unitId !== null),
		),
	],
})
