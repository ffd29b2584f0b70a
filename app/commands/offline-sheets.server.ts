import { holdStill, isUuid } from '#app/data/entries.server.ts'
import {
	closeSheetTable,
	offlineSheet,
	ownSheetTable,
	sheetsOffline,
} from '#app/data/offline-sheets.server.ts'
import { writeSheet } from '#app/data/sheet-writing.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { readOffline } from '#app/domain/offline-reading.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { reviewsIn, signedIn, type Viewer } from '#app/domain/viewer.ts'

export type SentSheets = { fileName: string; sha256: string; rows: readonly (readonly string[])[] }

/** A table of sheets was sent: put aside for its sender to look at, in place of the one before. No sheet changes yet. */
export const receiveSheets = (
	viewer: Viewer,
	roundId: string,
	{ fileName, sha256, rows }: SentSheets,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		if (!isUuid(roundId) || !reviewsIn(viewer, roundId)) throw new Refusal({ code: 'hidden' })
		const personId = signedIn(viewer)
		await tx.sheetTable.deleteMany({ where: { personId, takenAt: null } })
		const { id } = await tx.sheetTable.create({
			data: {
				...{ roundId, personId, sha256, receivedAt: now },
				fileName: fileName.slice(0, 200),
				rows: rows.map((row) => [...row]),
			},
		})
		const facts = { rows: rows.length, sha256 }
		return { value: id, events: [event('round.sheets-received', 'round', roundId, facts)] }
	})

/**
 * Takes the table over: every sheet in it is saved as its next version, or none is. It is read anew against the sheets
 * as they are now, and what it said is kept on the sheets alone.
 */
export const takeSheets = (viewer: Viewer, tableId: string, at?: Date): Promise<number> =>
	transact(
		viewer,
		at,
		async (tx, now) => {
			await tx.$queryRaw`SELECT 1 FROM "sheet_table" WHERE "id"::text = ${tableId} FOR UPDATE`
			const table = await ownSheetTable(tx, viewer, tableId)
			if (table.takenAt !== null) throw new Refusal({ code: 'already', fact: 'used' })
			const { roundId, sha256, rows } = table
			const before = await sheetsOffline(tx, viewer, roundId, now)
			await holdStill(
				tx,
				before.map(({ entry }) => entry.id),
			)
			const own = await sheetsOffline(tx, viewer, roundId, now)
			const { takes, faults } = readOffline(
				rows,
				own.map((each) => offlineSheet(viewer, each, now)),
			)
			if (faults.length > 0 || takes.length === 0)
				throw new Refusal({ code: 'incomplete', missing: faults.map(({ row }) => `row-${row}`) })
			const saved: PortalEvent[] = []
			for (const { id, changes } of takes) {
				const sheet = own.find((each) => each.id === id)
				if (sheet) saved.push((await writeSheet(tx, sheet, changes, now)).event)
			}
			await closeSheetTable(tx, tableId, takes.length, now)
			const taken = event('round.sheets-taken', 'round', roundId, { sheets: takes.length, sha256 })
			return { value: takes.length, events: [taken, ...saved] }
		},
		{ timeout: 60_000 },
	)
