import { expect, test } from 'vitest'
import { prepareReference } from '#app/commands/reference.server.ts'
import { reader } from '#app/data/database.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { isAlive, relationBetween } from '#app/domain/unit.ts'
import { portal } from '#app/domain/viewer.ts'
import { makeViewer, makeUnit } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const at = new Date('2021-01-01T00:00:00.000Z')

const unitsAlive = async (date: string, kinds: readonly string[]) => {
	const units = await reader().unit.findMany({
		where: { kind: { in: [...kinds] } },
		include: { names: true },
	})
	return units.filter((unit) => isAlive(unit, new Date(date)))
}

const nameOf = async (slug: string, date: string) =>
	unitName(
		await reader().unit.findUniqueOrThrow({ where: { slug }, include: { names: true } }),
		new Date(date),
		'vi',
	)

test('the reference data is loaded once, and a second time changes nothing', async () => {
	await prepareReference(portal(), at)
	const before = await reader().unit.count()
	await prepareReference(portal(), at)
	expect(await reader().unit.count()).toBe(before)
	expect(await reader().auditEvent.count({ where: { name: 'installation.prepared' } })).toBe(1)
	expect(await reader().region.count()).toBe(6)
})

test('there are 63 provinces until 30/6/2025 and 34 from the day after', async () => {
	expect(await unitsAlive('2021-06-01', ['province'])).toHaveLength(63)
	expect(await unitsAlive('2025-06-30', ['province'])).toHaveLength(63)
	expect(await unitsAlive('2025-07-01', ['province'])).toHaveLength(34)
})

test('there are 22 ministries and 8 agencies until 28/2/2025, then 17 and 5', async () => {
	const ministries = ['ministry', 'ministerial_agency']
	expect(await unitsAlive('2025-02-28', ministries)).toHaveLength(22)
	expect(await unitsAlive('2025-02-28', ['government_agency'])).toHaveLength(8)
	expect(await unitsAlive('2025-03-01', ministries)).toHaveLength(17)
	expect(await unitsAlive('2025-03-01', ['government_agency'])).toHaveLength(5)
})

test('a merged province is a new unit of the same name, an unchanged one stays itself', async () => {
	const slugs = (await reader().unit.findMany({ where: { kind: 'province' } })).map(({ slug }) => slug)
	expect(slugs.filter((slug) => slug.startsWith('tuyen-quang')).sort()).toEqual([
		'tuyen-quang',
		'tuyen-quang-2025',
	])
	expect(slugs.filter((slug) => slug.startsWith('cao-bang'))).toEqual(['cao-bang'])
})

test('Thừa Thiên Huế and Huế are one unit with two names', async () => {
	expect(await nameOf('thua-thien-hue', '2024-12-31')).toBe('Tỉnh Thừa Thiên Huế')
	expect(await nameOf('thua-thien-hue', '2025-01-01')).toBe('Thành phố Huế')
	expect(await nameOf('dong-nai-2025', '2026-04-29')).toBe('Tỉnh Đồng Nai')
	expect(await nameOf('dong-nai-2025', '2026-04-30')).toBe('Thành phố Đồng Nai')
	expect(await nameOf('ho-chi-minh-2025', '2025-08-01')).toBe('Thành phố Hồ Chí Minh')
})

test('successions know who took over from whom, with the decision', async () => {
	const tree = await unitTree(reader())
	const idOf = async (slug: string) => (await reader().unit.findUniqueOrThrow({ where: { slug } })).id
	const relation = async (a: string, b: string) => relationBetween(tree, await idOf(a), await idOf(b))
	expect(await relation('tuyen-quang-2025', 'ha-giang')).toBe('successor-unit')
	expect(await relation('quang-tri-2025', 'quang-binh')).toBe('successor-unit')
	expect(await relation('bo-khoa-hoc-va-cong-nghe-2025', 'bo-thong-tin-va-truyen-thong')).toBe(
		'successor-unit',
	)
	expect(await relation('bo-nong-nghiep-va-moi-truong', 'bo-tai-nguyen-va-moi-truong')).toBe('successor-unit')
	expect(await relation('bo-quoc-phong', 'ban-quan-ly-lang-chu-tich-ho-chi-minh')).toBe('successor-unit')
	expect(await relation('cao-bang', 'lang-son')).toBe(null)
	const bases = await reader().unitSuccession.findMany({ distinct: ['basis'], select: { basis: true } })
	expect(bases.map(({ basis }) => basis).sort()).toEqual([
		'Nghị quyết 176/2025/QH15, hiệu lực 1/3/2025',
		'Quyết định 19/2025/QĐ-TTg, hiệu lực 1/7/2025',
	])
})

test('a province that lived on has no successor, and every dissolved one but a dissolved agency has', async () => {
	const units = await reader().unit.findMany({ include: { successors: true } })
	const without = units.filter(
		({ dissolvedOn, successors }) => (dissolvedOn === null) !== (successors.length === 0),
	)
	expect(without.map(({ slug }) => slug)).toEqual(['uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep'])
})

test('once there is an administrator, nobody else prepares', async () => {
	await reader().installation.delete({ where: { key: 'reference' } })
	await makeViewer({ office: 'administrator' })
	await expect(prepareReference(portal(), at)).rejects.toMatchObject({ reasons: [{ code: 'not-yours' }] })
	const agency = await makeViewer({ drafterOf: (await makeUnit()).id })
	await expect(prepareReference(agency, at)).rejects.toMatchObject({ reasons: [{ code: 'not-yours' }] })
})
