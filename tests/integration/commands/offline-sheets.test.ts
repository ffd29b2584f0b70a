import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '#app/adapters/table-files.server.ts'
import { xlsxOf } from '#app/adapters/table-writing.server.ts'
import { receiveSheets, takeSheets } from '#app/commands/offline-sheets.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { rowsSent, sentSheets, sheetsToTake } from '#app/queries/offline-sheets.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { offlineRows } from '#app/ui/offline/offline-rows.ts'
import { canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer, now, rubricOf } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const rubric = rubricOf('initiative', 'collective')
let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Viewer = Parameters<typeof sheetsToTake>[0]

/** The file as it is downloaded, read back as it is when it is sent. */
const roundTrip = async (viewer: Viewer, roundId: string): Promise<string[][]> => {
	const { sheets } = await sheetsToTake(viewer, roundId, now)
	const stream = xlsxOf([{ name: 'Phiếu', rows: offlineRows(sheets, 'vi') }], now, (error) => {
		throw error
	})
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(Buffer.from(chunk))
	const path = join(folder, `${roundId}.xlsx`)
	await writeFile(path, Buffer.concat(chunks))
	const rows = await rowsSent(await readTable(path, (await stat(path)).size))
	if (rows === null) throw new Error('too many rows')
	return rows
}
const sent = (rows: string[][]) => ({ fileName: 'phieu.xlsx', sha256: 'a'.repeat(64), rows })
const write = (rows: string[][], code: string, changes: Record<number, string>): string[][] =>
	rows.map((row) => (row[3] === code ? row.map((cell, index) => changes[index] ?? cell) : row))

test('sheets go out as blind as they read, and come back as they went', async () => {
	const { reviewer, roundId, assignmentId } = await canaryWorld('double')
	const content = fullSheet(rubric, { strengths: '=1+1', limits: '-2\n@x' })
	await saveReview(reviewer, assignmentId, { version: 0, content }, now)
	const rows = await roundTrip(reviewer, roundId)
	expect(leaksIn(rows, [...identity, ...others, reviewer.person.name])).toEqual([])
	expect(rows.find((row) => row[3] === 'strengths')?.[8]).toBe('=1+1')
	const tableId = await receiveSheets(reviewer, roundId, sent(write(rows, 'limits', { 8: '=cmd|A1' })), now)
	const page = await sentSheets(reviewer, roundId, tableId, now)
	expect(leaksIn(page, [...identity, ...others])).toEqual([])
	expect(page).toMatchObject({ faultCount: 0, sheets: [{ id: assignmentId, missing: 0 }] })
	expect((await reviewSheet(reviewer, assignmentId, now)).sheet.version).toBe(1)
	expect(await takeSheets(reviewer, tableId, now)).toBe(1)
	const { sheet } = await reviewSheet(reviewer, assignmentId, now)
	expect([sheet.version, sheet.content]).toEqual([2, { ...content, claims: {}, limits: '=cmd|A1' }])
	const table = await reader().sheetTable.findUniqueOrThrow({ where: { id: tableId } })
	expect([table.rows, table.sheets, table.takenAt]).toEqual([null, 1, now])
	const trail = await reader().auditEvent.findMany({
		where: { subjectId: { in: [roundId, assignmentId] }, actorId: reviewer.person.id },
		orderBy: { seq: 'asc' },
	})
	expect(trail.map(({ name }) => name)).toEqual([
		...['review.saved', 'round.sheets-received', 'round.sheets-taken', 'review.saved'],
	])
	expect(
		leaksIn(
			trail.map(({ payload }) => payload),
			['=cmd|A1'],
		),
	).toEqual([])
	expect(await refusalOf(takeSheets(reviewer, tableId, now))).toEqual([{ code: 'already', fact: 'used' }])
})

