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
