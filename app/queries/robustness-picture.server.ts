import { reader } from '#app/data/database.server.ts'
import { handedInSheets, visitScoreOf } from '#app/data/sheets.server.ts'
import { groupNames, groupOf } from '#app/data/unit-groups.server.ts'
import { calibrationReport, type GroupedSheet, type ReviewerLine } from '#app/domain/calibration-report.ts'
import { certaintyOf, type Certainty } from '#app/domain/certainty.ts'
import { chanceFrom } from '#app/domain/chance.ts'
import { robustnessOf, type ListChange } from '#app/domain/robustness.ts'
import { scoreWithVisit, sheetsToDropExtremes } from '#app/domain/score.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import type { RankingRow } from './council-ranking.server.ts'
import type { CouncilEntry, CouncilRound } from './council-round.server.ts'

export type RobustRow = Pick<RankingRow, 'id' | 'title' | 'agency' | 'rank' | 'isTied' | 'partedBy'> & {
	score: number
	sheets: number
	adjusted: number
	rankAdjusted: number
	low: number
	high: number
	/** In what share of resamplings it is on the list. */
	share: number
	certainty: Certainty
}

type Named = { id: string; title: string }
export type NamedChange = { in: readonly Named[]; out: readonly Named[] }

/** For the secretary alone: a reviewer by name. */
export type ReviewerRow = Omit<ReviewerLine, 'reviewer'> & {
	name: string
	/** The group whose entries the reviewer lifts, where that is flagged. */
	favours: { vi: string; en: string } | null
	/** What the list would be without them, where it would change. */
	without: NamedChange | null
}

export type Scored = RankingRow & { score: number }
export const hasScore = (row: RankingRow): row is Scored => row.score !== null

type Asked = {
	viewer: Viewer
	round: CouncilRound
	tree: UnitTree
	entries: readonly CouncilEntry[]
	/** In the order of the ranking: whoever stands first wins a tie at the cut, as the written rules say. */
	scored: readonly Scored[]
	places: number
	/** The adjusted order is the one in force. */
	isInForce: boolean
}

/** The ranking's picture: intervals, what would change, and for the secretary the reviewers. */
export const pictureOf = async (asked: Asked) => {
	const { scored, places, isInForce } = asked
	const { sheets, personIds, groups } = await sheetsOf(asked)
	const report = calibrationReport(sheets, scored.length, personIds.length)
	const found = robustnessOf({
		...{ sheets, entries: scored.length, reviewers: personIds.length, places },
		raw: scored.map(({ score }) => score),
		adjusted: report.fit.isAdjusted ? report.fit.adjusted : scored.map(({ score }) => score),
		resamplings: Math.min(400, Math.max(50, Math.round(1_500_000 / Math.max(1, sheets.length)))),
		dropFrom: sheetsToDropExtremes,
		chance: chanceFrom(sheets.length),
	})
	const named = (change: ListChange): NamedChange => ({
		in: pick(scored, change.in),
		out: pick(scored, change.out),
	})
	return {
		rows: inForce(
			scored.map((row, place) => rowOf(row, report.entries[place], found.stays[place] ?? 0)),
			isInForce,
		),
		isAdjusted: report.fit.isAdjusted,
		isDisconnected: report.fit.parts > 1,
		withMedians: named(found.withMedians),
		withCalibration: named(found.withCalibration),
		withoutOne: {
			reviewers: personIds.length,
			changing: found.withoutReviewer.length,
			in: pick(scored, union(found.withoutReviewer, 'in')),
			out: pick(scored, union(found.withoutReviewer, 'out')),
		},
		reviewers: seesReviewers(asked)
			? await reviewerRows(report, personIds, groups, (reviewer) => {
					const change = found.withoutReviewer.find((each) => each.reviewer === reviewer)
					return change ? named(change) : null
				})
			: null,
	}
}

