import type { Judge } from '#app/domain/conflict.ts'
import type { Prisma } from './generated/client.ts'
import { tiesOf, unitTies } from './interests.server.ts'
import type { Tx } from './transact.server.ts'

const live = { endsAt: null }

const withPlaces = {
	person: {
		include: {
			memberships: { where: live },
			reviewers: { where: live },
			seats: { where: live },
			interests: { where: unitTies },
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

/** The names of everybody who judges in a round or runs it: what an agency must not be told. */
export const judgesNamed = async (tx: Tx, roundId: string): Promise<string[]> => {
	const people = await tx.person.findMany({
		where: {
			OR: [
				{ reviewers: { some: { roundId } } },
				{ seats: { some: { committee: { roundId } } } },
				{ offices: { some: live } },
			],
		},
		select: { name: true },
		orderBy: { id: 'asc' },
	})
	return people.map(({ name }) => name)
}

/** The names of those who review in a round alone. */
export const reviewersNamed = async (tx: Tx, roundId: string): Promise<string[]> => {
	const where = { reviewers: { some: { roundId } } }
	const people = await tx.person.findMany({ where, select: { name: true }, orderBy: { id: 'asc' } })
	return people.map(({ name }) => name)
}

/** Every unit they belong to or work in: the ground of conflicts, as `unitsOf` of a viewer. */
const judgeOf = ({ person, unit }: ReviewerRow): RoundReviewer => ({
	personId: person.id,
	ties: tiesOf(person.interests),
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
