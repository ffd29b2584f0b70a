import { emptyReview, type ReviewContent, type ReviewFacts } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
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
import { interestsOf, withInterests } from './entry-interests.server.ts'
import { phasesOf } from './phases.server.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** A reviewer's own assignment with its sheet, as the rules see it. */
export type OwnAssignment = {
	id: string
	entry: LoadedEntry
	facts: ReviewFacts
	/** 2 in a second round of review. */
	turn: number
	dueAt: Date
	recusal: { kind: string; recusedAt: Date } | null
	/** What was saved; empty with version 0 until something was. */
	sheet: { version: number; savedAt: Date | null; content: ReviewContent }
	handedIn: { submittedAt: Date; total: number; digest: string } | null
}

/** What is written on, of an assignment: read for every second in which somebody writes, so nothing more. */
export type OwnSheet = Pick<OwnAssignment, 'id' | 'sheet'> & {
	entry: Pick<LoadedEntry, 'id' | 'rubric'>
	facts: ReviewFacts
}

/** What a save asks. The calendar of reviewing is that of the round: only handing in has deadlines of its own. */
const writing = {
	id: true,
	personId: true,
	recusal: { select: { recusedAt: true } },
	review: {
		select: {
			version: true,
			savedAt: true,
			content: true,
			submission: { select: { submittedAt: true } },
		},
	},
	entry: {
		select: {
			...withInterests,
			id: true,
			roundId: true,
			rubric: { select: { document: true } },
			round: { select: { ...withInterests.round.select, phases: true } },
		},
	},
} as const satisfies Prisma.AssignmentSelect

/** The viewer's own sheet in a round they review in now, to be written on: its entry stands still until the transaction ends. */
export const lockOwnSheet = async (tx: Tx, viewer: Viewer, id: string): Promise<OwnSheet> => {
	const personId = viewer.person?.id
	const entryId = personId !== undefined && isUuid(id) ? await heldEntry(tx, id, personId) : undefined
	const row =
		entryId === undefined ? null : await tx.assignment.findUnique({ where: { id }, select: writing })
	if (!row || !reviewsIn(viewer, row.entry.roundId)) throw new Refusal({ code: 'hidden' })
	const rubric = row.entry.rubric.document as unknown as Rubric
	const interests = interestsOf(row.entry)
	return {
		id,
		entry: { id: row.entry.id, rubric },
		facts: {
			assignment: standingOf(row),
			conflicts: conflictsWith(viewer, { interests }, await unitTree(tx)),
			phases: phasesOf(row.entry.round.phases),
		},
		sheet: sheetOf(row.review, rubric),
	}
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
			assignment: standingOf(row),
			conflicts: conflictsWith(viewer, entry, tree),
			phases: entry.phases,
		},
		turn: row.turn,
		dueAt: row.dueAt,
		recusal: row.recusal,
		sheet: sheetOf(row.review, entry.rubric),
		handedIn: submission && {
			submittedAt: submission.submittedAt,
			total: submission.total,
			digest: submission.digest,
		},
	}
}

type WrittenRow = Prisma.AssignmentGetPayload<{ select: typeof writing }>

const standingOf = (row: Pick<WrittenRow, 'personId' | 'recusal' | 'review'>): ReviewFacts['assignment'] => ({
	reviewerId: row.personId,
	recusedAt: row.recusal?.recusedAt ?? null,
	handedInAt: row.review?.submission?.submittedAt ?? null,
})

const sheetOf = (
	row: Pick<NonNullable<WrittenRow['review']>, 'version' | 'savedAt' | 'content'> | null,
	rubric: Rubric,
): OwnAssignment['sheet'] =>
	row
		? { version: row.version, savedAt: row.savedAt, content: row.content as unknown as ReviewContent }
		: { version: 0, savedAt: null, content: emptyReview(rubric) }
