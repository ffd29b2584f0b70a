import { asWhole, findEarlier, verdictOn } from '#app/data/decision-verdicts.server.ts'
import { isUuid, lockEntry, writeStage } from '#app/data/entries.server.ts'
import { reviewersNamed } from '#app/data/judges.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { lastAwardOf, type EarlierDecision } from '#app/data/supersessions.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { namesToldIn } from '#app/domain/interest.ts'
import type { Minutes } from '#app/domain/decision.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
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
	/** The decision that this one amends or replaces, and why. */
	supersedes?: { decisionId: string; grounds: string } | null
}

/** Records what the council decided, with its minutes; never edited afterwards. Gives the decision's id. */
export const recordDecision = (viewer: Viewer, input: DecisionInput, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(isSecretary(viewer) ? allowed : refused({ code: 'not-yours' }))
		ensure(hasContent(input))
		if (!isUuid(input.roundId)) throw new Refusal({ code: 'hidden' })
		const tree = await unitTree(tx, now)
		const earlier = await findEarlier(tx, input)
		const items = [...input.items].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
		const verdicts: Verdict[] = earlier ? [await asWhole(tx, earlier, input, now)] : []
		const chain = new Map<string, string | null>()
		for (const item of items) {
			const entry = await lockEntry(tx, item.entryId)
			if (entry.roundId !== input.roundId) throw new Refusal({ code: 'hidden' })
			chain.set(entry.id, lastAwardOf(entry))
			verdicts.push(await verdictOn(tx, viewer, entry, item, earlier, tree, now))
		}
		ensure(all(...verdicts))
		await ensureNobodyNamed(tx, input)
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
				supersedesId: earlier?.id ?? null,
				supersedingGrounds: input.supersedes?.grounds.trim() ?? '',
				decisionItems: { create: items.map(itemOf) },
				awards: {
					create: awarded.map(({ entryId, awardLevelId, citationVi = '', recipientVi = '' }) => ({
						entryId,
						awardLevelId,
						citationVi: citationVi.trim(),
						recipientVi: recipientVi.trim(),
						supersedesId: chain.get(entryId) ?? null,
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
				...supersededBy(earlier, decision.number),
				...items.flatMap((item) => eventsOf(item, decision.number)),
			],
		}
	})

const supersededBy = (earlier: EarlierDecision | null, by: string): PortalEvent[] =>
	earlier ? [event('decision.superseded', 'decision', earlier.id, { number: earlier.number, by })] : []

/** Grounds are read by agencies: where the review is blind, nobody who reviews is named in them. */
const ensureNobodyNamed = async (tx: Tx, { roundId, items, supersedes }: DecisionInput): Promise<void> => {
	const { blindness } = await tx.round.findUniqueOrThrow({ where: { id: roundId } })
	if (blindness === 'open') return
	const words = [...items.map((item) => ('grounds' in item ? item.grounds : '')), supersedes?.grounds]
	const reviewers = await reviewersNamed(tx, roundId)
	const names = namesToldIn(words.join('\n'), reviewers, '')
	if (names.length > 0) throw new Refusal({ code: 'names-told', names })
}

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
const hasContent = ({ number, titleVi, signerVi, minutes, items, supersedes }: DecisionInput): Verdict => {
	const grounds = supersedes?.grounds ?? '-'
	const written = { number, title: titleVi, signer: signerVi, discussion: minutes.discussion, grounds }
	const missing = Object.entries(written).flatMap(([name, text]) => (text.trim() === '' ? [name] : []))
	const isTwice = new Set(items.map(({ entryId }) => entryId)).size < items.length
	if (items.length === 0 || isTwice) missing.push('items')
	return missing.length === 0 ? allowed : refused({ code: 'incomplete', missing })
}
