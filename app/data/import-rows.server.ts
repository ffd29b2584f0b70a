import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { reader } from './database.server.ts'
import { isUuid } from './entries.server.ts'
import { databaseClock, type Tx } from './transact.server.ts'

/**
 * So few at a time are dead before the collector moves them: 10,000 rows took 375 MB above an idle portal by five hundred,
 * 170 MB by fifty.
 */
const batch = 50

export type NewTable = { roundId: string; unitId: string | null; fileName: string; sha256: string }

/**
 * Puts the rows of a table aside as they come, some at a time, so that neither memory nor others wait for a large
 * file; it is nobody’s until the command takes it. When reading fails, nothing stays.
 */
export const stageTable = async (viewer: Viewer, table: NewTable, rows: AsyncIterable<string[]>) => {
	const tx = reader()
	const { id } = await tx.entryImport.create({
		data: {
			...table,
			fileName: table.fileName.slice(0, 200),
			headers: [],
			uploadedById: viewer.person?.id ?? '',
			uploadedAt: await databaseClock(tx),
		},
	})
	try {
		let headers: string[] | null = null
		let number = 0
		let count = 0
		let waiting: { importId: string; number: number; cells: string[] }[] = []
		for await (const cells of rows) {
			number += 1
			if (headers === null) headers = cells.map((cell) => clean(cell).slice(0, 200))
			else if (cells.length > 0) {
				count += 1
				waiting.push({ importId: id, number, cells: cells.map(clean) })
			}
			if (waiting.length >= batch) {
				await tx.importRow.createMany({ data: waiting })
				waiting = []
			}
		}
		if (waiting.length > 0) await tx.importRow.createMany({ data: waiting })
		return { id, headers: headers ?? [], count }
	} catch (error) {
		await tx.entryImport.delete({ where: { id } })
		throw error
	}
}

/** What no database can hold becomes a space. */
const clean = (cell: string): string => cell.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, ' ').normalize('NFC')

/** The rows of a table in order, some at a time. */
export const rowsOfTable = async function* (tx: Tx, importId: string) {
	let after = 0
	for (;;) {
		const rows = await tx.importRow.findMany({
			where: { importId, number: { gt: after } },
			orderBy: { number: 'asc' },
			take: batch,
			select: { number: true, cells: true },
		})
		if (rows.length > 0) yield rows
		if (rows.length < batch) return
		after = rows.at(-1)?.number ?? after
	}
}

/** A table of the viewer’s own; for anyone else there is none. */
export const ownTable = async (tx: Tx, viewer: Viewer, importId: string) => {
	const table = isUuid(importId)
		? await tx.entryImport.findUnique({ where: { id: importId }, include: { round: true } })
		: null
	if (!table || table.headers.length === 0 || table.uploadedById !== viewer.person?.id)
		throw new Refusal({ code: 'hidden' })
	return table
}
