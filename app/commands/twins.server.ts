import { conflictsWith, isUuid, loadEntry, lockEntry, visibleTo } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import { mayExplainTwin } from '#app/domain/submission.ts'
import { longestExplanation, mayJudgeTwins, pairOf, type TwinRelation } from '#app/domain/twin.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/** The agency says how the entry stands to a similar one that it may know; kept for the secretary, never edited. */
export const explainTwin = (
	viewer: Viewer,
	entryId: string,
	{ otherId, relation, text }: { otherId: string; relation: TwinRelation; text: string },
	at?: Date,
) =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayExplainTwin(viewer, entry.facts, entry.phases, now))
		if (otherId === entryId || !(await mayKnow(tx, viewer, otherId))) throw new Refusal({ code: 'hidden' })
		ensureText(text, 'explanation')
		await tx.twinExplanation.create({
			data: {
				entryId,
				otherId,
				relation,
				text: text.trim(),
				explainedById: viewer.person?.id ?? '',
				explainedAt: now,
			},
		})
		return {
			value: undefined,
			events: [event('entry.twin-explained', 'entry', entryId, { other: otherId, relation })],
		}
	})

/** A published practice, or an entry of one's own agency. */
const mayKnow = async (tx: Tx, viewer: Viewer, entryId: string): Promise<boolean> => {
	const entry = isUuid(entryId)
		? await tx.entry.findUnique({ where: { id: entryId }, select: { unitId: true, practice: true } })
		: null
	return entry !== null && (entry.practice !== null || isMemberOf(viewer, entry.unitId))
}

/** The secretary finds two entries no twins, with the reason: the pair leaves the list. */
export const dismissTwins = (
	viewer: Viewer,
	entryId: string,
	otherId: string,
	{ reason }: { reason: string },
	at?: Date,
) =>
	transact(viewer, at, async (tx, now) => {
		const [firstId, secondId] = await judgedPair(tx, viewer, entryId, otherId, now)
		ensureText(reason, 'reason')
		await tx.twinDismissal.create({
			data: {
				firstId,
				secondId,
				reason: reason.trim(),
				dismissedById: viewer.person?.id ?? '',
				dismissedAt: now,
			},
		})
		return {
			value: undefined,
			events: [event('entry.twins-dismissed', 'entry', firstId, { other: secondId })],
		}
	})

/** Takes that back: the pair is on the list again. */
export const restoreTwins = (viewer: Viewer, entryId: string, otherId: string, at?: Date) =>
	transact(viewer, at, async (tx, now) => {
		const [firstId, secondId] = await judgedPair(tx, viewer, entryId, otherId, now)
		const { count } = await tx.twinDismissal.updateMany({
			where: { firstId, secondId, liftedAt: null },
			data: { liftedAt: now, liftedById: viewer.person?.id ?? '' },
		})
		if (count === 0) throw new Refusal({ code: 'hidden' })
		return {
			value: undefined,
			events: [event('entry.twins-restored', 'entry', firstId, { other: secondId })],
		}
	})

/** Both entries before the secretariat, and the secretary without an interest in either. */
const judgedPair = async (tx: Tx, viewer: Viewer, entryId: string, otherId: string, now: Date) => {
	if (entryId === otherId) throw new Refusal({ code: 'hidden' })
	const [entry, other] = [await loadEntry(tx, entryId), await loadEntry(tx, otherId)]
	const tree = await unitTree(tx, now)
	ensure(mayJudgeTwins(viewer, conflictsWith(viewer, entry, tree), conflictsWith(viewer, other, tree)))
	const isSeen = [entry, other].every((each) => visibleTo(viewer, each, tree, now).has('full-content'))
	if (!isSeen) throw new Refusal({ code: 'hidden' })
	return pairOf(entry.id, other.id)
}

const ensureText = (text: string, name: string): void => {
	if (text.trim() === '' || text.length > longestExplanation)
		throw new Refusal({ code: 'incomplete', missing: [name] })
}
