import { tallyOf, thresholdOf } from '#app/data/council.server.ts'
import { reader } from '#app/data/database.server.ts'
import { ballotsNow, passes } from '#app/domain/ballot.ts'
import { mayDecide } from '#app/domain/decision.ts'
import { mayLeaveUnawarded, outcomesWithoutAward, type OutcomeWithoutAward } from '#app/domain/outcome.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { ballotView, type BallotView } from './council-ballots.server.ts'
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

export type DecisionLine = {
	id: string
	number: string
	titleVi: string
	decidedOn: Date
	round: string
	awards: number
	entries: number
	publishedAt: Date | null
}

/** An entry that may be decided now, with the outcomes that its ballots allow. */
export type Candidate = {
	entryId: string
	title: string
	agency: string
	ballots: readonly BallotView[]
	/** Awards whose vote passed. */
	awards: readonly { awardLevelId: string; nameVi: string; nameEn: string }[]
	/** What else may be decided of it. */
	others: readonly OutcomeWithoutAward[]
}

export type DecisionDesk = {
	decisions: readonly DecisionLine[]
	round: RoundName | null
	others: readonly RoundName[]
	candidates: readonly Candidate[]
	conflicted: readonly ConflictedEntry[]
}

/** The secretary's decisions, and what waits for one. */
export const decisionDesk = async (viewer: Viewer, slug: string | null, at?: Date): Promise<DecisionDesk> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const now = await clock(at)
	const rounds = await roundsOf(viewer)
	const round = chosenRound(rounds, slug, now)
	const council = round ? await councilEntries(viewer, round.id, now) : { entries: [], conflicted: [] }
	return {
		decisions: await decisionLines(viewer),
		round: round && nameOf(round),
		others: rounds.filter(({ id }) => id !== round?.id).map(nameOf),
		candidates: council.entries.flatMap((found) => candidateOf(viewer, found, now)),
		conflicted: council.conflicted,
	}
}

const decisionLines = async (viewer: Viewer): Promise<DecisionLine[]> => {
	const rows = await reader().decision.findMany({
		orderBy: [{ decidedOn: 'desc' }, { recordedAt: 'desc' }],
		include: { round: true, publication: true, _count: { select: { awards: true, decisionItems: true } } },
	})
	return rows.map(({ id, number, titleVi, decidedOn, round, publication, _count }) => ({
		...{ id, number, titleVi, decidedOn },
		round: viewer.language === 'en' ? round.nameEn : round.nameVi,
		awards: _count.awards,
		entries: _count.decisionItems,
		publishedAt: publication?.publishedAt ?? null,
	}))
}

const candidateOf = (viewer: Viewer, found: CouncilEntry, now: Date): Candidate[] => {
	const { entry, visible, agency } = found
	const ballots = ballotsNow(found.ballots, entry.facts.sentBackAt).map((row) => ({
		row,
		closedAt: row.closedAt,
		passed:
			row.closedAt !== null && passes(thresholdOf(row.awardLevel), tallyOf(row.tallies), row.membersTotal),
	}))
	const award = entry.facts.decision
	const isVoting = ballots.some(({ closedAt }) => closedAt === null)
	const sheets = areSheetsOpen(entry.facts, entry.phases, now)
	const facts = { ballots, areSheetsOpen: sheets, award }
	const others = outcomesWithoutAward.filter(
		(outcome) => mayLeaveUnawarded(outcome, viewer, [], facts, entry.phases, now).allowed,
	)
	const awards = ballots
		.filter((ballot) => !isVoting && mayDecide(viewer, [], { ballot, award }, entry.phases, now).allowed)
		.map(
			({
				row: {
					awardLevelId,
					awardLevel: { nameVi, nameEn },
				},
			}) => ({ awardLevelId, nameVi, nameEn }),
		)
	if (awards.length === 0 && others.length === 0) return []
	return [
		{
			entryId: entry.id,
			title: found.title,
			agency,
			ballots: found.ballots.map((row) => ballotView(viewer, row, visible)),
			awards,
			others,
		},
	]
}