/** By adjusted score where that is in force; whom it does not part stays in the official order. */
const inForce = (rows: readonly RobustRow[], isInForce: boolean): RobustRow[] =>
	isInForce ? [...rows].sort((a, b) => a.rankAdjusted - b.rankAdjusted) : [...rows]

const rowOf = (
	{ id, title, agency, rank, isTied, partedBy, score, sheetsIn }: Scored,
	line: ReturnType<typeof calibrationReport>['entries'][number] | undefined,
	share: number,
): RobustRow => ({
	...{ id, title, agency, rank, isTied, partedBy, score, share },
	sheets: sheetsIn,
	adjusted: line?.adjusted ?? score,
	rankAdjusted: line?.rankAdjusted ?? 0,
	low: line?.low ?? score,
	high: line?.high ?? score,
	certainty: certaintyOf(share, sheetsIn),
})

const pick = (scored: readonly Scored[], places: readonly number[]): Named[] =>
	places.flatMap((place) => {
		const row = scored[place]
		return row ? [{ id: row.id, title: row.title }] : []
	})

const union = (changes: readonly ListChange[], side: 'in' | 'out'): number[] =>
	[...new Set(changes.flatMap((change) => [...change[side]]))].sort((a, b) => a - b)

/** The sheets behind the scores, reviewers by number, each with the group that is its unit's. */
const sheetsOf = async ({ round, tree, entries, scored }: Asked) => {
	const people = await reader().reviewer.findMany({
		where: { roundId: round.id },
		select: { personId: true, unitId: true },
	})
	const unitOf = new Map(people.map(({ personId, unitId }) => [personId, unitId]))
	const group = await groupOf(reader(), tree, round.movementId)
	const byId = new Map(entries.map((each) => [each.entry.id, each]))
	const numbers = new Map<string, number>()
	const sheets = scored.flatMap(({ id }, place): GroupedSheet[] => {
		const found = byId.get(id)
		return found
			? handedInSheets(found.entry.row).map(({ personId, total }) => {
					const reviewer = numbers.get(personId) ?? numbers.size
					numbers.set(personId, reviewer)
					const ownGroup = group(unitOf.get(personId) ?? null) || unknownGroup
					const visit = visitScoreOf(found.entry)
					const score = visit ? (scoreWithVisit(total, visit.score, visit.maxScore) ?? total) : total
					return { entry: place, reviewer, score, group: group(found.entry.row.unitId), ownGroup }
				})
			: []
	})
	return { sheets, personIds: [...numbers.keys()], groups: await groupNames(reader()) }
}

/** Not a group of any entry: who belongs nowhere favours nowhere. */
const unknownGroup = '-'

/** Names are the secretary's, of entries whose reviewers' names they may see: all of them or none. */
const seesReviewers = ({ viewer, entries, scored }: Asked): boolean => {
	const named = new Set(
		entries.filter(({ visible }) => visible.has('reviewer-names')).map(({ entry }) => entry.id),
	)
	return isSecretary(viewer) && scored.every(({ id }) => named.has(id))
}

const reviewerRows = async (
	report: ReturnType<typeof calibrationReport>,
	personIds: readonly string[],
	groups: Awaited<ReturnType<typeof groupNames>>,
	without: (reviewer: number) => NamedChange | null,
): Promise<ReviewerRow[]> => {
	const people = await reader().person.findMany({
		where: { id: { in: [...personIds] } },
		select: { id: true, name: true },
	})
	const names = new Map(people.map(({ id, name }) => [id, name]))
	return report.reviewers
		.map(({ reviewer, ...line }) => {
			const favoured = report.groups.filter((each) => each.reviewer === reviewer).sort((a, b) => b.z - a.z)[0]
			return {
				...line,
				name: names.get(personIds[reviewer] ?? '') ?? '',
				favours: line.flags.includes('favours-own-group')
					? (groups.get(favoured?.group ?? '') ?? null)
					: null,
				without: without(reviewer),
			}
		})
		.sort((a, b) => b.flags.length - a.flags.length || Math.abs(b.severity) - Math.abs(a.severity))
}
