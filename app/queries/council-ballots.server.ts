import { seatHolders, seatsFor, tallyOf, thresholdOf } from '#app/data/council.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { JudgedEntry } from '#app/data/entries.server.ts'
import {
	approvalRate,
	passes,
	percentOf,
	type BallotFacts,
	type Tally,
	type Threshold,
} from '#app/domain/ballot.ts'
import { askedCount, type AskedCount } from '#app/domain/written-vote.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { FieldGroup } from '#app/domain/visibility.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What a ballot came to; there is none before it is closed. */
export type BallotResult = { tally: Tally; percent: number; outOf: number; passed: boolean }

export type BallotView = {
	id: string
	entryId: string
	awardLevelId: string
	/** 2 and more where the council votes again after it sent the entry back. */
	number: number
	award: { nameVi: string; nameEn: string; rank: number; threshold: Threshold }
	openedAt: Date
	closedAt: Date | null
	/** How many voted, out of how many. */
	voted: number
	members: number
	/** Of those who were asked in writing, how many have voted. */
	written: AskedCount
	/** Whether the viewer voted; never how. */
	hasVoted: boolean
	result: BallotResult | null
}

/** Counts are read from closed ballots only: those of an open one never leave the database. */
const withVotes = {
	awardLevel: true,
	receipts: { select: { seatId: true } },
	askings: { where: { replacedAt: null }, select: { seatId: true, until: true } },
	tallies: { where: { ballot: { closedAt: { not: null } } } },
} as const

export type BallotRow = Awaited<ReturnType<typeof ballotsOfRound>>[number]

export const ballotsOfRound = (roundId: string) =>
	reader().ballot.findMany({
		where: { entry: { roundId } },
		include: withVotes,
		orderBy: [{ awardLevel: { rank: 'asc' } }, { number: 'asc' }],
	})

export const ballotsOfEntry = (entryId: string) =>
	reader().ballot.findMany({
		where: { entryId },
		include: withVotes,
		orderBy: [{ awardLevel: { rank: 'asc' } }, { number: 'asc' }],
	})

export const findBallot = (id: string) => reader().ballot.findUnique({ where: { id }, include: withVotes })

/** A ballot as the viewer may see it, who sees the entry as `visible` says. */
export const ballotView = (viewer: Viewer, row: BallotRow, visible: ReadonlySet<FieldGroup>): BallotView => {
	const { nameVi, nameEn, rank } = row.awardLevel
	const seatIds = viewer.seats.map(({ seatId }) => seatId)
	return {
		id: row.id,
		entryId: row.entryId,
		awardLevelId: row.awardLevelId,
		number: row.number,
		award: { nameVi, nameEn, rank, threshold: thresholdOf(row.awardLevel) },
		openedAt: row.openedAt,
		closedAt: row.closedAt,
		voted: row.receipts.length,
		members: row.membersTotal,
		written: askedCount(
			row.askings.map(({ seatId }) => seatId),
			row.receipts.map(({ seatId }) => seatId),
		),
		hasVoted: row.receipts.some(({ seatId }) => seatIds.includes(seatId)),
		result: row.closedAt !== null && visible.has('ballot-result') ? resultOf(row) : null,
	}
}

const resultOf = (row: BallotRow): BallotResult => {
	const threshold = thresholdOf(row.awardLevel)
	const tally = tallyOf(row.tallies)
	const rate = approvalRate(threshold.of, tally, row.membersTotal)
	return {
		tally,
		percent: percentOf(rate),
		outOf: rate.denominator,
		passed: passes(threshold, tally, row.membersTotal),
	}
}

/** The facts that the rules of voting and closing ask about. */
export const ballotFacts = async (
	row: BallotRow,
	entry: JudgedEntry,
	tree: UnitTree,
): Promise<BallotFacts> => ({
	closedAt: row.closedAt,
	membersTotal: row.membersTotal,
	seats: seatsFor(await seatHolders(reader(), row.committeeId), entry, tree, row.openedAt),
	votedSeatIds: row.receipts.map(({ seatId }) => seatId),
})
