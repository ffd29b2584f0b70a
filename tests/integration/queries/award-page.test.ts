import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { awardAt } from '#app/queries/award-page.server.ts'
import { movementPage } from '#app/queries/movement-page.server.ts'
import { topicAt } from '#app/queries/topic-page.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

test('an award, a theme and the movement tell of public decisions alone', async () => {
	const council = await makeCouncil()
	const entries: { id: string; awardLevelId: string }[] = []
	for (const titleVi of ['Đã công bố', 'Đã quyết định, chưa công bố']) {
		const entry = await makeReviewed(council, { content: { titleVi, pillar: 'digital_society' } })
		const { awardLevelId } = await holdBallot(council, entry.id)
		entries.push({ id: entry.id, awardLevelId })
	}
	const [open, closed] = entries
	if (!open || !closed) throw new Error('two entries were made')
	const decisionId = await decide(council, [
		{ entryId: open.id, outcome: 'awarded', awardLevelId: open.awardLevelId },
	])
	await publishDecision(council.secretary, decisionId, now)
	await decide(council, [{ entryId: closed.id, outcome: 'awarded', awardLevelId: closed.awardLevelId }])
	const level = await reader().awardLevel.findUniqueOrThrow({ where: { id: open.awardLevelId } })
	const award = await awardAt(anyone(), level.code)
	expect([award.total, award.rounds.flatMap(({ laureates }) => laureates.map(({ title }) => title))]).toEqual(
		[1, ['Đã công bố']],
	)
	expect(award.share).toEqual({
		numerator: level.numerator,
		denominator: level.denominator,
		of: level.votersCounted,
	})
	const topic = await topicAt(anyone(), 'digital_society')
	expect([topic.taxonomy, topic.total, topic.practices.map(({ title }) => title)]).toEqual([
		'pillar',
		1,
		['Đã công bố'],
	])
	expect(topic.targets.map(({ code }) => code)).toEqual(['SOC-01A', 'SOC-01B', 'SOC-02', 'SOC-03', 'SOC-04'])
	expect((await topicAt(anyone(), 'digital_economy')).total).toBe(0)
	const movement = await movementPage(anyone())
	expect(movement.decisions).toHaveLength(1)
	expect(movement.years.map(({ count }) => count)).toEqual([1])
	expect(movement.awards.find(({ code }) => code === level.code)?.count).toBe(1)
	for (const page of [award, topic, movement, await awardAt(anyone('en'), level.code)])
		expect(JSON.stringify(page)).not.toContain('chưa công bố')
})

test('an award, a pillar or a theme that is not there is not found', async () => {
	for (const act of [
		() => awardAt(anyone(), 'khong-co'),
		() => topicAt(anyone(), 'khong-co'),
		() => topicAt(anyone(), 'ai'),
	])
		expect(await refusalOf(act())).toEqual([{ code: 'hidden' }])
})

test('a pillar says its goals with year, bound, scope and text in both languages; a theme has none', async () => {
	const said = async (language: 'vi' | 'en', code: string) =>
		(await topicAt(anyone(language), code)).targets.map(({ text, unit, bound, levels, scopes, source }) => [
			`${text} · ${unit} · ${bound} · ${scopes.join('+')} · ${source}`,
			...levels.map(({ year, value, text: own, isChecked }) => [year, value, own, isChecked]),
		])
	const decision = '749/QĐ-TTg'
	const ends = [
		'% of households · over · national',
		'% of communes · exactly · national',
		'universal · exactly · national',
		'% of population · over · national',
		'rank · exactly · national',
	]
	const goals = (texts: readonly string[], fibre: string, mobile: string) =>
		[
			[
				[2025, '80', null, true],
				[2030, '100', fibre, true],
			],
			[
				[2025, '100', null, true],
				[2030, '100', null, false],
			],
			[
				[2025, 'universal', null, true],
				[2030, 'universal', mobile, true],
			],
			[
				[2025, '50', null, true],
				[2030, '80', null, false],
			],
			[
				[2025, '40', null, true],
				[2030, '30', null, false],
			],
		].map((levels, index) => [`${texts[index]} · ${ends[index]} · ${decision}`, ...levels])
	expect(await said('vi', 'digital_society')).toEqual(
		goals(
			[
				'Hạ tầng mạng băng rộng cáp quang phủ trên 80% hộ gia đình',
				'Hạ tầng mạng băng rộng cáp quang phủ 100% xã',
				'Phổ cập dịch vụ mạng di động 4G/5G và điện thoại di động thông minh',
				'Tỷ lệ dân số có tài khoản thanh toán điện tử',
				'Việt Nam thuộc nhóm các nước dẫn đầu về an toàn, an ninh mạng (GCI, ITU)',
			],
			'Phổ cập dịch vụ mạng Internet băng rộng cáp quang',
			'Phổ cập dịch vụ mạng di động 5G',
		),
	)
	expect(await said('en', 'digital_society')).toEqual(
		goals(
			[
				'Fibre broadband covering over 80% of households',
				'Fibre broadband covering 100% of communes',
				'Universal 4G/5G mobile service and smartphones',
				'Share of population with an electronic payment account',
				'Viet Nam among the leading countries in cybersecurity (ITU Global Cybersecurity Index)',
			],
			'Universal fibre broadband service',
			'Universal 5G',
		),
	)
	for (const language of ['vi', 'en'] as const) expect(await said(language, 'awareness')).toEqual([])
})
