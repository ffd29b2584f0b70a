import { rulingFacts, rulingsOf } from '#app/data/calibration-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { mayRule, type RulingKind } from '#app/domain/calibration-ruling.ts'
import { placesFor } from '#app/domain/certainty.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { isSecretary, seatIn, type Viewer } from '#app/domain/viewer.ts'
import { rankingRows } from './council-ranking.server.ts'
import {
	chosenRound,
	clock,
	councilEntries,
	nameOf,
	roundsOf,
	type ConflictedEntry,
	type RoundName,
} from './council-round.server.ts'
import {
	hasScore,
	pictureOf,
	type NamedChange,
	type ReviewerRow,
	type RobustRow,
} from './robustness-picture.server.ts'

/** What the council took as in force, and what was said before; the last first. */
export type RulingView = { kind: RulingKind; reason: string; at: Date; by: string }

export type CouncilRobustness = {
	roundId: string
	rulings: readonly RulingView[]
	/** The adjusted order is in force: rows and list follow it. */
	isInForce: boolean
	/** Whether the viewer may rule now: null for members, who never do. */
	ruling: Verdict | null
	round: RoundName
	others: readonly RoundName[]
	hasSeat: boolean
	places: number
	/** The score from which the lowest award may be proposed. */
	cut: number | null
	rows: readonly RobustRow[]
	/** Entries without a score yet. */
	waiting: number
	isAdjusted: boolean
	isDisconnected: boolean
	withMedians: NamedChange
	withCalibration: NamedChange
	/** Over all reviewers, each left out in turn: without how many the list changes, and who may come and go. */
	withoutOne: NamedChange & { reviewers: number; changing: number }
	reviewers: readonly ReviewerRow[] | null
	conflicted: readonly ConflictedEntry[]
}

/**
 * How far the ranking of a round bears: made only of entries whose scores the viewer may see. The council learns what
 * would change without some reviewer, never without whom; the secretary reads the reviewers by name.
 */
export const councilRobustness = async (
	viewer: Viewer,
	slug: string | null,
	wanted: number | null,
	at?: Date,
): Promise<CouncilRobustness | null> => {
	const now = await clock(at)
	const rounds = await roundsOf(viewer)
	const round = chosenRound(rounds, slug, now)
	if (!round) return null
	const { entries, conflicted, tree } = await councilEntries(viewer, round.id, now)
	const ranked = await rankingRows(viewer, entries)
	const scored = ranked.filter(hasScore)
	const cuts = round.movement.awardLevels.flatMap(({ minScore }) => minScore ?? [])
	const cut = cuts.length > 0 ? Math.min(...cuts) : null
	const scores = scored.map(({ score }) => score)
	const rulings = await rulingViews(round.id)
	const isInForce = rulings[0]?.kind === 'adopted'
	const places = Math.min(scored.length, wanted ?? placesFor(scores, cut))
	return {
		roundId: round.id,
		rulings,
		isInForce,
		ruling: await rulingOf(viewer, round.id, isInForce, now),
		round: nameOf(round),
		others: rounds.filter(({ id }) => id !== round.id).map(nameOf),
		hasSeat: seatIn(viewer, round.id) !== undefined,
		places,
		cut,
		waiting: ranked.length - scored.length,
		conflicted,
		...(await pictureOf({ viewer, round, tree, entries, scored, places, isInForce })),
	}
}

const rulingViews = async (roundId: string): Promise<RulingView[]> =>
	(await rulingsOf(reader(), roundId)).map(({ kind, reason, madeAt, madeBy }) => ({
		kind: kind === 'adopted' ? 'adopted' : 'withdrawn',
		reason,
		at: madeAt,
		by: madeBy.name,
	}))

const rulingOf = async (viewer: Viewer, roundId: string, isInForce: boolean, now: Date) => {
	const isChair = seatIn(viewer, roundId)?.role === 'chair'
	if (!isChair && !isSecretary(viewer)) return null
	const facts = await rulingFacts(reader(), viewer, roundId, now)
	return mayRule(viewer, isInForce ? 'withdrawn' : 'adopted', facts, now)
}
