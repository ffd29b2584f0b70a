import { comparedEntries } from '#app/data/compared.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry } from '#app/data/entries.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { replicationOf } from '#app/data/replications.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { samePictures } from '#app/data/twin-pairs.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { markedParts, sharedStretches } from '#app/domain/similarity.ts'
import { alikeAspects, likenessOf, mayJudgeTwins, pairOf, scoreOf, relationIn } from '#app/domain/twin.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** Words in a row that are marked as shared. */
const fewestWords = { title: 2, text: 5 } as const

/** Two entries as they were handed in, side by side, what both say marked; only for a secretary without an interest in either. */
export const twinPair = async (viewer: Viewer, entryId: string, otherId: string, at?: Date) => {
	if (entryId === otherId) throw new Refusal({ code: 'hidden' })
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const tree = await unitTree(tx, now)
	const [entry, other] = [await loadEntry(tx, entryId), await loadEntry(tx, otherId)]
	const conflicts = [...conflictsWith(viewer, entry, tree), ...conflictsWith(viewer, other, tree)]
	if (conflicts.length > 0) throw new Refusal({ code: 'hidden' })
	ensure(mayJudgeTwins(viewer, [], []))
	const readings = [
		await readEntry(tx, viewer, entry, tree, now),
		await readEntry(tx, viewer, other, tree, now),
	]
	if (!readings.every(({ visible }) => visible.has('full-content') && visible.has('agency')))
		throw new Refusal({ code: 'hidden' })
	const compared = await comparedEntries(tx, 'submitted', [entryId, otherId])
	const [left, right] = [compared.get(entryId), compared.get(otherId)]
	if (!left || !right) throw new Refusal({ code: 'hidden' })
	const likeness = likenessOf(left, right, samePictures(left, right).length)
	const sides = [
		[left, right, readings[0]],
		[right, left, readings[1]],
	] as const
	return {
		score: scoreOf(likeness),
		aspects: alikeAspects(likeness),
		pictures: samePictures(left, right),
		dismissal: await dismissalOf(entryId, otherId),
		sides: await Promise.all(
			sides.map(async ([own, against, read]) => ({
				id: own.entryId,
				number: read?.reading.number ?? '',
				agency: read?.reading.agency?.name ?? '',
				submittedAt: read?.reading.submittedAt ?? now,
				title: marked(own.title, against.title, fewestWords.title),
				summary: marked(own.summary, against.text, fewestWords.text),
				text: marked(own.text, against.text, fewestWords.text),
				documents: marked(own.documents, against.documents, fewestWords.text),
				explanation: await explanationOf(own.entryId, against.entryId),
				replication: await replicationOf(tx, own.entryId, viewer.language),
			})),
		),
	}
}

const marked = (text: string, other: string, fewest: number) =>
	markedParts(text, sharedStretches(text, other, fewest))

const dismissalOf = async (entryId: string, otherId: string) => {
	const [firstId, secondId] = pairOf(entryId, otherId)
	const row = await reader().twinDismissal.findFirst({
		where: { firstId, secondId, liftedAt: null },
		include: { dismissedBy: { select: { name: true } } },
	})
	return row && { reason: row.reason, by: row.dismissedBy.name, at: row.dismissedAt }
}

const explanationOf = async (entryId: string, otherId: string) => {
	const row = await reader().twinExplanation.findFirst({
		where: { entryId, otherId },
		orderBy: { explainedAt: 'desc' },
		include: { explainedBy: { select: { name: true } } },
	})
	return (
		row && {
			relation: relationIn(row.relation),
			text: row.text,
			by: row.explainedBy.name,
			at: row.explainedAt,
		}
	)
}
