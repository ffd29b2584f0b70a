import { ballotsNow, passes } from '#app/domain/ballot.ts'
import { mayDecide } from '#app/domain/decision.ts'
import { hasWords, mayLeaveUnawarded, type DecisionOutcome } from '#app/domain/outcome.ts'
import { mayWin } from '#app/domain/recognition.ts'
import { mayWinAsNew } from '#app/domain/replication.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import { mayCorrect, maySupersede } from '#app/domain/supersession.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { all, allowed, Refusal, refused, type Verdict } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { vietnamDay } from '#app/domain/working-day.ts'
import { tallyOf, thresholdOf } from './council.server.ts'
import { conflictsWith, type LoadedEntry } from './entries.server.ts'
import { isReplication } from './replications.server.ts'
import { amendsPublic, earlierDecision, earlierItemOf, type EarlierDecision } from './supersessions.server.ts'
import type { Tx } from './transact.server.ts'

type Asked = {
	roundId: string
	decidedOn: Date
	items: readonly DecisionOutcome[]
	supersedes?: { decisionId: string; grounds: string } | null
}

/** The decision that is to be superseded; of another round, or none, is hidden. */
export const findEarlier = async (
	tx: Tx,
	{ supersedes, roundId }: Asked,
): Promise<EarlierDecision | null> => {
	if (!supersedes) return null
	const earlier = await earlierDecision(tx, supersedes.decisionId, roundId)
	if (!earlier) throw new Refusal({ code: 'hidden' })
	return earlier
}

export const asWhole = async (
	tx: Tx,
	earlier: EarlierDecision,
	input: Asked,
	now: Date,
): Promise<Verdict> => {
	const spoken = new Set(input.items.map(({ entryId }) => entryId))
	const taken = earlier.decisionItems.filter(({ entryId }) => spoken.has(entryId)).length
	return maySupersede({
		isEarlierPublic: earlier.publication !== null,
		isEarlierPending: earlier.publication === null && (await amendsPublic(tx, earlier.supersedesId)),
		taken,
		left: earlier.decisionItems.length - taken,
		earlierOn: earlier.decidedOn.toISOString().slice(0, 10),
		decidedOn: input.decidedOn.toISOString().slice(0, 10),
		today: vietnamDay(now),
	})
}

/** What the rules say of one item of a decision. */
export const verdictOn = async (
	tx: Tx,
	viewer: Viewer,
	entry: LoadedEntry,
	item: DecisionOutcome,
	earlier: EarlierDecision | null,
	tree: UnitTree,
	now: Date,
): Promise<Verdict> => {
	const conflicts = conflictsWith(viewer, entry, tree)
	const held = await tx.ballot.findMany({
		where: { entryId: entry.id },
		include: { awardLevel: true, tallies: true },
	})
	const rows = ballotsNow(held, entry.facts.sentBackAt)
	const ballots = rows.map(({ awardLevelId, awardLevel, tallies, closedAt, membersTotal }) => ({
		awardLevelId,
		closedAt,
		passed: passes(thresholdOf(awardLevel), tallyOf(tallies), membersTotal),
	}))
	const award = entry.facts.decision
	if (earlier?.decisionItems.some(({ entryId }) => entryId === entry.id)) {
		return all(
			mayCorrect(viewer, conflicts, item, {
				earlier: earlierItemOf(earlier, entry),
				isEarlierPublic: earlier.publication !== null,
				ballot:
					item.outcome === 'awarded'
						? (ballots.find(({ awardLevelId }) => awardLevelId === item.awardLevelId) ?? null)
						: null,
				isVoting: ballots.some(({ closedAt }) => closedAt === null),
			}),
			item.outcome === 'awarded' ? mayWin(entry.kind, codeOf(rows, item.awardLevelId)) : hasWords(item),
		)
	}
	if (item.outcome === 'awarded') {
		const ballot = ballots.find(({ awardLevelId }) => awardLevelId === item.awardLevelId) ?? null
		return all(
			mayDecide(viewer, conflicts, { ballot, award }, entry.phases, now),
			mayWinAsNew({ kind: entry.kind, isReplication: await isReplication(tx, entry.id) }),
			mayWin(entry.kind, codeOf(rows, item.awardLevelId)),
			hasNoOpenBallot(ballots.filter(({ awardLevelId }) => awardLevelId !== item.awardLevelId)),
		)
	}
	const facts = { ballots, areSheetsOpen: areSheetsOpen(entry.facts, entry.phases, now), award }
	return all(
		isDecidable(entry),
		mayLeaveUnawarded(item.outcome, viewer, conflicts, facts, entry.phases, now),
		hasWords(item),
	)
}

/** While the council still votes on another award for it, an entry is not decided. */
const hasNoOpenBallot = (others: readonly { closedAt: Date | null }[]): Verdict =>
	others.every(({ closedAt }) => closedAt !== null)
		? allowed
		: refused({ code: 'stage', is: 'ballot-open', needs: 'ballot-closed' })

/** Drafts and entries that were not accepted are not the council's. */
const isDecidable = ({ stage }: LoadedEntry): Verdict =>
	stage === 'accepted' || stage === 'review' || stage === 'decided' || stage === 'published'
		? allowed
		: refused({ code: 'hidden' })

/** The award that a ballot was held on; a decision without a ballot is refused for that already. */
const codeOf = (
	ballots: readonly { awardLevelId: string; awardLevel: { code: string } }[],
	id: string,
): string => ballots.find(({ awardLevelId }) => awardLevelId === id)?.awardLevel.code ?? ''
