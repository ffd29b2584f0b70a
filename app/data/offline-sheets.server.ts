import { offlineLimits } from '#app/domain/offline-sheet.ts'
import type { OfflineSheet } from '#app/domain/offline-reading.ts'
import { mayReview, type ReviewContent } from '#app/domain/review.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { reviewsIn, signedIn, type Viewer } from '#app/domain/viewer.ts'
import { ownAssignments, type OwnAssignment } from './assignments.server.ts'
import { isUuid } from './entries.server.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** The viewer's own sheets of a round that they may know of: none given up, none in conflict. */
export const sheetsOffline = async (
	tx: Tx,
	viewer: Viewer,
	roundId: string,
	now: Date,
): Promise<OwnAssignment[]> => {
	if (!isUuid(roundId) || !reviewsIn(viewer, roundId)) throw new Refusal({ code: 'hidden' })
	const all = await ownAssignments(tx, viewer, await unitTree(tx, now))
	return all.filter(
		({ entry, facts }) =>
			entry.roundId === roundId && facts.assignment.recusedAt === null && facts.conflicts.length === 0,
	)
}

/** A sheet as the reading of a table asks about it. */
export const offlineSheet = (
	viewer: Viewer,
	{ id, entry, facts, sheet }: OwnAssignment,
	now: Date,
): OfflineSheet & { content: ReviewContent } => {
	const isDone = facts.assignment.handedInAt !== null
	const refusal = isDone ? 'handed-in' : mayReview(viewer, facts, now).allowed ? null : 'closed'
	return { id, version: sheet.version, rubric: entry.rubric, content: sheet.content, refusal }
}

/** A table of the viewer's own; for anyone else there is none. */
export const ownSheetTable = async (tx: Tx, viewer: Viewer, id: string) => {
	const table = isUuid(id)
		? await tx.sheetTable.findFirst({ where: { id, personId: signedIn(viewer) } })
		: null
	if (!table) throw new Refusal({ code: 'hidden' })
	return { ...table, rows: (table.rows ?? []) as readonly (readonly string[])[] }
}

/** It was taken over: nothing of what it said stays in it. */
export const closeSheetTable = (tx: Tx, id: string, sheets: number, now: Date) =>
	tx.sheetTable.update({ where: { id }, data: { takenAt: now, sheets, rows: Prisma.DbNull } })

/** The rows of a table as texts that a database can hold; null when it is more than sheets of one reviewer can be. */
export const collectRows = async (rows: AsyncIterable<readonly string[]>): Promise<string[][] | null> => {
	const kept: string[][] = []
	let characters = 0
	for await (const row of rows) {
		const cells = row.slice(0, 30).map(clean)
		characters += cells.reduce((sum, { length }) => sum + length, 0)
		kept.push(cells)
		if (kept.length > offlineLimits.rows || characters > offlineLimits.characters) return null
	}
	return kept
}

const clean = (cell: string): string => cell.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, ' ').normalize('NFC')
