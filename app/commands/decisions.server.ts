import { tallyOf, thresholdOf } from '#app/data/council.server.ts'
import { conflictsWith, isUuid, lockEntry, writeStage, type LoadedEntry } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { isReplication } from '#app/data/replications.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { passes } from '#app/domain/ballot.ts'
import { mayDecide, type Minutes } from '#app/domain/decision.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { hasWords, mayLeaveUnawarded, type DecisionOutcome } from '#app/domain/outcome.ts'
import { mayWinAsNew } from '#app/domain/replication.ts'
import { mayWin } from '#app/domain/recognition.ts'
import { areSheetsOpen } from '#app/domain/review.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { all, allowed, ensure, Refusal, refused, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

export type DecisionInput = {
	roundId: string
	number: string
	decidedOn: Date
	titleVi: string
	signerVi: string
	minutes: Minutes
	items: readonly DecisionOutcome[]
}

/** Records what the council decided, with its minutes; never edited afterwards. Gives the decision's id. */
export const recordDecision = (viewer: Viewer, input: DecisionInput, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(isSecretary(viewer) ? allowed : refused({ code: 'not-yours' }))
		ensure(hasContent(input))
		if (!isUuid(input.roundId)) throw new Refusal({ code: 'hidden' })
		const tree = await unitTree(tx, now)
		const items = [...input.items].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
		const verdicts: Verdict[] = []
		for (const item of items) {
			const entry = await lockEntry(tx, item.entryId)
			if (entry.roundId !== input.roundId) throw new Refusal({ code: 'hidden' })
			verdicts.push(await verdictOn(tx, viewer, entry, item, tree, now))
		}
		ensure(all(...verdicts))
		const awarded = items.filter((item) => item.outcome === 'awarded')
		const decision = await tx.decision.create({
			data: {
				roundId: input.roundId,
				number: input.number.trim(),
				decidedOn: input.decidedOn,
				titleVi: input.titleVi.trim(),
				signerVi: input.signerVi.trim(),
				minutes: jsonOf(input.minutes),
				recordedById: viewer.person?.id ?? '',
				recordedAt: now,
				decisionItems: { create: items.map(itemOf) },
				awards: {
					create: awarded.map(({ entryId, awardLevelId, citationVi = '' }) => ({
						entryId,
						awardLevelId,
						citationVi: citationVi.trim(),
					})),
				},
			},
		})
		for (const { entryId } of items) await writeStage(tx, entryId)
		return {
			value: decision.id,
			events: [
				event('decision.recorded', 'decision', decision.id, {
					number: decision.number,
					awards: awarded.length,
				}),
				...items.flatMap((item) => eventsOf(item, decision.number)),
			],
		}
	})

/** What leaves an entry open is in the trail of that entry too. */
const eventsOf = ({ entryId, outcome }: DecisionOutcome, decision: string): PortalEvent[] => {
	if (outcome === 'sent-back') return [event('entry.sent-back', 'entry', entryId, { decision })]
	if (outcome === 'referred') return [event('entry.referred', 'entry', entryId, { decision })]
	return outcome === 'suspended' ? [event('entry.suspended', 'entry', entryId, { decision })] : []
}

const itemOf = (item: DecisionOutcome) => ({
	entryId: item.entryId,
	outcome: item.outcome,
	grounds: item.outcome === 'awarded' ? '' : (item.grounds ?? '').trim(),
	referredTo: item.outcome === 'referred' ? item.referredTo.trim() : '',
	gate: item.outcome === 'suspended' ? item.gate : null,
})

/** Nothing is recorded without number, title, signer and minutes, or twice about one entry. */
const hasContent = ({ number, titleVi, signerVi, minutes, items }: DecisionInput): Verdict => {
	const written = { number, title: titleVi, signer: signerVi, discussion: minutes.discussion }
	const missing = Object.entries(written).flatMap(([name, text]) => (text.trim() === '' ? [name] : []))
	const isTwice = new Set(items.map(({ entryId }) => entryId)).size < items.length
	if (items.length === 0 || isTwice) missing.push('items')
	return missing.length === 0 ? allowed : refused({ code: 'incomplete', missing })
}

const verdictOn = async (
	tx: Tx,
	viewer: Viewer,
	entry: LoadedEntry,
	item: DecisionOutcome,
	tree: UnitTree,
	now: Date,
): Promise<Verdict> => {
	const conflicts = conflictsWith(viewer, entry, tree)
	const rows = await tx.ballot.findMany({
		where: { entryId: entry.id },
		include: { awardLevel: true, tallies: true },
	})
	const ballots = rows.map(({ awardLevelId, awardLevel, tallies, closedAt, membersTotal }) => ({
		awardLevelId,
		closedAt,
		passed: passes(thresholdOf(awardLevel), tallyOf(tallies), membersTotal),
	}))
	const award = entry.facts.decision
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
