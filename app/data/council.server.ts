import type { Seat, Tally, Threshold } from '#app/domain/ballot.ts'
import { conflictsOf, type Judge } from '#app/domain/conflict.ts'
import type { Phase } from '#app/domain/round.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { JudgedEntry } from './entries.server.ts'
import type { AwardLevel, Ballot, BallotTally } from './generated/client.ts'
import { tiesOf, unitTies } from './interests.server.ts'
import { phasesOf } from './phases.server.ts'
import type { Tx } from './transact.server.ts'

/** A place on the council, with the units its holder belongs to. */
export type SeatHolder = { seatId: string; startsAt: Date; judge: Judge }

const live = { endsAt: null }

/** The council of a round as it sits now. */
export const seatHolders = async (tx: Tx, committeeId: string): Promise<SeatHolder[]> => {
	const seats = await tx.seat.findMany({
		where: { committeeId, ...live, person: { disabledAt: null } },
		select: {
			id: true,
			startsAt: true,
			personId: true,
			person: {
				select: {
					memberships: { where: live, select: { unitId: true } },
					reviewers: { where: live, select: { unitId: true } },
					seats: { where: live, select: { unitId: true } },
					interests: { where: unitTies, select: { towardsUnitId: true, startsAt: true, endsAt: true } },
				},
			},
		},
		orderBy: { id: 'asc' },
	})
	return seats.map(({ id, startsAt, personId, person }) => ({
		seatId: id,
		startsAt,
		judge: { personId, unitIds: unitIdsOf(person), ties: tiesOf(person.interests) },
	}))
}

type Places = Record<'memberships' | 'reviewers' | 'seats', readonly { unitId: string | null }[]>

const unitIdsOf = ({ memberships, reviewers, seats }: Places): string[] => [
	...new Set([...memberships, ...reviewers, ...seats].flatMap(({ unitId }) => unitId ?? [])),
]

/** The seats that were there when the ballot was opened, each with its conflicts with the entry. */
export const seatsFor = (
	holders: readonly SeatHolder[],
	entry: JudgedEntry,
	tree: UnitTree,
	openedAt: Date,
): Seat[] =>
	holders
		.filter(({ startsAt }) => startsAt <= openedAt)
		.map(({ seatId, judge }) => ({
			seatId,
			personId: judge.personId,
			conflicts: conflictsOf(judge, entry.interests, tree),
		}))

/** The calendar of a round. */
export const calendarOf = async (tx: Tx, roundId: string): Promise<Phase[]> =>
	phasesOf(await tx.phase.findMany({ where: { roundId } }))

export const thresholdOf = (award: AwardLevel): Threshold => ({
	numerator: award.numerator,
	denominator: award.denominator,
	of: award.votersCounted as Threshold['of'],
})

export const tallyOf = (rows: readonly BallotTally[]): Tally => ({
	agree: countOf(rows, 'agree'),
	disagree: countOf(rows, 'disagree'),
	abstain: countOf(rows, 'abstain'),
})

const countOf = (rows: readonly BallotTally[], choice: string): number =>
	rows.find((row) => row.choice === choice)?.count ?? 0

/** Holds the ballot still until the transaction ends: votes and the closing follow each other. */
export const lockBallot = async (tx: Tx, id: string): Promise<Ballot | null> => {
	await tx.$queryRaw`SELECT 1 FROM "ballot" WHERE "id" = ${id}::uuid FOR UPDATE`
	return tx.ballot.findUnique({ where: { id } })
}
