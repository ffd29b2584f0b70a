import { emptyReview, type ReviewContent, type ReviewFacts } from '#app/domain/review.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { reviewsIn, type Viewer } from '#app/domain/viewer.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import {
	conflictsWith,
	entryOf,
	isUuid,
	loadEntry,
	withFacts,
	type EntryRow,
	type LoadedEntry,
} from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** A reviewer's own assignment with its sheet, as the rules see it. */
export type OwnAssignment = {
	id: string
	entry: LoadedEntry
	facts: ReviewFacts
	dueAt: Date
	recusal: { kind: string; recusedAt: Date } | null
	/** What was saved; empty with version 0 until something was. */
	sheet: { version: number; savedAt: Date | null; content: ReviewContent }
	handedIn: { submittedAt: Date; total: number; digest: string } | null
}

/** The viewer's own assignment in a round they review in now; anything else is hidden. */
export const ownAssignment = (tx: Tx, viewer: Viewer, id: string): Promise<OwnAssignment> =>
	load(tx, viewer, id, foundEntry)

/** The same for a change: the entry, and with it each of its sheets, stands still until the transaction ends. */
export const lockOwnAssignment = (tx: Tx, viewer: Viewer, id: string): Promise<OwnAssignment> =>
	load(tx, viewer, id, heldEntry)

/** All of them, oldest first. */
export const ownAssignments = async (tx: Tx, viewer: Viewer, tree: UnitTree): Promise<OwnAssignment[]> => {
	const rows = await tx.entry.findMany({
		where: {
			assignments: { some: { personId: viewer.person?.id ?? '' } },
			roundId: { in: viewer.reviewing.map(({ roundId }) => roundId) },
		},
		orderBy: { id: 'asc' },
		include: withFacts,
	})
	return rows.flatMap((row) => {
		const own = row.assignments.find(({ personId }) => personId === viewer.person?.id)
		return own ? [ownOf(viewer, entryOf(row), own, tree)] : []
	})
}

const load = async (
	tx: Tx,
	viewer: Viewer,
	id: string,
	entryIdOf: typeof foundEntry,
): Promise<OwnAssignment> => {
	const personId = viewer.person?.id
	const entryId = personId !== undefined && isUuid(id) ? await entryIdOf(tx, id, personId) : undefined
	if (entryId === undefined) throw new Refusal({ code: 'hidden' })
	const entry = await loadEntry(tx, entryId)
	const row = entry.row.assignments.find((assignment) => assignment.id === id)
	if (!row || !reviewsIn(viewer, entry.roundId)) throw new Refusal({ code: 'hidden' })
	return ownOf(viewer, entry, row, await unitTree(tx))
}

const foundEntry = async (tx: Tx, id: string, personId: string): Promise<string | undefined> =>
	(await tx.assignment.findFirst({ where: { id, personId }, select: { entryId: true } }))?.entryId

const heldEntry = async (tx: Tx, id: string, personId: string): Promise<string | undefined> => {
	const [row] = await tx.$queryRaw<{ id: string }[]>`
		SELECT e."id"::text FROM "entry" e JOIN "assignment" a ON a."entry_id" = e."id"
		WHERE a."id" = ${id}::uuid AND a."person_id" = ${personId}::uuid FOR UPDATE OF e`
	return row?.id
}

const ownOf = (
	viewer: Viewer,
	entry: LoadedEntry,
	row: EntryRow['assignments'][number],
	tree: UnitTree,
): OwnAssignment => {
	const submission = row.review?.submission ?? null
	return {
		id: row.id,
		entry,
		facts: {
			assignment: {
				reviewerId: row.personId,
				recusedAt: row.recusal?.recusedAt ?? null,
				handedInAt: submission?.submittedAt ?? null,
			},
			conflicts: conflictsWith(viewer, entry, tree),
			phases: entry.phases,
		},
		dueAt: row.dueAt,
		recusal: row.recusal,
		sheet: row.review
			? {
					version: row.review.version,
					savedAt: row.review.savedAt,
					content: row.review.content as unknown as ReviewContent,
				}
			: { version: 0, savedAt: null, content: emptyReview(entry.rubric) },
		handedIn: submission && {
			submittedAt: submission.submittedAt,
			total: submission.total,
			digest: submission.digest,
		},
	}
}
