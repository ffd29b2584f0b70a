import { expect, test } from 'vitest'
import { addUnit, recordSuccession, renameUnit } from '#app/commands/units.server.ts'
import { reader } from '#app/data/database.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { unitList, unitPage } from '#app/queries/units.server.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const department = {
	kind: 'department',
	nameVi: 'Sở Y tế',
	fullNameVi: 'Sở Y tế tỉnh Thử',
	nameEn: 'Health',
} as const

test('a unit is added under its parent, with a slug of its own and an event', async () => {
	const secretary = await makeViewer({ office: 'secretary' })
	const parent = await makeUnit({ name: 'Tỉnh Thử' })
	const first = await addUnit(secretary, parent.id, department, now)
	const second = await addUnit(secretary, parent.id, department, now)
	expect([first.slug, second.slug]).toEqual(['so-y-te', 'so-y-te-2'])
	const row = await reader().unit.findUniqueOrThrow({ where: { id: first.id } })
	expect(row).toMatchObject({ parentId: parent.id, kind: 'department', level: 'department' })
	const event = await reader().auditEvent.findFirstOrThrow({ where: { subjectId: first.id } })
	expect(event).toMatchObject({ name: 'unit.added', payload: { slug: 'so-y-te', name: 'Sở Y tế tỉnh Thử' } })
})

test('a new name holds from its day, and the old one before it', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const unit = await makeUnit({ name: 'Tên cũ' })
	const name = { nameVi: 'Tên mới', fullNameVi: 'Tên mới', nameEn: 'New', from: new Date('2025-03-01') }
	await renameUnit(administrator, unit.id, name, now)
	const row = await reader().unit.findUniqueOrThrow({ where: { id: unit.id }, include: { names: true } })
	expect(unitName(row, new Date('2025-02-28'), 'vi')).toBe('Tên cũ')
	expect(unitName(row, new Date('2025-03-01'), 'vi')).toBe('Tên mới')
	await expect(
		renameUnit(administrator, unit.id, { ...name, from: new Date('2025-03-01') }, now),
	).rejects.toMatchObject({
		reasons: [{ code: 'incomplete', missing: ['from'] }],
	})
})

test('a succession is recorded once, and not of a unit by itself', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const before = await makeUnit()
	const after = await makeUnit()
	const who = { predecessorId: before.id, successorId: after.id }
	const why = { effectiveOn: daysFromNow(-10), basis: 'Quyết định thử' }
	await recordSuccession(administrator, who, why, now)
	await expect(recordSuccession(administrator, who, why, now)).rejects.toMatchObject({
		reasons: [{ code: 'already', fact: 'exists' }],
	})
	await expect(
		recordSuccession(administrator, { ...who, successorId: before.id }, why, now),
	).rejects.toMatchObject({
		reasons: [{ code: 'incomplete', missing: ['successor'] }],
	})
})

test('agencies, reviewers and the council neither keep nor read the list', async () => {
	const unit = await makeUnit({ name: 'Kín' })
	const agency = await makeViewer({ drafterOf: unit.id }, { headOf: unit.id })
	const refusal = { reasons: [{ code: 'not-yours' }] }
	await expect(addUnit(agency, unit.id, department, now)).rejects.toMatchObject(refusal)
	await expect(unitPage(agency, unit.id, now)).rejects.toMatchObject(refusal)
	const filters = { search: '', kind: null, aliveOn: now, page: 1 }
	await expect(unitList(agency, filters)).rejects.toMatchObject(refusal)
	expect(await reader().auditEvent.count({ where: { actorId: agency.person.id } })).toBe(0)
})

test('an unknown unit is not found', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const hidden = { reasons: [{ code: 'hidden' }] }
	await expect(unitPage(administrator, 'not-a-uuid', now)).rejects.toMatchObject(hidden)
	await expect(addUnit(administrator, crypto.randomUUID(), department, now)).rejects.toMatchObject(hidden)
})

test('the list searches every name without marks and knows who is alive on a day', async () => {
	const secretary = await makeViewer({ office: 'secretary' })
	const gone = await makeUnit({ name: 'Tỉnh Đã Hợp Nhất', dissolvedOn: new Date('2025-07-01') })
	const search = { search: 'da hop nhat', kind: null, page: 1 }
	const then = await unitList(secretary, { ...search, aliveOn: new Date('2025-06-30') })
	const later = await unitList(secretary, { ...search, aliveOn: new Date('2025-07-01') })
	expect(then.units.map(({ id }) => id)).toEqual([gone.id])
	expect(later.units).toEqual([])
})
