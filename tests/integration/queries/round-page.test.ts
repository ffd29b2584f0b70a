import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { roundPage } from '#app/queries/round-page.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const slugOf = async (id: string) => (await reader().round.findUniqueOrThrow({ where: { id } })).slug

test('before a decision is public a round is its calendar and nothing else', async () => {
	const awarding = await makeAwarding()
	await decideOn(awarding, [{ content: { titleVi: 'Còn kín' } }])
	const page = await roundPage(anyone(), await slugOf(awarding.roundId))
	expect(page.phases.map(({ name }) => name)).toEqual([
		'open',
		'screening',
		'review',
		'deliberation',
		'publication',
	])
	expect([page.numbers, page.awards, page.decisions]).toEqual([
		{ practices: 0, agencies: 0, results: 0 },
		[],
		[],
	])
	expect(JSON.stringify(page)).not.toContain('Còn kín')
	expect(await refusalOf(roundPage(anyone(), 'khong-co'))).toEqual([{ code: 'hidden' }])
})

test('laureates stand under their award, the highest first, with the decision that named them', async () => {
	const awarding = await makeAwarding()
	const other = await makeAwarding()
	const unit = await makeUnit({ name: 'Đơn vị thắng' })
	const [low, high] = await makePractices(awarding, [
		{ unitId: unit.id, level: 1, content: { titleVi: 'Hạng dưới' } },
		{ unitId: unit.id, level: 0, content: { titleVi: 'Hạng trên' }, basis: 'illustrative' },
	])
	await makePractices(other, [{ content: { titleVi: 'Đợt khác' } }])
	await decideOn(awarding, [{ content: { titleVi: 'Còn kín' } }])
	const page = await roundPage(anyone(), await slugOf(awarding.roundId))
	const agency = { agency: 'Đơn vị thắng', agencySlug: unit.slug }
	expect(page.awards.map(({ laureates }) => laureates)).toEqual([
		[{ slug: high?.slug, title: 'Hạng trên', ...agency, isIllustrative: true }],
		[{ slug: low?.slug, title: 'Hạng dưới', ...agency, isIllustrative: false }],
	])
	expect(page.numbers).toMatchObject({ practices: 2, agencies: 1 })
	expect(page.decisions).toEqual([
		{
			number: expect.stringMatching(/QĐ/),
			title: 'Về việc tặng Bằng khen',
			signer: 'Nguyễn Văn Ký',
			decidedOn: '2025-06-14',
			awards: 2,
			supersedes: null,
			supersededBy: [],
		},
	])
	expect(JSON.stringify(page)).not.toMatch(/Còn kín|Đợt khác/)
})
