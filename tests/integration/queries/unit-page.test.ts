import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { unitPage } from '#app/queries/unit-page.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, succeed } from '#tests/support/factories.ts'
import { decideOn, makeAwarding, makePractices, proposeReplication } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

test('a province that came forward with nothing has a page; whoever may only be preparing an entry has none', async () => {
	const unit = await makeUnit({ name: 'Tỉnh chưa có gì' })
	const firm = await makeUnit({ name: 'Hộ đang soạn', parentId: unit.id, kind: 'household' })
	await succeed(firm.id, unit.id)
	expect(await unitPage(anyone(), unit.slug, 1)).toEqual({
		slug: unit.slug,
		name: 'Tỉnh chưa có gì',
		abbr: null,
		kind: 'province',
		region: null,
		parent: null,
		formerNames: [],
		cameFrom: [],
		became: [],
		clusters: [],
		awards: [],
		total: 0,
		whole: 0,
		page: 1,
		pages: 1,
		practices: [],
		replicatedBy: [],
		replicates: [],
	})
	for (const slug of [firm.slug, 'khong-co'])
		expect(await refusalOf(unitPage(anyone(), slug, 1))).toEqual([{ code: 'hidden' }])
})

test('names and successors are those of their time', async () => {
	const [old, unit] = [await makeUnit({ name: 'Tỉnh cũ' }), await makeUnit({ name: 'Tên nay' })]
	await reader().unitName.updateMany({
		where: { unitId: unit.id },
		data: { validFrom: new Date('2025-07-01') },
	})
	const before = {
		nameVi: 'Tên xưa',
		fullNameVi: 'Tên xưa',
		nameEn: 'Old name',
		validTo: new Date('2025-07-01'),
	}
	await reader().unitName.create({ data: { unitId: unit.id, ...before } })
	await succeed(old.id, unit.id, new Date('2025-07-01'))
	expect(await unitPage(anyone(), unit.slug, 1)).toMatchObject({
		name: 'Tên nay',
		formerNames: [{ name: 'Tên xưa', until: '2025-07-01' }],
		cameFrom: [{ slug: old.slug, name: 'Tỉnh cũ', on: '2025-07-01' }],
	})
	expect(await unitPage(anyone(), old.slug, 1)).toMatchObject({
		became: [{ slug: unit.slug, name: 'Tên nay', on: '2025-07-01' }],
	})
})

test('its practices, awards and replications are those that are public, and no others', async () => {
	const awarding = await makeAwarding()
	const [unit, other] = [await makeUnit({ name: 'Gốc' }), await makeUnit({ name: 'Làm theo' })]
	const [first, second, replica] = await makePractices(awarding, [
		{ unitId: unit.id, content: { titleVi: 'Một cửa số' } },
		{ unitId: unit.id, level: 1, content: { titleVi: 'Chợ số' } },
		{ unitId: other.id, kind: 'model', content: { titleVi: 'Một cửa số ở nơi khác' } },
	])
	const { entries } = await decideOn(awarding, [{ unitId: unit.id, content: { titleVi: 'Còn kín' } }])
	await proposeReplication(replica?.entryId, first?.entryId, awarding.drafterId, 'Giải trình kín')
	await proposeReplication(entries[0]?.id, replica?.entryId, awarding.drafterId, 'Giải trình kín')
	const page = await unitPage(anyone(), unit.slug, 1)
	expect(page.practices.map(({ title }) => title).sort()).toEqual(['Chợ số', 'Một cửa số'])
	expect([page.total, page.awards.map(({ count }) => count)]).toEqual([2, [1, 1]])
	const year = first?.year
	const original = { slug: first?.slug, title: 'Một cửa số', agency: 'Gốc', year }
	const taken = { slug: replica?.slug, title: 'Một cửa số ở nơi khác', agency: 'Làm theo', year }
	expect([page.replicatedBy, page.replicates]).toEqual([[{ original, replica: taken }], []])
	const follower = await unitPage(anyone(), other.slug, 1)
	expect([follower.replicatedBy, follower.replicates]).toEqual([[], [{ original, replica: taken }]])
	expect(JSON.stringify([page, follower])).not.toMatch(/Còn kín|Giải trình kín/)
	expect(await practiceAt(anyone(), first?.slug ?? '')).toMatchObject({
		replicates: null,
		replicatedBy: [taken],
	})
	expect(await practiceAt(anyone(), replica?.slug ?? '')).toMatchObject({
		replicates: original,
		replicatedBy: [],
	})
	expect(await practiceAt(anyone(), second?.slug ?? '')).toMatchObject({ replicates: null, replicatedBy: [] })
})

test('a ministry says how many it has with the units under it; these say their own', async () => {
	const awarding = await makeAwarding()
	const ministry = await makeUnit({ name: 'Bộ có cục', kind: 'ministry' })
	const bureau = await makeUnit({ name: 'Cục của bộ', kind: 'department', parentId: ministry.id })
	await makePractices(awarding, [
		{ unitId: bureau.id, content: { titleVi: 'Cục làm một' } },
		{ unitId: bureau.id, content: { titleVi: 'Cục làm hai' } },
	])
	await decideOn(awarding, [{ unitId: bureau.id, content: { titleVi: 'Cục còn kín' } }])
	const numbers = async (slug: string) => {
		const { total, whole } = await unitPage(anyone(), slug, 1)
		return { total, whole }
	}
	expect(await numbers(ministry.slug)).toEqual({ total: 0, whole: 2 })
	expect(await numbers(bureau.slug)).toEqual({ total: 2, whole: 2 })
	await makePractices(await makeAwarding(), [{ unitId: ministry.id, content: { titleVi: 'Bộ làm' } }])
	expect(await numbers(ministry.slug)).toEqual({ total: 1, whole: 3 })
})

test('more practices than fit come page by page; a page past the last is the last', async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit()
	await makePractices(
		awarding,
		Array.from({ length: 13 }, (_, index) => ({
			unitId: unit.id,
			content: { titleVi: `Cách làm ${index}` },
		})),
	)
	const pages = [await unitPage(anyone(), unit.slug, 1), await unitPage(anyone(), unit.slug, 9)]
	expect(pages.map(({ page, pages, practices }) => [page, pages, practices.length])).toEqual([
		[1, 2, 12],
		[2, 2, 1],
	])
	const titles = pages.flatMap(({ practices }) => practices.map(({ title }) => title))
	expect(new Set(titles).size).toBe(13)
})
