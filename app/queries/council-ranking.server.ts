import { rulingsOf } from '#app/data/calibration-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { handedInSheets, isFirstReplaced, secondEffectOf, visitScoreOf } from '#app/data/sheets.server.ts'
import type { EntryStage } from '#app/domain/entry.ts'
import {
	ranking,
	sharingScore,
	type RankedEntry,
	type RankingEntry,
	type TieRule,
} from '#app/domain/ranking.ts'
import type { SecondEffect } from '#app/domain/second-round.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { ballotView, type BallotView } from './council-ballots.server.ts'
import { partingOf } from './council-parting.server.ts'
import {
	chosenRound,
	clock,
	councilEntries,
	nameOf,
	roundsOf,
	type ConflictedEntry,
	type CouncilEntry,
	type RoundName,
} from './council-round.server.ts'

export type RankingRow = {
	id: string
	title: string
	agency: string
	stage: EntryStage
	/** Null while the sheets are closed to the viewer, or there is none. */
	rank: number | null
	isTied: boolean
	/** The written rule that put the entry before it first, where both have the same score. */
	partedBy: TieRule | null
	score: number | null
	low: number | null
	high: number | null
	standardDeviation: number
	sheetsIn: number
	sheetsExpected: number
	/** How a second round of review counts, where there is one. */
	secondRound: SecondEffect | null
	ballots: readonly BallotView[]
}

export type AwardLine = { id: string; nameVi: string; nameEn: string; minScore: number | null }

export type CouncilRanking = {
	round: RoundName
	/** The viewer's other rounds. */
	others: readonly RoundName[]
	awards: readonly AwardLine[]
	rows: readonly RankingRow[]
	conflicted: readonly ConflictedEntry[]
	/** The council took the adjusted order into force; this ranking stays beside it. */
	ruling: { reason: string; at: Date } | null
	/** Whether the viewer sits on this council. */
	hasSeat: boolean
	/** Open ballots in which the viewer may still vote. */
	waiting: number
}

/**
 * The ranking of a round. It is made only of entries whose scores the viewer may see: with a conflict, the page is
 * what it would be if the entry had no scores, down to ranks and counts.
 */
export const councilRanking = async (
	viewer: Viewer,
	slug: string | null,
	at?: Date,
): Promise<CouncilRanking | null> => {
	const now = await clock(at)
	const rounds = await roundsOf(viewer)
	const round = chosenRound(rounds, slug, now)
	if (!round) return null
	const [{ entries, conflicted }, ruling] = await Promise.all([
		councilEntries(viewer, round.id, now),
		rulingInForce(round.id),
	])
	const rows = await rankingRows(viewer, entries)
	const hasSeat = viewer.seats.some(({ roundId }) => roundId === round.id)
	const open = rows.flatMap(({ ballots }) => ballots).filter(({ closedAt }) => closedAt === null)
	return {
		round: nameOf(round),
		others: rounds.filter(({ id }) => id !== round.id).map(nameOf),
		awards: round.movement.awardLevels.map(({ id, nameVi, nameEn, minScore }) => ({
			id,
			nameVi,
			nameEn,
			minScore,
		})),
		rows,
		conflicted,
		ruling,
		hasSeat,
		waiting: hasSeat ? open.filter(({ hasVoted }) => !hasVoted).length : 0,
	}
}

/** A hundred rows are read at once; whoever prints asks for all. */
export const rowsOnPage = 100

/** The rows of one page; a page past the end is the last. `page` null: all of them. */
export const pageOfRanking = (ranking: CouncilRanking, page: number | null) => {
	const { rows } = ranking
	const pages = page === null ? 1 : Math.max(1, Math.ceil(rows.length / rowsOnPage))
	const at = Math.min(page ?? 1, pages)
	return {
		...ranking,
		rows: page === null ? rows : rows.slice((at - 1) * rowsOnPage, at * rowsOnPage),
		page: at,
		pages,
		total: rows.length,
	}
}

/** The ruling by which the adjusted order is in force; null while the official one is. */
export const rulingInForce = async (roundId: string): Promise<{ reason: string; at: Date } | null> => {
	const [last] = await rulingsOf(reader(), roundId)
	return last?.kind === 'adopted' ? { reason: last.reason, at: last.madeAt } : null
}

/** In the order of the ranking. What is written on sheets is read only where their totals leave a tie. */
export const rankingRows = async (
	viewer: Viewer,
	entries: readonly CouncilEntry[],
): Promise<RankingRow[]> => {
	const known = entries.map(rankingEntry)
	const tied = new Set(sharingScore(known))
	const parting = await partingOf(entries.filter(({ entry }) => tied.has(entry.id)))
	const byId = new Map(entries.map((each) => [each.entry.id, each]))
	return ranking(known.map((entry) => ({ ...entry, ...parting.get(entry.id) }))).flatMap((place) => {
		const found = byId.get(place.id)
		return found ? [rowOf(viewer, found, place)] : []
	})
}

const rankingEntry = ({ entry, visible }: CouncilEntry): RankingEntry => ({
	id: entry.id,
	totals: visible.has('ranking') ? handedInSheets(entry.row).map(({ total }) => total) : [],
	expected: expectedSheets({ entry }),
	means: {},
	difficultArea: false,
	submittedAt: submittedAt({ entry }),
	visit: visible.has('ranking') ? visitScoreOf(entry) : null,
})

/** As many as are assigned, and never fewer than the round asks for; of a second round that stands for the first, its own. */
const expectedSheets = ({ entry }: Pick<CouncilEntry, 'entry'>): number =>
	isFirstReplaced(entry.row)
		? handedInSheets(entry.row).length
		: Math.max(
				entry.row.round.sheets,
				entry.facts.assignments.filter(({ recusedAt }) => recusedAt === null).length,
			)

const submittedAt = ({ entry }: Pick<CouncilEntry, 'entry'>): Date =>
	entry.facts.submissions.findLast(({ withdrawnAt }) => withdrawnAt === null)?.submittedAt ??
	entry.row.createdAt

const rowOf = (viewer: Viewer, found: CouncilEntry, place: RankedEntry): RankingRow => {
	const { entry, visible, agency, title, ballots } = found
	const sheets = handedInSheets(entry.row)
	const totals = visible.has('scores') ? sheets.map(({ total }) => total) : []
	return {
		id: entry.id,
		title,
		agency,
		stage: entry.stage,
		rank: place.rank,
		isTied: place.isTied,
		partedBy: place.partedBy,
		score: place.score,
		low: totals.length > 0 ? Math.min(...totals) : null,
		high: totals.length > 0 ? Math.max(...totals) : null,
		standardDeviation: place.standardDeviation,
		secondRound: visible.has('scores') ? secondEffectOf(entry.row) : null,
		sheetsIn: sheets.length,
		sheetsExpected: expectedSheets(found),
		ballots: ballots.map((row) => ballotView(viewer, row, visible)),
	}
}
