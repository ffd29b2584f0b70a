import { comparedEntries, type ComparedEntry } from '#app/data/compared.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { printOf } from '#app/data/fingerprints.server.ts'
import { replicationOf } from '#app/data/replications.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { samePictures } from '#app/data/twin-pairs.server.ts'
import { foundBy, unexplainedTwins } from '#app/data/twin-search.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayUndoReplication } from '#app/domain/replication.ts'
import { sharedStretches } from '#app/domain/similarity.ts'
import { mayEdit, mayExplainTwin } from '#app/domain/submission.ts'
import { likenessOf, relationIn, twinVerdict, type TwinRelation } from '#app/domain/twin.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { hitsOf, type TwinHit } from './twin-check.server.ts'

/** A similar entry on the entry's own page: with the passages that both have, and what was explained about it. */
export type EntryTwin = TwinHit & {
	passages: readonly string[]
	pictures: number
	explanation: { relation: TwinRelation; text: string; by: string; at: Date } | null
}

/** Words in a row that make a passage. */
const passage = 8
const mostPassages = 4

/** An own entry as it is written now beside what is like it, as far as its drafter may know. */
export const entryTwins = async (viewer: Viewer, entryId: string) => {
	const now = await databaseClock(reader())
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	const replication = await replicationOf(reader(), entry.id, viewer.language)
	const facts = { ...entry.facts, isReplication: replication !== null }
	return {
		id: entry.id,
		title: entry.row.titleVi,
		unitId: entry.unitId,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		mayExplain: mayExplainTwin(viewer, entry.facts, entry.phases, now),
		mayUndo: mayUndoReplication(viewer, facts, entry.phases, now),
		replication,
		twins: await twinsOf(viewer, entry.id),
	}
}

const twinsOf = async (viewer: Viewer, entryId: string): Promise<EntryTwin[]> => {
	const own = (await comparedEntries(reader(), 'draft', [entryId])).get(entryId)
	if (!own || own.title.trim() + own.summary.trim() === '') return []
	const unitIds = viewer.memberships.map(({ unitId }) => unitId)
	const found = await foundBy({ unitIds, print: printOf(own), exceptId: entryId })
	const scored = found.map((other) => ({
		...other,
		likeness: likenessOf(own, other.compared, samePictures(own, other.compared).length),
	}))
	const hits = await hitsOf(viewer, own, scored)
	const explanations = await explanationsOf(entryId)
	return hits.map((hit) => {
		const other = found.find(({ compared }) => compared.entryId === hit.id)?.compared
		return {
			...hit,
			passages: other ? passagesOf(other, own) : [],
			pictures: other ? samePictures(own, other).length : 0,
			explanation: explanations.get(hit.id) ?? null,
		}
	})
}

/** The longest stretches of the other's text that the own text has as well. */
const passagesOf = (other: ComparedEntry, own: ComparedEntry): string[] =>
	sharedStretches(other.text, own.text, passage)
		.map(({ start, end }) => other.text.slice(start, end))
		.sort((a, b) => b.length - a.length)
		.slice(0, mostPassages)

/** The latest explanation about each other entry. */
const explanationsOf = async (entryId: string) => {
	const rows = await reader().twinExplanation.findMany({
		where: { entryId },
		orderBy: { explainedAt: 'asc' },
		include: { explainedBy: { select: { name: true } } },
	})
	return new Map(
		rows.map(({ otherId, relation, text, explainedBy, explainedAt }) => [
			otherId,
			{ relation: relationIn(relation), text, by: explainedBy.name, at: explainedAt },
		]),
	)
}

/** On the page for handing in: what looks like this very entry, as it is written now, and is not explained. */
export const handInTwins = async (viewer: Viewer, entryId: string) => {
	const { twins, replication, unitId } = await entryTwins(viewer, entryId)
	const unexplained = await reader().$transaction((tx) => unexplainedTwins(tx, { id: entryId, unitId }))
	return {
		replication,
		twins: twins.filter(({ id }) => unexplained.includes(id)),
		twinVerdict: twinVerdict(unexplained.length),
	}
}
