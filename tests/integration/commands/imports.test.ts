import { expect, test } from 'vitest'
import { receiveImport, takeImport } from '#app/commands/imports.server.ts'
import { reader } from '#app/data/database.server.ts'
import { strictReader, tableReader } from '#app/forms/read-table.ts'
import { importPage } from '#app/queries/import-page.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeRound, makeUnit, makeViewer } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

async function* rowsOf(rows: readonly (readonly string[])[]) {
	for (const row of rows) yield [...row]
}

const world = async () => {
	const { roundId } = await makeRound({ phases: { open: [daysFromNow(-9000), daysFromNow(9000)] } })
	const unit = await makeUnit({ name: 'Tỉnh Nhập Bảng' })
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const send = (rows: readonly (readonly string[])[], viewer = drafter, unitId: string | null = unit.id) =>
		receiveImport(viewer, { roundId, unitId, fileName: 'bang.csv', sha256: 'a'.repeat(64) }, rowsOf(rows))
	const entries = () => reader().entry.findMany({ where: { roundId }, orderBy: { titleVi: 'asc' } })
	return { roundId, unit, drafter, secretary, send, entries }
}

const good = [
	['Mã dòng', 'Tên hồ sơ', 'Tóm tắt', 'solution'],
	['A', 'Học bạ số', 'Tóm tắt một', 'Giải pháp một'],
	['B', 'Bản đồ số', 'Tóm tắt hai', 'Giải pháp hai'],
	['', 'Không có mã', '', ''],
]

test('a table becomes drafts of its agency at once, each with its event; again it changes nothing', async () => {
	const { unit, drafter, send, entries } = await world()
	const first = await send(good)
	expect(await importPage(drafter, first, tableReader)).toMatchObject({ rows: 3, badRows: 0, known: 0 })
	expect(await entries()).toEqual([])
	expect(await takeImport(drafter, first, strictReader)).toEqual({ created: 3, skipped: 0 })
	const made = await entries()
	expect(
		made.map(({ titleVi, unitId, stage, createdById }) => [titleVi, unitId, stage, createdById]),
	).toEqual(
		['Bản đồ số', 'Học bạ số', 'Không có mã'].map((title) => [title, unit.id, 'draft', drafter.person.id]),
	)
	const created = await reader().auditEvent.count({
		where: { name: 'entry.created', subjectId: { in: made.map(({ id }) => id) } },
	})
	expect(created).toBe(3)
	expect(await refusalOf(takeImport(drafter, first, strictReader))).toEqual([
		{ code: 'already', fact: 'used' },
	])
	const second = await send(good)
	expect(await importPage(drafter, second, tableReader)).toMatchObject({ rows: 3, badRows: 0, known: 3 })
	expect(await takeImport(drafter, second, strictReader)).toEqual({ created: 0, skipped: 3 })
	expect(await entries()).toEqual(made)
})

test('one bad cell, and nothing comes in; each is listed with its row, column and reason', async () => {
	const { drafter, send, entries } = await world()
	const id = await send([...good, ['C', '', '', ''], ['A', 'Trùng mã', '', '']])
	const page = await importPage(drafter, id, tableReader)
	expect(page).toMatchObject({ rows: 5, badRows: 2 })
	expect(page.wrong).toEqual([
		{ row: 5, column: 1, code: 'required', value: '' },
		{ row: 6, column: 0, code: 'key-twice', value: 'A' },
	])
	expect(await refusalOf(takeImport(drafter, id, strictReader))).toEqual([
		{ code: 'incomplete', missing: ['row-5'] },
	])
	expect(await entries()).toEqual([])
	const unknown = await send([
		['Tên hồ sơ', 'Cột lạ'],
		['x', 'y'],
	])
	expect((await importPage(drafter, unknown, tableReader)).headerProblems).toEqual([
		{ header: 'Cột lạ', column: 1, code: 'unknown-column' },
	])
	expect(await refusalOf(takeImport(drafter, unknown, strictReader))).toEqual([
		{ code: 'incomplete', missing: ['headers'] },
	])
})

test('the same table twice at the same moment makes each entry once', async () => {
	const { drafter, send, entries } = await world()
	const [first, second] = [await send(good), await send(good)]
	const taken = await Promise.all([first, second].map((id) => takeImport(drafter, id, strictReader)))
	expect(taken.map(({ created, skipped }) => [created, skipped]).sort()).toEqual([
		[0, 3],
		[3, 0],
	])
	expect((await entries()).length).toBe(3)
})

test('an agency brings its own entries only, the secretary those of any; a table is its sender’s', async () => {
	const { roundId, drafter, secretary, send, entries, unit } = await world()
	const other = await makeUnit({ name: 'Tỉnh Của Người Khác' })
	const foreign = await send([
		['Tên hồ sơ', 'Đơn vị'],
		['Mạo danh', 'Tỉnh Của Người Khác'],
	])
	expect((await importPage(drafter, foreign, tableReader)).wrong).toMatchObject([
		{ row: 2, column: 1, code: 'unknown' },
	])
	expect(await refusalOf(send(good, drafter, other.id))).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(send(good, drafter, null))).toEqual([{ code: 'not-yours' }])
	const rows = [
		['Tên hồ sơ', 'Đơn vị'],
		['Một', unit.slug],
		['Hai', 'TỈNH CỦA NGƯỜI KHÁC'],
	]
	const id = await send(rows, secretary, null)
	expect(await takeImport(secretary, id, strictReader)).toEqual({ created: 2, skipped: 0 })
	expect((await entries()).map(({ titleVi, unitId }) => [titleVi, unitId])).toEqual([
		['Hai', other.id],
		['Một', unit.id],
	])
	for (const act of [
		() => importPage(drafter, id, tableReader),
		() => takeImport(drafter, id, strictReader),
		() => importPage(drafter, 'x', tableReader),
	]) {
		expect(await refusalOf(act())).toEqual([{ code: 'hidden' }])
	}
	expect(await reader().entryImport.count({ where: { roundId } })).toBe(2)
})

test('no table is taken while the round is closed, and a reading that breaks leaves nothing behind', async () => {
	const { roundId } = await makeRound({ phases: { open: [daysFromNow(-9000), daysFromNow(-8000)] } })
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const table = { roundId, unitId: unit.id, fileName: 'x.csv', sha256: 'b'.repeat(64) }
	expect(await refusalOf(receiveImport(drafter, table, rowsOf(good)))).toMatchObject([
		{ code: 'phase', needs: 'open' },
	])
	const open = await world()
	async function* broken() {
		yield ['Tên hồ sơ']
		yield ['Một']
		throw new Error('cut off')
	}
	const before = await reader().entryImport.count()
	await expect(
		receiveImport(open.drafter, { ...table, roundId: open.roundId, unitId: open.unit.id }, broken()),
	).rejects.toThrow('cut off')
	expect(await reader().entryImport.count()).toBe(before)
})
