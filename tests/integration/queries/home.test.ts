import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { homePage } from '#app/queries/home.server.ts'
import { movementPage } from '#app/queries/movement-page.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { decideOn, makeAwarding, makePractices, type Awarding } from '#tests/support/practices.ts'
import { queriesOf } from '#tests/support/query-count.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const day = 86_400_000

/** The movement of `awarding` runs today, with a calendar around today. */
const runToday = async ({ movement, roundId }: Awarding) => {
	const now = Date.now()
	await reader().movement.update({
		where: { id: movement.id },
		data: { startsOn: new Date(now - 30 * day), endsOn: new Date(now + 30 * day) },
	})
	const names = ['open', 'screening', 'review', 'deliberation', 'publication']
	for (const [index, name] of names.entries()) {
		const opensAt = new Date(now + (index * 10 - 25) * day)
		const data = { opensAt, closesAt: new Date(+opensAt + 10 * day) }
		await reader().phase.update({ where: { roundId_name: { roundId, name } }, data })
	}
}

/** One story: each test goes on where the one before it ended. */
test('a portal without a movement has an empty home and no page of a movement', async () => {
	expect(await homePage(anyone())).toMatchObject({
		movement: null,
		numbers: { practices: 0, agencies: 0, units: 0 },
		practices: [],
		round: null,
	})
	expect(await refusalOf(movementPage(anyone()))).toEqual([{ code: 'hidden' }])
})

test('the numbers count what is public and nothing else', async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit()
	const cluster = {
		slug: 'cum',
		kind: 'cluster',
		nameVi: 'Cụm',
		nameEn: 'Cluster',
		basis: 'test',
		position: 1,
	}
	await reader().cluster.create({
		data: { ...cluster, movementId: awarding.movement.id, members: { create: [{ unitId: unit.id }] } },
	})
	await makePractices(awarding, [{ unitId: unit.id }, { unitId: unit.id, level: 1 }])
	await decideOn(awarding, [{ content: { titleVi: 'Còn kín' } }])
	await runToday(awarding)
	const home = await homePage(anyone())
	expect(home.numbers).toEqual({ practices: 2, agencies: 1, units: 1 })
	expect(home.pillars.map(({ code, count }) => [code, count])).toEqual([
		['digital_government', 2],
		['digital_economy', 0],
		['digital_society', 0],
	])
	expect(JSON.stringify(home)).not.toContain('Còn kín')
})

test('the highest award stands first, and seven at most are shown', async () => {
	const awarding = await makeAwarding()
	await makePractices(
		awarding,
		Array.from({ length: 8 }, () => ({ level: 1 as const })),
	)
	const { practices } = await homePage(anyone())
	expect(practices).toHaveLength(7)
	expect(practices[0]?.award).toBe('Bằng khen của Thủ tướng Chính phủ')
	expect(practices[6]?.award).toBe('Bằng khen của bộ, tỉnh')
})

test('the calendar is that of the round under way, with today on it', async () => {
	const { round, movement } = await homePage(anyone())
	expect(movement?.shortName).toBe('Phong trào thử')
	expect(round?.phases.map(({ name, state }) => [name, state])).toEqual([
		['open', 'done'],
		['screening', 'done'],
		['review', 'now'],
		['deliberation', 'next'],
		['publication', 'next'],
	])
	expect(round?.today).toBeCloseTo(0.5, 1)
})

test('the page of the movement holds its words, its clusters and the state of its bases', async () => {
	const movement = await reader().movement.findFirstOrThrow({ orderBy: { startsOn: 'desc' } })
	const basis = { movementId: movement.id, titleVi: 'Luật', issuerVi: 'Quốc hội', basis: 'test' }
	await reader().legalBasis.createMany({
		data: [
			{ ...basis, number: '15/2003/QH11', validTo: new Date('2024-01-01'), position: 1 },
			{ ...basis, number: '06/2022/QH15', validFrom: new Date('2024-01-01'), position: 2 },
			{ ...basis, number: '749/QĐ-TTg', position: 3 },
		],
	})
	const page = await movementPage(anyone('en'))
	expect(page.bases.map(({ number, validity }) => [number, validity])).toEqual([
		['15/2003/QH11', 'ended'],
		['06/2022/QH15', 'in-force'],
		['749/QĐ-TTg', 'unknown'],
	])
	expect(page.clusters).toMatchObject([
		{ name: 'Cluster', kind: 'cluster', members: [{ since: null, until: null }] },
	])
	expect(page.pillars.map(({ code }) => code)).toEqual([
		'digital_government',
		'digital_economy',
		'digital_society',
	])
})

test('home costs as many queries for one practice as for seven', async () => {
	await makePractices(await makeAwarding(), [{}])
	await homePage(anyone())
	const cost = await queriesOf(() => homePage(anyone()))
	await makePractices(await makeAwarding(), [{}, {}])
	await homePage(anyone())
	expect(await queriesOf(() => homePage(anyone()))).toBe(cost)
	expect(cost).toBeGreaterThan(0)
	expect(cost).toBeLessThanOrEqual(11)
})