test('one wrong cell keeps everything out', async () => {
	const { reviewer, roundId, assignmentId } = await canaryWorld('double')
	const criterion = rubric.criteria[0]
	const rows = write(await roundTrip(reviewer, roundId), `criterion:${criterion?.id ?? ''}`, { 7: '7,5' })
	const tableId = await receiveSheets(reviewer, roundId, sent(write(rows, 'strengths', { 8: 'Tốt' })), now)
	const page = await sentSheets(reviewer, roundId, tableId, now)
	expect(page.faults.map(({ column, code, value }) => [column, code, value])).toEqual([
		['points', 'points', '7,5'],
	])
	expect(page.sheets).toEqual([])
	expect(await refusalOf(takeSheets(reviewer, tableId, now))).toMatchObject([{ code: 'incomplete' }])
	expect((await reviewSheet(reviewer, assignmentId, now)).sheet.version).toBe(0)
})

test('a sheet that changed, was handed in or given up since the preview is refused as a whole', async () => {
	const { reviewer, roundId, assignmentId } = await canaryWorld('single')
	const rows = await roundTrip(reviewer, roundId)
	const faultsOf = async (id: string) =>
		(await sentSheets(reviewer, roundId, id, now)).faults.map(({ column, code }) => [column, code])
	const first = await receiveSheets(reviewer, roundId, sent(rows), now)
	expect(await faultsOf(first)).toEqual([])
	await saveReview(reviewer, assignmentId, { version: 0, content: fullSheet(rubric) }, now)
	expect(await faultsOf(first)).toEqual([['version', 'stale']])
	expect(await refusalOf(takeSheets(reviewer, first, now))).toMatchObject([{ code: 'incomplete' }])
	await submitReview(reviewer, assignmentId, now)
	const second = await receiveSheets(reviewer, roundId, sent(rows), now)
	expect(await faultsOf(second)).toEqual([['sheet', 'handed-in']])
	expect((await sheetsToTake(reviewer, roundId, now)).sheets).toEqual([])
	expect(await refusalOf(sentSheets(reviewer, roundId, first, now))).toEqual([{ code: 'hidden' }])
	const other = await canaryWorld('single')
	const theirs = await roundTrip(other.reviewer, other.roundId)
	const third = await receiveSheets(other.reviewer, other.roundId, sent(theirs), now)
	await recuse(other.reviewer, other.assignmentId, { kind: 'other', reason: 'Bận' }, now)
	const gone = await sentSheets(other.reviewer, other.roundId, third, now)
	expect(gone.faults.map(({ code }) => code)).toEqual(['unknown-sheet'])
})

test('a table is its sender’s alone, and holds no sheet of anybody else', async () => {
	const { reviewer, other, roundId, otherId, secretary } = await canaryWorld('double')
	const rows = await roundTrip(reviewer, roundId)
	const tableId = await receiveSheets(reviewer, roundId, sent(rows), now)
	const stranger = await makeViewer()
	for (const viewer of [other, secretary, stranger]) {
		expect(await refusalOf(sentSheets(viewer, roundId, tableId, now))).toEqual([{ code: 'hidden' }])
		expect(await refusalOf(takeSheets(viewer, tableId, now))).toEqual([{ code: 'hidden' }])
	}
	for (const viewer of [secretary, stranger]) {
		expect(await refusalOf(sheetsToTake(viewer, roundId, now))).toEqual([{ code: 'hidden' }])
		expect(await refusalOf(receiveSheets(viewer, roundId, sent(rows), now))).toEqual([{ code: 'hidden' }])
	}
	const stolen = rows.map((row) =>
		row.map((cell, index) => (index === 0 && cell.includes('-') ? otherId : cell)),
	)
	const forged = await receiveSheets(reviewer, roundId, sent(stolen), now)
	const page = await sentSheets(reviewer, roundId, forged, now)
	expect(page.faults.map(({ code }) => code)).toEqual(['unknown-sheet'])
	expect(leaksIn(page, [...identity, ...others])).toEqual([])
})
