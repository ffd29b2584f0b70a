import { conflictsOf } from '#app/domain/conflict.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { unitsOf, type Viewer } from '#app/domain/viewer.ts'
import { blindVisitorsOf } from './blind-visitors.server.ts'
import { loadEntry, visibleTo } from './entries.server.ts'
import { interestsOf, withInterests } from './entry-interests.server.ts'
import { agencyOf, maskFor, termsOf } from './reading.server.ts'
import { submissionInForceOf } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** The entries of a round that somebody who reviews in it might get and may know of: none that they are bound to or saw. */
export const offeredIds = async (tx: Tx, viewer: Viewer, roundId: string, now: Date): Promise<string[]> => {
	const person = viewer.person
	if (!person) return []
	const rows = await tx.entry.findMany({
		where: { roundId, stage: { in: ['accepted', 'review'] }, assignments: { none: { personId: person.id } } },
		select: { ...withInterests, id: true },
		orderBy: { id: 'asc' },
	})
	const tree = await unitTree(tx, now)
	const judge = { personId: person.id, unitIds: unitsOf(viewer), ties: viewer.ties }
	const free = rows.filter((row) => conflictsOf(judge, interestsOf(row), tree).length === 0)
	const visitors = await blindVisitorsOf(tx, free)
	return free.flatMap(({ id }) => (visitors.get(id)?.includes(person.id) ? [] : [id]))
}

/** One of them as blind as the review: title, summary, classification, and the agency where the round lets it be known. */
export const readOffer = async (tx: Tx, viewer: Viewer, id: string, tree: UnitTree, now: Date) => {
	const entry = await loadEntry(tx, id)
	const visible = visibleTo(viewer, entry, tree, now)
	const submission = visible.has('offer') ? await submissionInForceOf(tx, id) : null
	if (!submission) return null
	const { frozen, submittedAt } = submission
	const mask = visible.has('agency') ? (text: string) => text : await maskFor(tx, entry, tree, frozen)
	const { titleVi, summary, pillar, themes, sector } = frozen.content
	return {
		id,
		title: mask(titleVi),
		summary: mask(summary),
		kind: entry.kind,
		terms: await termsOf(
			tx,
			entry,
			{ pillar, themes, sector, technologies: [], noveltyTypes: [] },
			viewer.language,
		),
		agency: visible.has('agency')
			? (await agencyOf(tx, entry.unitId, submittedAt, viewer.language)).name
			: null,
	}
}
